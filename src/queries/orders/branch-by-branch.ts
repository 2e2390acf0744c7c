import { createArcs, stronglyConnected } from "../arcs.js";
import { chainLengths } from "../components.js";
import type { Cluster } from "../study-groups.js";
import type { Uses } from "../supports.js";

/**
 * Puts clusters into an order of study that finishes one branch before it begins the next, so that what was learnt is
 * used soon and little is open at once, though no measure is the least.
 *
 * Depth first from the goals: before each cluster stands what it needs, the longest chain first (as Sethi and Ullman
 * 1970 order the parts of an expression), so that short detours come right before their use; ties keep the author's
 * order.
 */
export function branchByBranch(clusters: readonly Cluster[], uses: Uses, goals: readonly number[]): Cluster[] {
  const numberOf = new Map<number, number>();
  clusters.forEach((cluster, number) => {
    for (const group of cluster) for (const unit of group) numberOf.set(unit, number);
  });
  const needs = needsOf(clusters, uses, numberOf);
  const from: number[] = [];
  const to: number[] = [];
  needs.forEach((list, number) => {
    for (const need of list) {
      from.push(number);
      to.push(need);
    }
  });
  const arcs = createArcs(needs.length, from, to);
  const chain = chainLengths(arcs, stronglyConnected(arcs));
  const firstUnit = clusters.map(([group]) => group![0]!);
  for (const list of needs) list.sort((a, b) => chain[b]! - chain[a]! || firstUnit[a]! - firstUnit[b]!);

  const order: Cluster[] = [];
  const isSeen = new Uint8Array(clusters.length);
  /** By cluster: how many of its needs were followed. */
  const followed = new Int32Array(clusters.length);
  const path: number[] = [];
  const enter = (number: number): void => {
    if (isSeen[number] !== 0) return;
    isSeen[number] = 1;
    path.push(number);
  };
  for (const goal of goals) {
    const number = numberOf.get(goal);
    if (number !== undefined) enter(number);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const need = needs[at]![followed[at]!++];
      if (need !== undefined) enter(need);
      else order.push(clusters[path.pop()!]!);
    }
  }
  return order;
}

/** The other clusters that each asks for. */
function needsOf(clusters: readonly Cluster[], uses: Uses, numberOf: ReadonlyMap<number, number>): number[][] {
  const seenBy = new Int32Array(clusters.length).fill(-1);
  return clusters.map((cluster, number) => {
    seenBy[number] = number;
    const needs: number[] = [];
    for (const group of cluster)
      for (const unit of group)
        for (const use of uses.get(unit)!) {
          const other = numberOf.get(use.unit)!;
          if (seenBy[other] === number) continue;
          seenBy[other] = number;
          needs.push(other);
        }
    return needs;
  });
}
