import type { ConceptId, ConceptMap } from "../model/index.js";
import type { Arcs } from "./arcs.js";
import { conceptGraph, numberOf, type ConceptGraph, type EdgeOptions } from "./concept-graph.js";

/**
 * All concepts that come before one, over the drawn edges, nearest first; never the concept itself.
 *
 * Every alternative of an `anyOf` counts; what must be studied is for `learningPath` to say. All concepts with theirs
 * are the transitive closure (Aho, Garey and Ullman 1972); those of one are found breadth first (Moore 1959). Throws a
 * `ConceptMapError` for an id that the map does not know and for wrong options.
 */
export function ancestors(map: ConceptMap, id: ConceptId, options: EdgeOptions = {}): Set<ConceptId> {
  const graph = conceptGraph(map, options);
  return reachable(graph, graph.before, id);
}

/**
 * All concepts that come after one, over the drawn edges, nearest first; never the concept itself. Found as `ancestors`
 * are, the other way. Throws a `ConceptMapError` for an id that the map does not know and for wrong options.
 */
export function descendants(map: ConceptMap, id: ConceptId, options: EdgeOptions = {}): Set<ConceptId> {
  const graph = conceptGraph(map, options);
  return reachable(graph, graph.after, id);
}

function reachable(graph: ConceptGraph, arcs: Arcs, id: ConceptId): Set<ConceptId> {
  return new Set(reachedFrom(arcs, numberOf(graph, id)).map((node) => graph.ids[node]!));
}

/** All others that arcs lead to from a node, nearest first. */
export function reachedFrom({ start, to }: Arcs, origin: number): number[] {
  const seen = new Uint8Array(start.length - 1);
  seen[origin] = 1;
  const found = [origin];
  for (let place = 0; place < found.length; place++) {
    const node = found[place]!;
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const other = to[arc]!;
      if (seen[other] !== 0) continue;
      seen[other] = 1;
      found.push(other);
    }
  }
  return found.slice(1);
}
