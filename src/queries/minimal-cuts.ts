import type { Choice } from "./choice.js";

export interface MinimalCuts {
  /** Of units that cut a goal off from the ground, those that do not stop doing so; the ones with high prices go first. */
  readonly within: (cut: readonly number[], goal: number, price: Float64Array) => number[];
  /** How many nodes were looked at so far. */
  readonly work: () => number;
}

/** Makes cuts as small as can be, in a choice without circles: puts units back as long as the goal stays cut off. */
export function createMinimalCuts({ isAny, children, parents }: Choice, level: Int32Array): MinimalCuts {
  /** By node: how many of its children fail; a unit that is cut fails as with one more. */
  const failing = new Int32Array(isAny.length);
  const fewest = Int32Array.from(isAny, (any, node) =>
    any === 0 ? 1 : children.start[node + 1]! - children.start[node]!,
  );
  let work = 0;

  const parentsUpTo = (node: number, goal: number, stack: number[]): void => {
    for (let arc = parents.start[node]!; arc < parents.start[node + 1]!; arc++) {
      const parent = parents.to[arc]!;
      if (level[parent]! <= level[goal]!) stack.push(parent);
    }
  };
  /** Lets units fail, and what fails with them; returns the nodes once for each failing child. */
  const fail = (units: readonly number[], goal: number): number[] => {
    const touched: number[] = [];
    const stack = [...units];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      touched.push(node);
      failing[node]!++;
      if (failing[node] === fewest[node]) parentsUpTo(node, goal, stack);
    }
    work += touched.length;
    return touched;
  };
  /** Puts a unit back, and what holds again then, unless that is the goal. */
  const putBack = (unit: number, goal: number): boolean => {
    const touched: number[] = [];
    const stack = [unit];
    for (let node = stack.pop(); node !== undefined && failing[goal]! >= fewest[goal]!; node = stack.pop()) {
      touched.push(node);
      failing[node]!--;
      if (failing[node] === fewest[node]! - 1) parentsUpTo(node, goal, stack);
    }
    work += touched.length;
    if (failing[goal]! >= fewest[goal]!) return true;
    for (const node of touched) failing[node]!++;
    return false;
  };

  const within = (cut: readonly number[], goal: number, price: Float64Array): number[] => {
    if (cut.length < 2) return [...cut];
    const touched = fail(cut, goal);
    const kept = cut.toSorted((a, b) => price[b]! - price[a]! || a - b).filter((unit) => !putBack(unit, goal));
    for (const node of touched) failing[node] = 0;
    return kept.sort((a, b) => a - b);
  };
  return { within, work: () => work };
}
