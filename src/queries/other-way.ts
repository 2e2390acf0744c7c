import { off } from "./derive.js";
import { MinHeap } from "./min-heap.js";
import type { Grounds } from "./terms.js";

/**
 * The units of one way to some goals that keeps clear of others as far as a choice made node by node does.
 *
 * The cheapest tree of reasons, in which what is shared counts once for each use (Knuth 1977); nodes are those that the
 * goals may rest on, and no two of them may be reached together.
 */
export function otherWay(
  { index, roles, known }: Grounds,
  nodes: readonly number[],
  goals: readonly number[],
  avoided: ReadonlySet<number>,
): ReadonlySet<number> {
  const { children, isAny, incoming, parentOf, unitCount, nodeCount } = index;
  const isKnown = (node: number): boolean => node < unitCount && known[node] !== 0;
  /** By node: how much of it is still awaited; none where it is none of these nodes. */
  const missing = new Int32Array(nodeCount);
  const cost = new Float64Array(nodeCount);
  /** By alternative: what is chosen. */
  const choice = new Int32Array(nodeCount);
  const heap = new MinHeap();
  for (const node of nodes) {
    if (avoided.has(node)) cost[node] = 1;
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++)
      if (roles[arc] !== off) missing[node]!++;
    if (isAny[node] !== 0) missing[node] = Math.min(1, missing[node]!);
    else if (missing[node] === 0 || isKnown(node)) {
      missing[node] = 0;
      heap.push(node, isKnown(node) ? 0 : cost[node]!);
    }
  }
  while (heap.size > 0) {
    const reached = heap.leastKey;
    const node = heap.pop();
    for (let i = incoming.start[node]!; i < incoming.start[node + 1]!; i++) {
      const arc = incoming.to[i]!;
      const parent = parentOf[arc]!;
      if (roles[arc] === off || missing[parent] === 0) continue;
      if (isAny[parent] !== 0) choice[parent] = node;
      cost[parent]! += reached;
      if (--missing[parent]! === 0) heap.push(parent, cost[parent]!);
    }
  }
  const units = new Set<number>();
  const isSeen = new Uint8Array(nodeCount);
  const waiting = [...goals];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isSeen[node] !== 0 || isKnown(node)) continue;
    isSeen[node] = 1;
    if (node < unitCount) units.add(node);
    if (isAny[node] !== 0) waiting.push(choice[node]!);
    else
      for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++)
        if (roles[arc] !== off) waiting.push(children.to[arc]!);
  }
  return units;
}
