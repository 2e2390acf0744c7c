import { neighbours } from "./arcs.js";
import type { Choice } from "./choice.js";
import { chainLengths } from "./components.js";
import { MinHeap } from "./min-heap.js";

/** What it takes to reach each node at some costs. */
export interface Spread {
  /** Infinity where a node cannot be reached. */
  readonly reach: Float64Array;
  /** The place of each node in the order of reaching; -1 where it cannot be reached. */
  readonly turn: Int32Array;
  /** By node that needs all of its children: one that is dearest to reach. */
  readonly last: Int32Array;
  /** By node: how far it lies above the ground. What it leads to lies lower, or in a circle with it as high. */
  readonly level: Int32Array;
  /**
   * Reaches every node from the ground up: what needs all of its children costs as much as the dearest of them, or
   * their sum, and its own cost. Knuth's generalisation (1977) of Dijkstra's algorithm.
   */
  readonly run: (cost: Float64Array, combine: "max" | "sum") => void;
  /**
   * After a run with "max": goes on where some nodes cost less than before, as far as needed to be right about nodes up
   * to a level. Those above may be told too high a reach until `lower` is asked for their level.
   */
  readonly lower: (cost: Float64Array, nodes: readonly number[], upTo: number) => void;
  /** How many nodes `lower` has looked at so far. */
  readonly work: () => number;
}

export function createSpread({ isAny, children, parents }: Choice): Spread {
  const count = isAny.length;
  const reach = new Float64Array(count);
  const turn = new Int32Array(count);
  const last = new Int32Array(count);
  const level = chainLengths(children);
  const missing = new Int32Array(count);
  const total = new Float64Array(count);
  const isPutOff = new Uint8Array(count);
  const putOff = new MinHeap();
  const heap = new MinHeap();
  let work = 0;

  const offer = (node: number, price: number): void => {
    if (price >= reach[node]!) return;
    reach[node] = price;
    heap.push(node, price);
  };

  const run = (cost: Float64Array, combine: "max" | "sum"): void => {
    reach.fill(Infinity);
    turn.fill(-1);
    total.fill(0);
    isPutOff.fill(0);
    putOff.clear();
    let clock = 0;
    for (let node = 0; node < count; node++) {
      missing[node] = children.start[node + 1]! - children.start[node]!;
      if (missing[node] === 0) offer(node, cost[node]!);
    }
    while (heap.size > 0) {
      const node = heap.pop();
      if (turn[node] !== -1) continue;
      turn[node] = clock++;
      const reached = reach[node]!;
      for (let arc = parents.start[node]!; arc < parents.start[node + 1]!; arc++) {
        const parent = parents.to[arc]!;
        if (isAny[parent] !== 0) {
          if (turn[parent] === -1) offer(parent, reached);
          continue;
        }
        total[parent]! += reached;
        if (--missing[parent]! > 0) continue;
        last[parent] = node;
        offer(parent, cost[parent]! + (combine === "max" ? reached : total[parent]!));
      }
    }
  };

  const renew = (cost: Float64Array, node: number): void => {
    const from = children.start[node]!;
    const to = children.start[node + 1]!;
    if (from === to) {
      offer(node, cost[node]!);
      return;
    }
    let chosen = children.to[from]!;
    for (let arc = from + 1; arc < to; arc++) {
      const child = children.to[arc]!;
      if (isAny[node] !== 0 ? reach[child]! < reach[chosen]! : reach[child]! > reach[chosen]!) chosen = child;
    }
    last[node] = chosen;
    offer(node, cost[node]! + reach[chosen]!);
  };

  const lower = (cost: Float64Array, nodes: readonly number[], upTo: number): void => {
    for (const node of nodes) renew(cost, node);
    while (putOff.leastKey <= upTo) {
      const node = putOff.pop();
      isPutOff[node] = 0;
      renew(cost, node);
    }
    while (heap.size > 0) {
      const node = heap.pop();
      work++;
      for (let arc = parents.start[node]!; arc < parents.start[node + 1]!; arc++) {
        const parent = parents.to[arc]!;
        if (isAny[parent] === 0 && last[parent] !== node) continue;
        if (level[parent]! <= upTo) renew(cost, parent);
        else if (isPutOff[parent] === 0) {
          isPutOff[parent] = 1;
          putOff.push(parent, level[parent]!);
        }
      }
    }
  };
  return { reach, turn, last, level, run, lower, work: () => work };
}

/** The cheapest member of a node that one child suffices, as a spread has reached it; ties go to the first written. */
export function cheapestMember({ children }: Choice, { reach, turn }: Spread, node: number): number {
  return neighbours(children, node).find((child) => reach[child] === reach[node] && turn[child]! < turn[node]!) ?? -1;
}

/**
 * The nodes on the cheapest way to some that a spread has found; ties go to what is written first. None where
 * something that must hold as well cannot be reached.
 */
export function cheapestWay(
  choice: Choice,
  spread: Spread,
  goals: Iterable<number>,
  alsoNeeds: (node: number) => readonly number[],
): Set<number> | undefined {
  const { isAny, children } = choice;
  const seen = new Set(goals);
  for (const node of seen) {
    if (spread.reach[node] === Infinity) return undefined;
    if (isAny[node] !== 0) {
      seen.add(cheapestMember(choice, spread, node));
      continue;
    }
    for (const child of neighbours(children, node)) seen.add(child);
    for (const other of alsoNeeds(node)) seen.add(other);
  }
  return seen;
}
