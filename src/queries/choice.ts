import { createArcs, type Arcs } from "./arcs.js";

/**
 * A small AND/OR graph in which something remains to be chosen.
 *
 * Nodes carry numbers of their own. A node without children holds once it is paid for; what is not a unit costs
 * nothing. No cost is negative, and that of a unit that is not taken yet is positive.
 */
export interface Choice {
  readonly isAny: Uint8Array;
  readonly cost: Float64Array;
  readonly children: Arcs;
  readonly parents: Arcs;
}

export function createChoice(
  isAny: readonly boolean[],
  cost: readonly number[],
  children: readonly (readonly number[])[],
): Choice {
  const from: number[] = [];
  const to: number[] = [];
  children.forEach((own, node) => {
    for (const child of own) {
      from.push(node);
      to.push(child);
    }
  });
  return {
    isAny: Uint8Array.from(isAny, Number),
    cost: Float64Array.from(cost),
    children: createArcs(isAny.length, from, to),
    parents: createArcs(isAny.length, to, from),
  };
}

export function totalCost({ cost }: Choice, nodes: Iterable<number>): number {
  let total = 0;
  for (const node of nodes) total += cost[node]!;
  return total;
}

/** The nodes from the ground up, by level. */
export function groundUp(level: Int32Array): number[] {
  return Array.from(level.keys()).sort((a, b) => level[a]! - level[b]! || a - b);
}
