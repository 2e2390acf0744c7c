import { createArcs, stronglyConnected } from "../arcs.js";
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
  const numberOf = new Map(
    clusters.flatMap((cluster, number) => cluster.flat().map((unit) => [unit, number] as const)),
  );
  const needs = clusters.map((cluster, number) => {
    const asked = cluster.flat().flatMap((unit) => uses.get(unit)!.map((use) => numberOf.get(use.unit)!));
    return [...new Set(asked)].filter((other) => other !== number);
  });
  const chain = chainLengths(needs);
  const firstUnit = clusters.map(([group]) => group![0]!);
  for (const list of needs) list.sort((a, b) => chain[b]! - chain[a]! || firstUnit[a]! - firstUnit[b]!);

  const order: Cluster[] = [];
  const seen = new Set<number>();
  const path: { readonly number: number; next: number }[] = [];
  const enter = (number: number): void => {
    if (seen.has(number)) return;
    seen.add(number);
    path.push({ number, next: 0 });
  };
  for (const goal of goals) {
    const number = numberOf.get(goal);
    if (number !== undefined) enter(number);
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const need = needs[at.number]![at.next++];
      if (need !== undefined) enter(need);
      else order.push(clusters[path.pop()!.number]!);
    }
  }
  return order;
}

/** The number of clusters on the longest chain that ends at each. */
function chainLengths(needs: readonly (readonly number[])[]): number[] {
  const from = needs.flatMap((list, number) => list.map(() => number));
  const { of } = stronglyConnected(createArcs(needs.length, from, needs.flat()));
  const lengths = needs.map(() => 1);
  // Without circles each is a component of its own, numbered after what it needs.
  const sorted = needs.map((_, number) => number).sort((a, b) => of[a]! - of[b]!);
  for (const number of sorted)
    for (const need of needs[number]!) lengths[number] = Math.max(lengths[number]!, lengths[need]! + 1);
  return lengths;
}
