import type { Lists } from "./grouping.js";
import { NumberSorter } from "./number-sorter.js";
import type { Order } from "./order.js";
import { sortNeighbors } from "./sort-neighbors.js";

/** Places fit beside a key in one number, so that sorting needs no comparisons by call. */
const scale = 2 ** 22;
const steps = 64;

/** Where a vertex would stand by its neighbours' places, which come sorted, in 64ths; -1 where it has none. */
export type SortKey = (neighbors: Lists, vertex: number, place: Int32Array) => number;

/** Orders the runs of one layer after another by where the neighbours in the layer before stand. */
export class LayerSweep {
  readonly #keys: Float64Array;
  readonly #moved: Int32Array;
  readonly #slots: Int32Array;
  readonly #sorter: NumberSorter;

  constructor(size: number) {
    this.#keys = new Float64Array(size);
    this.#moved = new Int32Array(size);
    this.#slots = new Int32Array(size);
    this.#sorter = new NumberSorter(size);
  }

  /** With `flip`, vertices that want the same place change sides. */
  orderLayer(order: Order, layer: number, neighbors: Lists, key: SortKey, flip: boolean): void {
    for (let run = order.firstRun[layer]!; run < order.firstRun[layer + 1]!; run++)
      this.#orderRun(order, order.runStart[run]!, order.runStart[run + 1]!, neighbors, key, flip);
  }

  #orderRun(
    { vertices, place }: Order,
    first: number,
    end: number,
    neighbors: Lists,
    key: SortKey,
    flip: boolean,
  ): void {
    if (end - first < 2) return;
    let count = 0;
    for (let at = first; at < end; at++) {
      const vertex = vertices[at]!;
      sortNeighbors(neighbors, vertex, place);
      const wanted = key(neighbors, vertex, place);
      if (wanted < 0) continue;
      const tie = flip ? end - 1 - at : at - first;
      this.#keys[count] = wanted * scale + tie;
      this.#slots[count++] = at;
    }
    this.#sorter.sort(this.#keys, count);
    for (let i = 0; i < count; i++) {
      const tie = this.#keys[i]! % scale;
      this.#moved[i] = vertices[flip ? end - 1 - tie : first + tie]!;
    }
    // Vertices without neighbours on that side keep their places.
    for (let i = 0; i < count; i++) {
      const vertex = this.#moved[i]!;
      vertices[this.#slots[i]!] = vertex;
      place[vertex] = this.#slots[i]!;
    }
  }
}

/** Gansner et al. (1993): between the two middle neighbours the median lies nearer to the side where they are closer together. */
export function weightedMedian({ start, items }: Lists, vertex: number, place: Int32Array): number {
  const from = start[vertex]!;
  const count = start[vertex + 1]! - from;
  if (count === 0) return -1;
  const middle = from + (count >> 1);
  const high = place[items[middle]!]!;
  if (count % 2 === 1) return high * steps;
  const low = place[items[middle - 1]!]!;
  if (count === 2) return ((low + high) * steps) / 2;
  const left = low - place[items[from]!]!;
  const right = place[items[from + count - 1]!]! - high;
  if (left + right === 0) return ((low + high) * steps) / 2;
  return rounded((low * right + high * left) / (left + right));
}

/** Sugiyama, Tagawa and Toda (1981). */
export function barycentre({ start, items }: Lists, vertex: number, place: Int32Array): number {
  const from = start[vertex]!;
  const end = start[vertex + 1]!;
  let sum = 0;
  for (let i = from; i < end; i++) sum += place[items[i]!]!;
  return end > from ? rounded(sum / (end - from)) : -1;
}

/** An integer, since numbers that are none cost room wherever they are handed on. */
function rounded(place: number): number {
  return Math.round(place * steps) | 0;
}
