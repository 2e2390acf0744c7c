import type { Lists } from "./grouping.js";

/** The places of the neighbours that one vertex has on one side, from left to right. */
interface Held {
  readonly places: Int32Array;
  count: number;
}

/** Tells what it saves to take one vertex past others of its layer, whose neighbours above and below come sorted by place. */
export class SwapGains {
  readonly #above: Lists;
  readonly #below: Lists;
  /** The neighbour of each vertex that has just one on that side, as dummies have: those are compared at once. */
  readonly #onlyAbove: Int32Array;
  readonly #onlyBelow: Int32Array;
  readonly #place: Int32Array;
  readonly #heldAbove: Held;
  readonly #heldBelow: Held;

  constructor(above: Lists, below: Lists, place: Int32Array) {
    this.#above = above;
    this.#below = below;
    this.#onlyAbove = lone(above);
    this.#onlyBelow = lone(below);
    this.#place = place;
    this.#heldAbove = { places: new Int32Array(place.length), count: 0 };
    this.#heldBelow = { places: new Int32Array(place.length), count: 0 };
  }

  /** Takes up the vertex that is to pass others; its neighbours must stay where they are meanwhile. */
  hold(vertex: number): void {
    hold(this.#heldAbove, this.#above, vertex, this.#place);
    hold(this.#heldBelow, this.#below, vertex, this.#place);
  }

  /** The crossings saved where the vertex held moves from the left of another to its right; as many are lost the other way. */
  past(other: number): number {
    const place = this.#place;
    return (
      gain(this.#heldAbove, this.#above, this.#onlyAbove[other]!, other, place) +
      gain(this.#heldBelow, this.#below, this.#onlyBelow[other]!, other, place)
    );
  }
}

function hold(held: Held, { start, items }: Lists, vertex: number, place: Int32Array): void {
  const from = start[vertex]!;
  held.count = start[vertex + 1]! - from;
  for (let i = 0; i < held.count; i++) held.places[i] = place[items[from + i]!]!;
}

function gain({ places, count }: Held, lists: Lists, only: number, other: number, place: Int32Array): number {
  if (only < 0) return gainOfMany(places, count, lists, other, place);
  const at = place[only]!;
  let gain = 0;
  for (let i = 0; i < count; i++) gain += sign(places[i]! - at);
  return gain;
}

/** Without a branch: which way it goes cannot be foretold. */
function sign(difference: number): number {
  return (difference >> 31) - (-difference >> 31);
}

function gainOfMany(
  places: Int32Array,
  count: number,
  { start, items }: Lists,
  other: number,
  place: Int32Array,
): number {
  let gain = 0;
  let smaller = 0;
  let notLarger = 0;
  for (let i = start[other]!; i < start[other + 1]!; i++) {
    const at = place[items[i]!]!;
    while (smaller < count && places[smaller]! < at) smaller++;
    if (notLarger < smaller) notLarger = smaller;
    while (notLarger < count && places[notLarger]! <= at) notLarger++;
    gain += count - notLarger - smaller;
  }
  return gain;
}

function lone({ start, items }: Lists): Int32Array {
  const only = new Int32Array(start.length - 1).fill(-1);
  for (let vertex = 0; vertex < only.length; vertex++)
    if (start[vertex + 1]! - start[vertex]! === 1) only[vertex] = items[start[vertex]!]!;
  return only;
}
