import type { Lists } from "./grouping.js";

/** Up to so many pairs of places are compared each with each: faster than merging, which way it goes cannot be foretold. */
const fewPairs = 16;

/** The neighbours of all vertices on one side, sorted by place. */
interface Side extends Lists {
  /** The neighbour of each vertex that has just one, as dummies have: those are compared at once. */
  readonly only: Int32Array;
  /** The places of those of the vertex held. */
  readonly held: Int32Array;
  count: number;
}

/** Tells what it saves to take one vertex past others of its layer, whose neighbours above and below come sorted by place. */
export class SwapGains {
  readonly #above: Side;
  readonly #below: Side;
  readonly #place: Int32Array;
  /** What it saves to go where the last `search` found it best. */
  most = 0;

  constructor(above: Lists, below: Lists, place: Int32Array) {
    this.#above = sideOf(above);
    this.#below = sideOf(below);
    this.#place = place;
  }

  /** Takes up the vertex that is to pass others; its neighbours must stay where they are meanwhile. */
  hold(vertex: number): void {
    hold(this.#above, vertex, this.#place);
    hold(this.#below, vertex, this.#place);
  }

  /** The crossings saved where the vertex held moves from the left of another to its right; as many are lost the other way. */
  past(other: number): number {
    return gain(this.#above, other, this.#place) + gain(this.#below, other, this.#place);
  }

  /**
   * Takes the vertex held from its place past one after the other, up to the last, until so many crossings are lost;
   * answers the place that saves most.
   */
  search(vertices: Int32Array, from: number, last: number, tooMany: number): number {
    const above = this.#above;
    const below = this.#below;
    const place = this.#place;
    let most = 0;
    let best = from;
    let saved = 0;
    if (last < from) {
      for (let at = from - 1; at >= last && saved > -tooMany; at--) {
        const other = vertices[at]!;
        saved -= gain(above, other, place) + gain(below, other, place);
        if (saved > most) [most, best] = [saved, at];
      }
    } else {
      for (let at = from + 1; at <= last && saved > -tooMany; at++) {
        const other = vertices[at]!;
        saved += gain(above, other, place) + gain(below, other, place);
        if (saved > most) [most, best] = [saved, at];
      }
    }
    this.most = most;
    return best;
  }
}

function sideOf(lists: Lists): Side {
  return {
    start: lists.start,
    items: lists.items,
    only: lone(lists),
    held: new Int32Array(lists.items.length),
    count: 0,
  };
}

function hold(side: Side, vertex: number, place: Int32Array): void {
  const { start, items, held } = side;
  const from = start[vertex]!;
  const count = start[vertex + 1]! - from;
  for (let i = 0; i < count; i++) held[i] = place[items[from + i]!]!;
  side.count = count;
}

function gain(side: Side, other: number, place: Int32Array): number {
  const { only, held, count } = side;
  const alone = only[other]!;
  if (alone < 0) return gainOfMany(side, other, place);
  const at = place[alone]!;
  let gain = 0;
  for (let i = 0; i < count; i++) gain += sign(held[i]! - at);
  return gain;
}

function gainOfMany({ start, items, held, count }: Side, other: number, place: Int32Array): number {
  const from = start[other]!;
  const end = start[other + 1]!;
  let gain = 0;
  if ((end - from) * count <= fewPairs) {
    for (let i = from; i < end; i++) {
      const at = place[items[i]!]!;
      for (let j = 0; j < count; j++) gain += sign(held[j]! - at);
    }
    return gain;
  }
  let smaller = 0;
  let notLarger = 0;
  for (let i = from; i < end; i++) {
    const at = place[items[i]!]!;
    while (smaller < count && held[smaller]! < at) smaller++;
    if (notLarger < smaller) notLarger = smaller;
    while (notLarger < count && held[notLarger]! <= at) notLarger++;
    gain += count - notLarger - smaller;
  }
  return gain;
}

/** Without a branch: which way it goes cannot be foretold. */
function sign(difference: number): number {
  return (difference >> 31) - (-difference >> 31);
}

function lone({ start, items }: Lists): Int32Array {
  const only = new Int32Array(start.length - 1).fill(-1);
  for (let vertex = 0; vertex < only.length; vertex++)
    if (start[vertex + 1]! - start[vertex]! === 1) only[vertex] = items[start[vertex]!]!;
  return only;
}
