import type { Choice } from "./choice.js";
import { seededRandom } from "./random.js";
import { cheapestMember, type Spread } from "./spread.js";
import { createWay } from "./way.js";

/** The most members that are changed at random at one time. */
const mostKicks = 3;

/**
 * A cheaper way to some goals than the one that a spread of sums has found, by small changes: the nodes on it.
 *
 * Iterated local search (Lourenço, Martin and Stützle 2003): lets nodes take another child one by one while that pays,
 * then changes a few at random, mends what follows, and takes all of it back where it did not pay. Looks at about as many
 * nodes as `effort` says, and gives the same answer each time.
 */
export function improvedWay(
  choice: Choice,
  spread: Spread,
  goals: readonly number[],
  effort: number,
  isLate: () => boolean,
): number[] {
  const { isAny, children, parents } = choice;
  const { turn, reach, level } = spread;
  const random = seededRandom(1);
  const below = (limit: number): number => Math.floor(random() * limit);
  const mayTake = (node: number, child: number): boolean =>
    reach[child]! < Infinity && (level[child]! < level[node]! || turn[child]! < turn[node]!);
  const pick = Int32Array.from(isAny, (any, node) => (any === 0 ? -1 : cheapestMember(choice, spread, node)));
  const way = createWay(choice, goals, pick, mayTake);
  let kicks = 0;
  const isSpent = (): boolean => way.work() + kicks >= effort || isLate();
  const isOn = (node: number): boolean => way.count[node]! > 0;

  /** Lets a node take the first other child that makes the way cheaper. */
  const improve = (node: number): boolean => {
    const before = way.cost();
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
      const child = children.to[arc]!;
      if (child === pick[node] || !mayTake(node, child)) continue;
      const mark = way.mark();
      way.change(node, child);
      if (way.cost() < before) return true;
      way.undoTo(mark);
    }
    return false;
  };

  const isQueued = new Uint8Array(isAny.length);
  const descend = (queue: number[]): void => {
    for (const node of queue) isQueued[node] = 1;
    for (const node of queue) {
      if (isSpent()) return;
      isQueued[node] = 0;
      way.arrived.length = 0;
      if (!isOn(node) || !improve(node)) continue;
      for (const fresh of way.arrived) enqueueAround(fresh, queue);
    }
  };
  /** What may now share a node that came onto the way. */
  const enqueueAround = (fresh: number, queue: number[]): void => {
    for (let arc = parents.start[fresh]!; arc < parents.start[fresh + 1]!; arc++) {
      const node = parents.to[arc]!;
      if (isQueued[node] !== 0 || isAny[node] === 0 || !isOn(node)) continue;
      isQueued[node] = 1;
      queue.push(node);
    }
  };

  const choosers = Array.from(isAny.keys())
    .filter((node) => children.start[node + 1]! - children.start[node]! > 1 && isAny[node] !== 0)
    .sort((a, b) => level[b]! - level[a]! || a - b);
  descend([...choosers]);

  while (choosers.length > 0 && !isSpent()) {
    way.settle();
    const before = way.cost();
    const changed: number[] = [];
    way.arrived.length = 0;
    for (let left = 1 + below(mostKicks); left > 0; left--) {
      kicks++;
      const node = choosers[below(choosers.length)]!;
      const from = children.start[node]!;
      const child = children.to[from + below(children.start[node + 1]! - from)]!;
      if (!isOn(node) || child === pick[node] || !mayTake(node, child)) continue;
      way.change(node, child);
      changed.push(node);
    }
    const queue = [...new Set(changed)];
    for (const node of queue) isQueued[node] = 1;
    for (const fresh of [...way.arrived]) enqueueAround(fresh, queue);
    descend(queue);
    if (way.cost() > before) way.undoTo(0);
  }
  return Array.from(isAny.keys()).filter(isOn);
}
