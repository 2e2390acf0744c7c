import type { Choice } from "./choice.js";
import type { Spread } from "./spread.js";

export interface Landmarks {
  /** Units one of which every way to a node must take, as a run of a spread with "max" has reached it. */
  readonly below: (cost: Float64Array, goal: number) => readonly number[];
  /** How many nodes were looked at so far. */
  readonly work: () => number;
}

/**
 * Finds units one of which every way to a node must take: the cut of LM-cut (Helmert and Domshlak 2009).
 *
 * Goes back from the node along the dearest needs up to the first units that cost something, and keeps those that can
 * be come by without what lies behind them.
 */
export function createLandmarks({ isAny, children }: Choice, { reach, last }: Spread): Landmarks {
  const count = isAny.length;
  const behind = new Int32Array(count);
  const tried = new Int32Array(count);
  const grounded = new Int32Array(count);
  let round = 0;
  let work = 0;

  /** What a node is justified by, as far as it can be reached. */
  const forEachNeed = (node: number, visit: (need: number) => boolean): void => {
    if (isAny[node] === 0) {
      if (children.start[node]! < children.start[node + 1]!) visit(last[node]!);
      return;
    }
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++)
      if (reach[children.to[arc]!]! < Infinity && visit(children.to[arc]!)) return;
  };

  /** Does some way lead from a unit down to the ground that keeps clear of what lies behind? */
  const isGrounded = (unit: number): boolean => {
    const path = [unit];
    const seen = [unit];
    tried[unit] = round;
    while (path.length > 0) {
      work++;
      const node = path.at(-1)!;
      const isLeaf = children.start[node] === children.start[node + 1];
      if (isLeaf || grounded[node] === round) {
        for (const step of path) grounded[step] = round;
        // What was tried on the side may well lead to the ground by another way.
        for (const other of seen) tried[other] = 0;
        return true;
      }
      let next = -1;
      forEachNeed(node, (need) => {
        if (tried[need] === round || behind[need] === round) return false;
        next = need;
        return true;
      });
      if (next === -1) path.pop();
      else {
        tried[next] = round;
        seen.push(next);
        path.push(next);
      }
    }
    return false;
  };

  const below = (cost: Float64Array, goal: number): readonly number[] => {
    round++;
    const zone = [goal];
    const border: number[] = [];
    const enter = (node: number): boolean => {
      if (behind[node] === round || tried[node] === -round) return false;
      if (cost[node]! > 0) {
        tried[node] = -round;
        border.push(node);
      } else {
        behind[node] = round;
        zone.push(node);
      }
      return false;
    };
    if (cost[goal]! > 0) return [goal];
    behind[goal] = round;
    for (const node of zone) forEachNeed(node, enter);
    work += zone.length;
    return border.filter(isGrounded);
  };
  return { below, work: () => work };
}

/** What landmarks tell of what some goals cost. */
export interface LandmarkBound {
  /** No way to the goals costs less than this; infinite as soon as it reaches the limit. */
  readonly bound: number;
  /** Units that every way takes. */
  readonly necessary: readonly number[];
  /** Units one of which every way takes: the fewest found; none where the necessary ones suffice. */
  readonly branches: readonly number[];
  /** Had it to stop early? Then there may be more that is necessary. */
  readonly isCutShort?: boolean;
}

/** How many nodes one bound may look at: after that a weaker one must do. */
const mostWork = 4_000_000;

/** Landmarks of at most so many units are found first, so that the others share what is left. */
const sizes = [3, Infinity];

/**
 * Bounds the costs of all goals from below by landmarks that share no costs.
 *
 * Goes through the goals from the ground up, for the landmarks of low ones are small. Uses up the given costs.
 */
export function landmarkBound(
  spread: Spread,
  landmarks: Landmarks,
  cost: Float64Array,
  goals: readonly number[],
  limit: number,
  isLate: () => boolean = () => false,
): LandmarkBound {
  const { reach, level } = spread;
  const sorted = [...goals].sort((a, b) => level[a]! - level[b]! || a - b);
  const necessary: number[] = [];
  let branches: readonly number[] = [];
  let bound = 0;
  const workSoFar = (): number => landmarks.work() + spread.work();
  const end = workSoFar() + mostWork;
  spread.run(cost, "max");
  const dearest = goals.reduce((most, goal) => Math.max(most, reach[goal]!), 0);
  for (const most of sizes)
    for (const goal of sorted) {
      spread.lower(cost, [], level[goal]!);
      while (reach[goal]! > 0) {
        if (isLate()) return { bound: Math.max(bound, dearest), necessary, branches, isCutShort: true };
        const cut = landmarks.below(cost, goal);
        if (cut.length > most) break;
        const least = cut.reduce((min, node) => Math.min(min, cost[node]!), Infinity);
        for (const node of cut) cost[node]! -= least;
        spread.lower(cost, cut, level[goal]!);
        bound += least;
        if (bound >= limit) return { bound: Infinity, necessary: [], branches: [] };
        if (cut.length === 1) necessary.push(cut[0]!);
        else if (branches.length === 0 || cut.length < branches.length) branches = cut;
        if (branches.length > 0 && workSoFar() > end) return { bound, necessary, branches };
      }
    }
  return { bound, necessary, branches };
}
