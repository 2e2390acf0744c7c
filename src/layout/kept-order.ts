import { countCrossings } from "./crossings.js";
import type { Lists } from "./grouping.js";
import { orderOf } from "./order.js";
import type { ProperGraph } from "./proper-graph.js";
import { sweptOrder, type Counted } from "./swept-order.js";

/**
 * An order in which what was in the picture before stands in each run as it did then: all vertices by about where they
 * were, or what sweeps find, with those that stay put back in their order among the places that they got.
 */
export function keptOrder(
  graph: ProperGraph,
  { across, isKept }: NonNullable<ProperGraph["was"]>,
  above: Lists,
  below: Lists,
): Counted {
  const byPlace = Int32Array.from(across.keys()).sort((a, b) => across[a]! - across[b]! || a - b);
  const asBefore = orderOf(graph, byPlace);
  const { order: swept } = sweptOrder(graph, above, below);
  for (let run = 0; run + 1 < swept.runStart.length; run++) {
    const kept: number[] = [];
    for (let at = swept.runStart[run]!; at < swept.runStart[run + 1]!; at++)
      if (isKept[swept.vertices[at]!] === 1) kept.push(at);
    const vertices = kept.map((at) => swept.vertices[at]!).sort((a, b) => across[a]! - across[b]! || a - b);
    kept.forEach((at, i) => {
      swept.vertices[at] = vertices[i]!;
      swept.place[vertices[i]!] = at;
    });
  }
  const bySweeps = { order: swept, crossings: countCrossings(swept, below) };
  const byFormer = { order: asBefore, crossings: countCrossings(asBefore, below) };
  return bySweeps.crossings < byFormer.crossings ? bySweeps : byFormer;
}
