import type { Arcs } from "./arcs.js";
import { MinHeap } from "./min-heap.js";

/**
 * A small AND/OR graph in which something remains to be chosen.
 *
 * Nodes carry numbers of their own. A node without children holds once it is paid for; what is not a unit costs
 * nothing. No cost is negative, and that of a unit that is not taken yet is positive.
 */
export interface Choice {
  readonly isAny: Uint8Array;
  readonly cost: Float64Array;
  readonly children: Arcs;
  readonly parents: Arcs;
}

/** Costs to reach each node, and a way to reach it: Knuth's generalisation (1977) of Dijkstra's algorithm. */
export interface Spread {
  /** Infinity where a node cannot be reached. */
  readonly reach: Float64Array;
  /** The place of each node in the order of reaching. */
  readonly turn: Int32Array;
  /** By node that needs all of its children: the one reached last. */
  readonly last: Int32Array;
  /** Goes through the graph once more, at other costs. */
  readonly run: (cost: Float64Array, combine: "max" | "sum") => void;
}

export function createSpread({ isAny, children, parents }: Choice): Spread {
  const count = isAny.length;
  const reach = new Float64Array(count);
  const turn = new Int32Array(count);
  const last = new Int32Array(count);
  const missing = new Int32Array(count);
  const total = new Float64Array(count);
  const heap = new MinHeap();

  const run = (cost: Float64Array, combine: "max" | "sum"): void => {
    reach.fill(Infinity);
    turn.fill(-1);
    total.fill(0);
    heap.clear();
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
  const offer = (node: number, price: number): void => {
    if (price >= reach[node]!) return;
    reach[node] = price;
    heap.push(node, price);
  };
  return { reach, turn, last, run };
}

/** The dearest of some nodes to reach; -1 where there are none. */
export function dearest({ reach }: Spread, nodes: readonly number[]): number {
  return nodes.reduce((best, node) => (best === -1 || reach[node]! > reach[best]! ? node : best), -1);
}

/**
 * Units one of which every way to a node must take: the cut of LM-cut (Helmert and Domshlak 2009).
 *
 * Goes back from the node along the dearest needs and stops at the first units that cost something.
 */
export function landmark(
  { isAny, children }: Choice,
  { reach, last }: Spread,
  cost: Float64Array,
  goal: number,
): number[] {
  const seen = new Set([goal]);
  const cut: number[] = [];
  for (const node of seen) {
    if (isAny[node] === 0) {
      if (cost[node]! > 0) cut.push(node);
      else seen.add(last[node]!);
      continue;
    }
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++)
      if (reach[children.to[arc]!]! < Infinity) seen.add(children.to[arc]!);
  }
  return cut;
}

/**
 * The nodes on the cheapest way to some that a spread has found; ties go to what is written first. None where
 * something that must hold as well cannot be reached.
 */
export function cheapestWay(
  { isAny, children }: Choice,
  { reach, turn }: Spread,
  goals: Iterable<number>,
  alsoNeeds: (node: number) => readonly number[],
): Set<number> | undefined {
  const seen = new Set(goals);
  for (const node of seen) {
    if (reach[node] === Infinity) return undefined;
    const from = children.start[node]!;
    const below = children.to.subarray(from, children.start[node + 1]);
    if (isAny[node] === 0) {
      for (const child of below) seen.add(child);
      for (const other of alsoNeeds(node)) seen.add(other);
    } else seen.add(below.find((child) => reach[child] === reach[node] && turn[child]! < turn[node]!)!);
  }
  return seen;
}
