import { createArcs } from "./arcs.js";
import { MinHeap } from "./min-heap.js";

/** A graph whose arc `i` leads from `tail[i]` to `head[i]`. */
export interface WeightedGraph {
  readonly size: number;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly weight: Int32Array;
}

/**
 * Places in a sequence against which few and light arcs run; Eades, Lin and Smyth (1993).
 *
 * Sources go to the front and sinks to the back; where there are neither, the node goes to the front whose arcs
 * lead onwards most. Ties keep the order of the numbers.
 */
export function greedySequence({ size, tail, head, weight }: WeightedGraph): Int32Array {
  const outgoing = createArcs(size, tail, head);
  const incoming = createArcs(size, head, tail);
  const out = new Int32Array(size);
  const into = new Int32Array(size);
  tail.forEach((node, arc) => (out[node]! += weight[arc]!));
  head.forEach((node, arc) => (into[node]! += weight[arc]!));

  const place = new Int32Array(size).fill(-1);
  const ends: number[] = [];
  const onwards = new MinHeap();
  const offer = (node: number): void => {
    if (out[node] === 0 || into[node] === 0) ends.push(node);
    else onwards.push(node, into[node]! - out[node]!);
  };
  for (let node = 0; node < size; node++) offer(node);

  let front = 0;
  let back = size - 1;
  while (front <= back) {
    const node = ends.pop() ?? onwards.pop();
    if (place[node]! >= 0) continue;
    place[node] = out[node] === 0 ? back-- : front++;
    for (let i = outgoing.start[node]!; i < outgoing.start[node + 1]!; i++) {
      const arc = outgoing.origin[i]!;
      into[head[arc]!]! -= weight[arc]!;
      if (place[head[arc]!]! < 0) offer(head[arc]!);
    }
    for (let i = incoming.start[node]!; i < incoming.start[node + 1]!; i++) {
      const arc = incoming.origin[i]!;
      out[tail[arc]!]! -= weight[arc]!;
      if (place[tail[arc]!]! < 0) offer(tail[arc]!);
    }
  }
  return place;
}
