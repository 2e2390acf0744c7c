import { createMinimalCuts } from "./minimal-cuts.js";
import { groundUp, type Choice } from "./choice.js";

export interface CheapCuts {
  /** For goals where such are found: units one of which every way to it takes, and that cost less than 1 together. */
  readonly find: (price: Float64Array) => number[][];
  /** How many nodes, or words of bits, were looked at so far. */
  readonly work: () => number;
}

/** Where sets would take more room than this, none are found. */
const mostWords = 32_000_000;

/**
 * Finds landmarks that are cheap at some prices, in a choice without circles.
 *
 * From the ground up, a node is cut off by itself or by what cuts off one of its children, whichever costs least; where
 * one child suffices, by what cuts off them all.
 */
export function createCheapCuts(choice: Choice, goals: readonly number[], level: Int32Array): CheapCuts {
  const { isAny, cost, children } = choice;
  const order = groundUp(level);
  const units = order.filter((node) => cost[node]! > 0);
  const placeOf = new Int32Array(isAny.length);
  units.forEach((unit, place) => (placeOf[unit] = place));
  const minimal = createMinimalCuts(choice, level);
  const words = (units.length + 31) >> 5;
  const hasRoom = isAny.length * words <= mostWords;
  /** By node: the units that cut it off, a bit for each; those that cost 1 or more together are of no use and not kept. */
  const sets = new Int32Array(hasRoom ? isAny.length * words : 0);
  const total = new Float64Array(isAny.length);
  let work = 0;

  const forEachIn = (node: number, visit: (unit: number) => void): void => {
    for (let word = 0; word < words; word++)
      for (let bits = sets[node * words + word]!; bits !== 0; bits &= bits - 1)
        visit(units[(word << 5) + 31 - Math.clz32(bits & -bits)]!);
  };
  const cutOffOne = (node: number, price: Float64Array): void => {
    let best = node;
    total[node] = cost[node]! > 0 ? Math.min(1, price[node]!) : 1;
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
      const child = children.to[arc]!;
      if (total[child]! >= total[node]) continue;
      best = child;
      total[node] = total[child]!;
    }
    if (total[node] >= 1) return;
    sets.copyWithin(node * words, best * words, (best + 1) * words);
    if (best !== node) return;
    sets.fill(0, node * words, (node + 1) * words);
    sets[node * words + (placeOf[node]! >> 5)] = 1 << (placeOf[node]! & 31);
  };
  const cutOffAll = (node: number, price: Float64Array): void => {
    const [from, to] = [children.start[node]!, children.start[node + 1]!];
    total[node] = 1;
    for (let arc = from; arc < to; arc++) if (total[children.to[arc]!]! >= 1) return;
    work += ((to - from) * words) >> 1;
    const base = node * words;
    sets.fill(0, base, base + words);
    for (let arc = from; arc < to; arc++) {
      const other = children.to[arc]! * words;
      for (let word = 0; word < words; word++) sets[base + word]! |= sets[other + word]!;
    }
    let sum = 0;
    forEachIn(node, (unit) => (sum += price[unit]!));
    total[node] = Math.min(1, sum);
  };

  const find = (price: Float64Array): number[][] => {
    if (!hasRoom) return [];
    work += children.to.length;
    for (const node of order) (isAny[node] !== 0 ? cutOffAll : cutOffOne)(node, price);
    return goals
      .filter((goal) => total[goal]! < 1)
      .map((goal) => {
        const cut: number[] = [];
        forEachIn(goal, (unit) => cut.push(unit));
        return minimal.within(cut, goal, price);
      });
  };
  return { find, work: () => work + minimal.work() };
}
