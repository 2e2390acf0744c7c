import { groundUp, type Choice } from "./choice.js";

/**
 * The nodes in no set that spends less than a slack on what landmarks leave of the costs, in a choice without circles.
 *
 * This is reduced-cost fixing (Dantzig, Fulkerson and Johnson 1954), as for Steiner trees (Polzin and Vahdati Daneshmand
 * 2001).
 */
export function nodesTooDear(
  { isAny, children: { start, to } }: Choice,
  goals: readonly number[],
  level: Int32Array,
  left: Float64Array,
  slack: number,
): number[] {
  const order = groundUp(level);
  /** By node: what it takes at least: as much as its dearest child, or its cheapest where one will do. */
  const reach = new Float64Array(order.length);
  for (const node of order) {
    let needs = isAny[node] !== 0 ? Infinity : 0;
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const own = reach[to[arc]!]!;
      needs = isAny[node] !== 0 ? Math.min(needs, own) : Math.max(needs, own);
    }
    reach[node] = needs + left[node]!;
  }
  /** By node: what lies above it on the cheapest line from a goal, and what a set with it spends at least. */
  const above = new Float64Array(order.length).fill(Infinity);
  const least = above.slice();
  for (const goal of goals) above[goal] = least[goal] = 0;
  for (const node of order.toReversed()) {
    least[node] = Math.max(least[node]!, above[node]! + reach[node]!);
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const child = to[arc]!;
      above[child] = Math.min(above[child]!, above[node]! + left[node]!);
      least[child] = Math.min(least[child]!, least[node]);
    }
  }
  return order.filter((node) => least[node]! >= slack);
}
