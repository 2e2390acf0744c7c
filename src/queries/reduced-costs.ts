import { groundUp, type Choice } from "./choice.js";

export interface Fixed {
  /** In no set that costs less than some limit. */
  readonly bars: readonly number[];
  /** In every set that does. */
  readonly takes: readonly number[];
}

/**
 * What is settled by what landmarks leave of the costs, in a choice without circles: what a set has to spend on that is no
 * more than the slack between the landmarks and a limit. Nothing where fewer nodes are settled than asked for.
 *
 * This is reduced-cost fixing (Dantzig, Fulkerson and Johnson 1954), as for Steiner trees (Polzin and Vahdati Daneshmand
 * 2001).
 */
export function fixedByReducedCosts(
  choice: Choice,
  goals: readonly number[],
  level: Int32Array,
  left: Float64Array,
  slack: number,
  fewest: number,
): Fixed | undefined {
  const order = groundUp(level);
  const reach = new Float64Array(order.length);
  for (const node of order) reach[node] = reachOf(choice, left, reach, node);
  const least = leastWith(choice, goals, order, left, reach);
  const bars = order.filter((node) => least[node]! >= slack);
  if (bars.length < fewest / 2) return undefined;
  const takes = needed(choice, goals, order, left, reach, slack);
  return bars.length + takes.length < fewest ? undefined : { bars, takes };
}

/** What it takes at least to reach a node: as much as its dearest child, or its cheapest where one will do. */
function reachOf({ isAny, children }: Choice, left: Float64Array, reach: Float64Array, node: number): number {
  let best = isAny[node] !== 0 ? Infinity : 0;
  for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
    const own = reach[children.to[arc]!]!;
    best = isAny[node] !== 0 ? Math.min(best, own) : Math.max(best, own);
  }
  return best + left[node]!;
}

/** By node: what a set with it spends at least, for something above it up to a goal is in the set as well. */
function leastWith(
  { children }: Choice,
  goals: readonly number[],
  order: readonly number[],
  left: Float64Array,
  reach: Float64Array,
): Float64Array {
  const above = new Float64Array(order.length).fill(Infinity);
  const least = new Float64Array(order.length).fill(Infinity);
  for (const goal of goals) above[goal] = least[goal] = 0;
  for (const node of order.toReversed()) {
    least[node] = Math.max(least[node]!, above[node]! + reach[node]!);
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
      const child = children.to[arc]!;
      above[child] = Math.min(above[child]!, above[node]! + left[node]!);
      least[child] = Math.min(least[child]!, least[node]);
    }
  }
  return least;
}

/** The nodes without which some goal takes as much as the slack. */
function needed(
  choice: Choice,
  goals: readonly number[],
  order: readonly number[],
  left: Float64Array,
  reach: Float64Array,
  slack: number,
): number[] {
  const { parents } = choice;
  const isGoal = new Uint8Array(order.length);
  for (const goal of goals) isGoal[goal] = 1;
  const without = reach.slice();
  const isStale = new Uint8Array(order.length);
  return order.filter((tried, place) => {
    if (isGoal[tried] !== 0) return false;
    const changed: number[] = [];
    const raise = (node: number, to: number): void => {
      if (to === without[node]) return;
      without[node] = to;
      changed.push(node);
      for (let arc = parents.start[node]!; arc < parents.start[node + 1]!; arc++) isStale[parents.to[arc]!] = 1;
    };
    raise(tried, Infinity);
    let isNeeded = false;
    for (let at = place + 1; at < order.length && !isNeeded; at++) {
      const node = order[at]!;
      if (isStale[node] === 0) continue;
      isStale[node] = 0;
      raise(node, reachOf(choice, left, without, node));
      isNeeded = isGoal[node] !== 0 && without[node]! >= slack;
    }
    isStale.fill(0);
    for (const node of changed) without[node] = reach[node]!;
    return isNeeded;
  });
}
