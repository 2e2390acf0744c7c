import type { Arcs } from "./arcs.js";
import { reachingSets } from "./reaching-sets.js";

/** For each of some nodes how many others its arcs lead to in any number of steps, never by way of a given one. */
export function reachCounts(arcs: Arcs, nodes: readonly number[], without?: number): Int32Array {
  // No node is another to itself.
  const counts = new Int32Array(nodes.length).fill(-1);
  for (const { first, sets, sources } of reachingSets(arcs, nodes, without)) {
    const uses = new Int32Array(sets.count());
    for (const set of sources) uses[set]!++;
    uses.forEach((times, set) => {
      if (times > 0) sets.forEachMember(set, (member) => (counts[first + member]! += times));
    });
  }
  return counts;
}
