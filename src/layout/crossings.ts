import type { Lists } from "./grouping.js";
import type { Order } from "./order.js";

/**
 * How many arcs cross, or, once they are more than are worth counting, some such number; Barth, Jünger and Mutzel (2002).
 *
 * Arcs are taken from left to right by their upper end; a tree of counters tells how many earlier ones end further
 * to the right.
 */
export function countCrossings({ vertices, place, layerStart }: Order, below: Lists, most = Infinity): number {
  let crossings = 0;
  let tree = new Int32Array(0);
  for (let layer = 0; layer + 2 < layerStart.length && crossings <= most; layer++) {
    const first = layerStart[layer + 1]!;
    const width = layerStart[layer + 2]! - first;
    let leaves = 1;
    while (leaves < width) leaves *= 2;
    if (tree.length < 2 * leaves) tree = new Int32Array(2 * leaves);
    else tree.fill(0, 0, 2 * leaves);
    for (let at = layerStart[layer]!; at < first; at++) {
      const vertex = vertices[at]!;
      const from = below.start[vertex]!;
      const end = below.start[vertex + 1]!;
      // Arcs of one vertex do not cross: all are counted before any is entered.
      for (let i = from; i < end; i++) {
        for (let leaf = leaves + place[below.items[i]!]! - first; leaf > 1; leaf >>= 1)
          if ((leaf & 1) === 0) crossings += tree[leaf + 1]!;
      }
      for (let i = from; i < end; i++) {
        for (let leaf = leaves + place[below.items[i]!]! - first; leaf > 0; leaf >>= 1) tree[leaf]! += 1;
      }
    }
  }
  return crossings;
}
