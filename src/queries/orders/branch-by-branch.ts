import { chainRanks } from "../chain-ranks.js";
import type { Cluster } from "../study-groups.js";
import type { UnitIndex } from "../units.js";
import type { StepGraph } from "./step-graph.js";

/**
 * Puts clusters into an order of study that finishes one branch before it begins the next, so that what was learnt is
 * used soon and little is open at once, though no measure is the least.
 *
 * Depth first from the goals: before each cluster stands what it needs, the longest chain first (as Sethi and Ullman
 * 1970 order the parts of an expression), so that short detours come right before their use; ties keep the author's
 * order. How long chains are does not hang on what is known, so that who takes the first step finds the others in the
 * same order.
 */
export function branchByBranch(
  index: UnitIndex,
  { clusters, needs, stepOf }: StepGraph,
  goals: readonly number[],
): Cluster[] {
  const { start } = needs;
  const ranks = chainRanks(index);
  const chain = clusters.map((groups) =>
    Math.max(...groups.map((group) => Math.max(...group.map((unit) => ranks[unit]!)))),
  );
  const firstUnit = clusters.map(([group]) => group![0]!);
  const to = needs.to.slice();
  for (let step = 0; step < clusters.length; step++)
    if (start[step + 1]! - start[step]! > 1)
      to.subarray(start[step], start[step + 1]).sort((a, b) => chain[b]! - chain[a]! || firstUnit[a]! - firstUnit[b]!);

  const order: Cluster[] = [];
  const isSeen = new Uint8Array(clusters.length);
  /** By step: the arc to follow next. */
  const next = start.slice();
  const path: number[] = [];
  const enter = (step: number): void => {
    if (isSeen[step] !== 0) return;
    isSeen[step] = 1;
    path.push(step);
  };
  for (const goal of goals) {
    const step = stepOf.get(goal);
    if (step !== undefined) enter(step);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      if (next[at]! < start[at + 1]!) enter(to[next[at]!++]!);
      else order.push(clusters[path.pop()!]!);
    }
  }
  return order;
}
