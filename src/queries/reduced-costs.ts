import { groundUp, type Choice } from "./choice.js";
import type { Spread } from "./spread.js";

/**
 * The nodes in no set that spends less than a slack on what landmarks leave of the costs, in a choice without circles.
 *
 * This is reduced-cost fixing (Dantzig, Fulkerson and Johnson 1954), as for Steiner trees (Polzin and Vahdati Daneshmand
 * 2001).
 */
export function nodesTooDear(
  { children: { start, to } }: Choice,
  goals: readonly number[],
  spread: Spread,
  left: Float64Array,
  slack: number,
): number[] {
  const order = groundUp(spread.level);
  spread.run(left, "max");
  /** By node: what lies above it on the cheapest line from a goal, and what a set with it spends at least. */
  const above = new Float64Array(order.length).fill(Infinity);
  const least = above.slice();
  for (const goal of goals) above[goal] = least[goal] = 0;
  for (const node of order.toReversed()) {
    least[node] = Math.max(least[node]!, above[node]! + spread.reach[node]!);
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const child = to[arc]!;
      above[child] = Math.min(above[child]!, above[node]! + left[node]!);
      least[child] = Math.min(least[child]!, least[node]);
    }
  }
  return order.filter((node) => least[node]! >= slack);
}
