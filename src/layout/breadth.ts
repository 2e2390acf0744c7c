import type { DrawnGraph } from "./drawn-graph.js";
import { groupBy } from "./grouping.js";

/**
 * Breaks layers whose boxes would be wider than a breadth into several, one after the other.
 *
 * No edge joins two concepts of one layer, so every edge still leads to a later one. A layer holds at least one box.
 */
export function limitBreadth({ across }: DrawnGraph, layer: Int32Array, breadth: number, gap: number): Int32Array {
  const layers = layer.reduce((most, at) => Math.max(most, at + 1), 0);
  const { start, items } = groupBy(layers, layer);
  const limited = new Int32Array(layer.length);
  let next = 0;
  for (let at = 0; at < layers; at++) {
    let width = 0;
    for (let i = start[at]!; i < start[at + 1]!; i++) {
      const vertex = items[i]!;
      if (width > 0 && width + gap + across[vertex]! > breadth) {
        next += 1;
        width = 0;
      }
      width += (width > 0 ? gap : 0) + across[vertex]!;
      limited[vertex] = next;
    }
    next += 1;
  }
  return limited;
}
