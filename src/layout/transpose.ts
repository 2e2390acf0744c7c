import type { Lists } from "./grouping.js";
import type { Order } from "./order.js";
import { sortNeighbors } from "./sort-neighbors.js";

/**
 * Swaps neighbours within runs as long as that saves crossings; Gansner et al. (1993), `transpose`.
 *
 * With `flip`, the first round also swaps where it costs nothing, to get off a plateau.
 */
export function transpose(order: Order, above: Lists, below: Lists, rounds: number, flip: boolean): void {
  const layers = order.layerStart.length - 1;
  const isOpen = new Uint8Array(layers).fill(1);
  for (let round = 0; round < rounds; round++) {
    let isChanged = false;
    for (let layer = 0; layer < layers; layer++) {
      if (!isOpen[layer]) continue;
      isOpen[layer] = 0;
      if (!transposeLayer(order, layer, above, below, flip && round === 0)) continue;
      isChanged = true;
      isOpen.fill(1, Math.max(0, layer - 1), Math.min(layers, layer + 2));
    }
    if (!isChanged) return;
  }
}

function transposeLayer(order: Order, layer: number, above: Lists, below: Lists, flip: boolean): boolean {
  const { vertices, place, runStart, firstRun, layerStart } = order;
  for (let at = layerStart[layer]!; at < layerStart[layer + 1]!; at++) {
    sortNeighbors(above, vertices[at]!, place);
    sortNeighbors(below, vertices[at]!, place);
  }
  let isChanged = false;
  for (let run = firstRun[layer]!; run < firstRun[layer + 1]!; run++) {
    for (let at = runStart[run]! + 1; at < runStart[run + 1]!; at++) {
      const left = vertices[at - 1]!;
      const right = vertices[at]!;
      const surplus = surplusCrossings(above, left, right, place) + surplusCrossings(below, left, right, place);
      if (surplus < 0 || (surplus === 0 && !flip)) continue;
      vertices[at - 1] = right;
      vertices[at] = left;
      place[right] = at - 1;
      place[left] = at;
      isChanged = true;
    }
  }
  return isChanged;
}

/** Crossings between the arcs of two neighbours as they stand, less those after a swap. */
function surplusCrossings({ start, items }: Lists, left: number, right: number, place: Int32Array): number {
  const from = start[left]!;
  const end = start[left + 1]!;
  const count = end - from;
  let surplus = 0;
  let smaller = from;
  let notLarger = from;
  for (let i = start[right]!; i < start[right + 1]!; i++) {
    const at = place[items[i]!]!;
    while (smaller < end && place[items[smaller]!]! < at) smaller++;
    if (notLarger < smaller) notLarger = smaller;
    while (notLarger < end && place[items[notLarger]!]! <= at) notLarger++;
    surplus += count - (notLarger - from) - (smaller - from);
  }
  return surplus;
}
