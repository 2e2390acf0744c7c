import type { Arcs } from "./arcs.js";
import { createBitSets, type BitSets } from "./bit-sets.js";

/** So many nodes are followed at a time. */
const atOnce = 1024;

/** Which of a batch of nodes lead where. */
export interface ReachingSets {
  /** The place of the batch's first node among all that are followed. */
  readonly first: number;
  readonly sets: BitSets;
  /** For each node that is led to, the name of the set of those that lead there. */
  readonly sources: Int32Array;
  /** The same by node; the empty set for one that is not led to. */
  readonly setOf: (node: number) => number;
}

/**
 * For each node that the arcs of some nodes lead to, in any number of steps but never by way of a given one, which of
 * these it is led to from, itself among them; a batch of them after the other.
 *
 * Hands on, in an order in which arcs lead onwards, the set of nodes that lead to each; few of these sets differ, so
 * that most unions need no look at their members. Only where arcs lead back, in circles, it takes several rounds.
 */
export function* reachingSets(arcs: Arcs, nodes: readonly number[], without?: number): Generator<ReachingSets> {
  const { start, to } = arcs;
  const order = reachedInOrder(arcs, nodes, without);
  const placeOf = new Int32Array(start.length - 1).fill(-1);
  order.forEach((node, place) => (placeOf[node] = place));
  for (let first = 0; first < nodes.length; first += atOnce) {
    const batch = nodes.slice(first, first + atOnce);
    const sets = createBitSets(batch.length);
    const sources = new Int32Array(order.length);
    batch.forEach((node, member) => {
      const place = placeOf[node]!;
      sources[place] = sets.union(sources[place]!, sets.only(member));
    });
    for (let isOpen = true; isOpen;) {
      isOpen = false;
      order.forEach((node, place) => {
        for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
          const next = placeOf[to[arc]!]!;
          if (next === -1) continue;
          const before = sources[next]!;
          sources[next] = sets.union(before, sources[place]!);
          if (next < place && sources[next] !== before) isOpen = true;
        }
      });
    }
    yield { first, sets, sources, setOf: (node) => sources[placeOf[node]!] ?? 0 };
  }
}

/** Nodes and all that they lead to, each before what it leads to as far as there are no circles. */
function reachedInOrder({ start, to }: Arcs, nodes: readonly number[], without?: number): Int32Array {
  const isSeen = new Uint8Array(start.length - 1);
  if (without !== undefined) isSeen[without] = 1;
  const next = start.slice();
  const finished: number[] = [];
  const path: number[] = [];
  const enter = (node: number): void => {
    if (isSeen[node] !== 0) return;
    isSeen[node] = 1;
    path.push(node);
  };
  for (const origin of nodes) {
    enter(origin);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      if (next[node]! < start[node + 1]!) enter(to[next[node]!++]!);
      else finished.push(path.pop()!);
    }
  }
  return Int32Array.from(finished).reverse();
}
