import type { DrawnGraph } from "./drawn-graph.js";
import { shortestLayers } from "./network-simplex.js";
import { startAtZero } from "./start-at-zero.js";
import { withoutGaps } from "./without-gaps.js";

/** What it costs a concept to leave its row by a layer, beside the 4 of a prerequisite that is a layer longer. */
const loyalty = 8;

/** Was any of it in the picture before? */
export function isAnchored({ wasAlong }: DrawnGraph): boolean {
  return wasAlong.some((along) => !Number.isNaN(along));
}

/**
 * Layers like `assignLayers`, in which the concepts of one row of the picture before stay together, and rows in order.
 *
 * A vertex stands for each row, and one more for each concept that stays, from where edges of any length lead to the
 * concept and to its row: together these are as long as the two are apart (Gansner et al. 1993, section 4.2).
 */
export function anchoredLayers(graph: DrawnGraph): Int32Array {
  const { size, wasAlong } = graph;
  const rowOf = rows(wasAlong);
  const rowCount = rowOf.reduce((most, row) => Math.max(most, row + 1), 0);
  const tail = [...graph.tail];
  const head = [...graph.head];
  const weight = [...graph.weight];
  const least = [...(graph.least ?? graph.tail.map(() => 1))];
  const add = (from: number, to: number, cost: number, layers: number): void => {
    tail.push(from);
    head.push(to);
    weight.push(cost);
    least.push(layers);
  };

  for (let row = 1; row < rowCount; row++) add(size + row - 1, size + row, 0, 1);
  let next = size + rowCount;
  rowOf.forEach((row, concept) => {
    if (row < 0) return;
    add(next, concept, loyalty, 0);
    add(next++, size + row, loyalty, 0);
  });
  const [tails, heads, weights] = [tail, head, weight].map((list) => Int32Array.from(list));
  const edges = { tail: tails!, head: heads!, weight: weights!, least: Int32Array.from(least) };
  const layer = shortestLayers(next, edges);
  startAtZero(next, edges, layer);
  return withoutGaps(layer.slice(0, size));
}

/** By concept, the number of its row from above; -1 for what is new. */
function rows(wasAlong: Float64Array): Int32Array {
  const key = (along: number): number => Math.round(along);
  const keys = [...new Set(wasAlong.filter((along) => !Number.isNaN(along)).map(key))].sort((a, b) => a - b);
  const number = new Map(keys.map((along, row) => [along, row]));
  return Int32Array.from(wasAlong, (along) => number.get(key(along)) ?? -1);
}
