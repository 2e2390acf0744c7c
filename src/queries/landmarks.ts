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

/** What it takes to reach each node at some costs. */
export interface Spread {
  /** Infinity where a node cannot be reached. */
  readonly reach: Float64Array;
  /** The place of each node in the order of reaching. */
  readonly turn: Int32Array;
  /** By node that needs all of its children: one that is dearest to reach. */
  readonly last: Int32Array;
  /**
   * Reaches every node from the ground up: what needs all of its children costs as much as the dearest of them, or
   * their sum, and its own cost. Knuth's generalisation (1977) of Dijkstra's algorithm.
   */
  readonly run: (cost: Float64Array, combine: "max" | "sum") => void;
  /** After a run with "max": goes on where some nodes cost less than before. */
  readonly lower: (cost: Float64Array, nodes: readonly number[]) => void;
}

export function createSpread({ isAny, children, parents }: Choice): Spread {
  const count = isAny.length;
  const reach = new Float64Array(count);
  const turn = new Int32Array(count);
  const last = new Int32Array(count);
  const missing = new Int32Array(count);
  const total = new Float64Array(count);
  const heap = new MinHeap();

  const offer = (node: number, price: number): void => {
    if (price >= reach[node]!) return;
    reach[node] = price;
    heap.push(node, price);
  };

  const run = (cost: Float64Array, combine: "max" | "sum"): void => {
    reach.fill(Infinity);
    turn.fill(-1);
    total.fill(0);
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
    let dearest = children.to[from]!;
    for (let arc = from + 1; arc < to; arc++)
      if (reach[children.to[arc]!]! > reach[dearest]!) dearest = children.to[arc]!;
    last[node] = dearest;
    offer(node, cost[node]! + reach[dearest]!);
  };

  const lower = (cost: Float64Array, nodes: readonly number[]): void => {
    for (const node of nodes) renew(cost, node);
    while (heap.size > 0) {
      const node = heap.pop();
      for (let arc = parents.start[node]!; arc < parents.start[node + 1]!; arc++) {
        const parent = parents.to[arc]!;
        if (isAny[parent] !== 0) offer(parent, reach[node]!);
        else if (last[parent] === node) renew(cost, parent);
      }
    }
  };
  return { reach, turn, last, run, lower };
}

/** The dearest of some nodes to reach. */
export function dearest({ reach }: Spread, nodes: readonly number[]): number {
  let best = nodes[0]!;
  for (const node of nodes) if (reach[node]! > reach[best]!) best = node;
  return best;
}

/**
 * Finds units one of which every way to a node must take: the cut of LM-cut (Helmert and Domshlak 2009).
 *
 * Goes back from the node along the dearest needs up to the first units that cost something, and keeps those that can
 * be come by without what lies behind them.
 */
export function createLandmarks({ isAny, children }: Choice, { reach, last }: Spread) {
  const count = isAny.length;
  const behind = new Int32Array(count);
  const tried = new Int32Array(count);
  const grounded = new Int32Array(count);
  let round = 0;

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
      const node = path.at(-1)!;
      if (grounded[node] === round || children.start[node] === children.start[node + 1]) {
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

  return (cost: Float64Array, goal: number): readonly number[] => {
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
    return border.filter(isGrounded);
  };
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
    const below = children.to.subarray(children.start[node], children.start[node + 1]);
    if (isAny[node] === 0) {
      for (const child of below) seen.add(child);
      for (const other of alsoNeeds(node)) seen.add(other);
    } else seen.add(below.find((child) => reach[child] === reach[node] && turn[child]! < turn[node]!)!);
  }
  return seen;
}
