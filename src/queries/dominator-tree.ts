import { createArcs, type Arcs } from "./arcs.js";

export interface DominatorTree {
  /** All nodes that the roots lead to, each after its parent. */
  readonly order: Int32Array;
  /** By node: the nearest other one that all ways from the roots to it pass through; -1 where there is none. */
  readonly parent: Int32Array;
}

/**
 * What all ways from some roots to each node pass through: the algorithm of Lengauer and Tarjan (1979), without its
 * balanced trees. Circles take no longer.
 */
export function dominatorTree(arcs: Arcs, roots: readonly number[]): DominatorTree {
  const { order, entry, before } = search(arcs, roots);
  const count = order.length;
  const semi = order.map((_, place) => place);
  const dominator = entry.slice();
  /** A forest of what was gone through, its paths cut short, and for each the least semidominator on what was cut. */
  const above = entry.map(() => none);
  const least = semi.slice();
  const path: number[] = [];
  const leastAbove = (place: number): number => {
    for (let at = place; above[at] !== none && above[above[at]!] !== none; at = above[at]!) path.push(at);
    for (let at = path.pop(); at !== undefined; at = path.pop()) {
      const next = above[at]!;
      if (semi[least[next]!]! < semi[least[at]!]!) least[at] = least[next]!;
      above[at] = above[next]!;
    }
    return least[place]!;
  };

  /** By place: those with this semidominator that wait for what is above them, as linked lists. */
  const waiting = entry.map(() => none);
  const nextWaiting = entry.map(() => none);
  for (let place = count - 1; place > 0; place--) {
    for (let arc = before.start[place]!; arc < before.start[place + 1]!; arc++)
      semi[place] = Math.min(semi[place]!, semi[leastAbove(before.to[arc]!)]!);
    nextWaiting[place] = waiting[semi[place]!]!;
    waiting[semi[place]!] = place;
    const from = entry[place]!;
    above[place] = from;
    for (let other = waiting[from]!; other !== none; other = nextWaiting[other]!) {
      const lowest = leastAbove(other);
      dominator[other] = semi[lowest]! < from ? lowest : from;
    }
    waiting[from] = none;
  }

  const parent = new Int32Array(arcs.start.length - 1).fill(none);
  for (let place = 1; place < count; place++) {
    if (dominator[place] !== semi[place]) dominator[place] = dominator[dominator[place]!]!;
    if (dominator[place] !== 0) parent[order[place]!] = order[dominator[place]!]!;
  }
  return { order: order.subarray(1), parent };
}

const none = -1;

/** Nodes by their places in a search depth first, in which one more comes first and leads to all roots. */
interface Search {
  readonly order: Int32Array;
  /** By place: from where it was found. */
  readonly entry: Int32Array;
  /** By place: all from where arcs lead to it. */
  readonly before: Arcs;
}

function search({ start, to }: Arcs, roots: readonly number[]): Search {
  const placeOf = new Int32Array(start.length - 1).fill(none);
  const order = [none];
  const entry = [none];
  const sources: number[] = [];
  const targets: number[] = [];
  const next = start.slice();
  const path: number[] = [];
  const follow = (source: number, node: number): void => {
    if (placeOf[node] === none) {
      placeOf[node] = order.push(node) - 1;
      entry.push(source);
      path.push(node);
    }
    sources.push(source);
    targets.push(placeOf[node]!);
  };
  for (const root of roots) {
    follow(0, root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      if (next[node]! < start[node + 1]!) follow(placeOf[node]!, to[next[node]!++]!);
      else path.pop();
    }
  }
  return {
    order: Int32Array.from(order),
    entry: Int32Array.from(entry),
    before: createArcs(order.length, targets, sources),
  };
}
