import type { AreaId, ConceptId, ConceptMap } from "../model/index.js";
import { areaTree } from "./area-tree.js";
import { conceptGraph, numberOf, type EdgeOptions } from "./concept-graph.js";
import { reachCounts } from "./reach-counts.js";
import { rowsOf } from "./rows.js";
import { reachedFrom } from "./traversal.js";

/** What a concept is for. */
export interface ConceptUses {
  /** How many concepts come to need it, directly or through others. */
  readonly count: number;
  /** Those that need it directly, in the author's order. */
  readonly direct: readonly DirectUse[];
  /** How many of all these lie in each area or in areas within it; in the map's order, only where there are some. */
  readonly areas: ReadonlyMap<AreaId, number>;
}

export interface DirectUse {
  readonly concept: ConceptId;
  /** How many more come to need the concept asked about through this one; some may do so through several. */
  readonly further: number;
}

/**
 * What a concept is for: how much needs it over the drawn edges, directly and further on.
 *
 * The concepts counted are its `descendants`, so every alternative of an `anyOf` counts; in a circle none counts by way
 * of the concept itself. All together are the blocking factor of curricular analytics (Heileman et al. 2018); by direct
 * use and by area they are counts of our own. Throws a `ConceptMapError` for an id that the map does not know and for
 * wrong options.
 */
export function usesOf(map: ConceptMap, id: ConceptId, options: EdgeOptions = {}): ConceptUses {
  const graph = conceptGraph(map, options);
  const { ids, after } = graph;
  const origin = numberOf(graph, id);
  const direct = Array.from(after.to.subarray(after.start[origin], after.start[origin + 1]));
  const further = reachCounts(after, direct, origin);
  const uses = reachedFrom(after, origin);
  return {
    count: uses.length,
    direct: direct.map((node, place) => ({ concept: ids[node]!, further: further[place]! })),
    areas: countAreas(map, uses),
  };
}

function countAreas(map: ConceptMap, numbers: readonly number[]): Map<AreaId, number> {
  const { concepts } = rowsOf(map);
  const { nodeOf, parent } = areaTree(map);
  const counts = new Int32Array(parent.length);
  for (const number of numbers) counts[nodeOf(concepts[number]!.area)]!++;
  for (let node = parent.length - 1; node > 0; node--) counts[parent[node]!]! += counts[node]!;
  const areas = (map.getAttribute("areas") ?? []).map(({ id }) => [id, counts[nodeOf(id)]!] as const);
  return new Map(areas.filter(([, count]) => count > 0));
}
