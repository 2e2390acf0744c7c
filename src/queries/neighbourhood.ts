import type { ConceptId, ConceptMap } from "../model/index.js";
import { aLimit, checkOptions } from "../model/options.js";
import { conceptGraph, numberOf, type EdgeOptions } from "./concept-graph.js";

/**
 * The concepts at most so many drawn edges away, whichever way the edges point, each with its distance: nearest first,
 * then in the author's order, the concept itself at 0. Social network analysis calls it an ego network where the radius is
 * 1 (Wasserman and Faust 1994). Found breadth first (Moore 1959).
 *
 * Throws a `ConceptMapError` for an unknown id, for a radius that is no number or below zero (it may be infinite) and
 * for wrong options.
 */
export function neighbourhood(
  map: ConceptMap,
  id: ConceptId,
  radius = 1,
  options: EdgeOptions = {},
): Map<ConceptId, number> {
  const graph = conceptGraph(map, options);
  const origin = numberOf(graph, id);
  checkOptions({ radius }, { radius: aLimit });
  const { ids, before, after } = graph;
  const seen = new Uint8Array(ids.length);
  const found = new Int32Array(ids.length);
  const distances = new Map<ConceptId, number>();
  let count = 0;
  const find = (node: number): void => {
    if (seen[node] !== 0) return;
    seen[node] = 1;
    found[count++] = node;
  };
  find(origin);
  for (let distance = 0, first = 0; first < count; distance++) {
    const wave = found.subarray(first, count).sort();
    first = count;
    for (const node of wave) {
      distances.set(ids[node]!, distance);
      if (distance + 1 > radius) continue;
      for (const { start, to } of [before, after])
        for (let arc = start[node]!; arc < start[node + 1]!; arc++) find(to[arc]!);
    }
  }
  return distances;
}
