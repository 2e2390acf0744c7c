import type { Order } from "./order.js";
import type { ProperGraph } from "./proper-graph.js";

/** By vertex, the stretch of its layer in which a line may pass. */
export interface Slots {
  /** Where a line may pass so that it keeps clear of the next box on either side, … */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** … and, in the middle of the layer, on its own side of the next line. */
  readonly lineLow: Float64Array;
  readonly lineHigh: Float64Array;
}

/** How far a line may stray from its place, in spacings. */
const reach = 8;
/** Pixels between lines that pass the same side of a box. */
const lineGap = 5;

/** Slots reach to the margin of the next box, or halfway to the next line, not far from the vertex and past no outermost one. */
export function slotsOf(graph: ProperGraph, { vertices }: Order, x: Float64Array, spacing: number): Slots {
  const { layer, across, concepts } = graph;
  const leftSide = (vertex: number): number => x[vertex]! - across[vertex]! / 2;
  const rightSide = (vertex: number): number => x[vertex]! + across[vertex]! / 2;
  const leftmost = x.reduce((least, _, vertex) => Math.min(least, leftSide(vertex)), Infinity);
  const rightmost = x.reduce((most, _, vertex) => Math.max(most, rightSide(vertex)), -Infinity);
  const low = x.map((_, vertex) => Math.max(leftmost, leftSide(vertex) - reach * spacing));
  const high = x.map((_, vertex) => Math.min(rightmost, rightSide(vertex) + reach * spacing));
  const lineLow = low.slice();
  const lineHigh = high.slice();
  const margin = spacing / 2;

  let border = -Infinity;
  for (let at = 0; at < vertices.length; at++) {
    const vertex = vertices[at]!;
    const left = vertices[at - 1];
    if (left === undefined || layer[left] !== layer[vertex]) border = -Infinity;
    else if (left < concepts) border = rightSide(left) + margin;
    else border = Math.max(border + lineGap, x[left]!);
    low[vertex] = Math.min(leftSide(vertex), Math.max(low[vertex]!, border));
    if (left === undefined || layer[left] !== layer[vertex]) continue;
    const halfway = (rightSide(left) + leftSide(vertex)) / 2;
    lineHigh[left] = Math.min(lineHigh[left]!, halfway);
    lineLow[vertex] = Math.max(lineLow[vertex]!, halfway);
  }
  border = Infinity;
  for (let at = vertices.length - 1; at >= 0; at--) {
    const vertex = vertices[at]!;
    const right = vertices[at + 1];
    if (right === undefined || layer[right] !== layer[vertex]) border = Infinity;
    else if (right < concepts) border = leftSide(right) - margin;
    else border = Math.min(border - lineGap, x[right]!);
    high[vertex] = Math.max(rightSide(vertex), Math.min(high[vertex]!, border));
  }
  return { low, high, lineLow, lineHigh };
}
