import type { Lists } from "./grouping.js";

/** Tells what it saves to swap two neighbours of a layer, whose neighbours above and below come sorted by place. */
export class SwapGains {
  readonly #above: Lists;
  readonly #below: Lists;
  /** The neighbour of each vertex that has just one on that side, as dummies have: those are compared at once. */
  readonly #onlyAbove: Int32Array;
  readonly #onlyBelow: Int32Array;
  readonly #place: Int32Array;

  constructor(above: Lists, below: Lists, place: Int32Array) {
    this.#above = above;
    this.#below = below;
    this.#onlyAbove = lone(above);
    this.#onlyBelow = lone(below);
    this.#place = place;
  }

  /** The crossings saved where `left` and `right` change places. */
  of(left: number, right: number): number {
    const place = this.#place;
    return (
      gain(this.#above, this.#onlyAbove[left]!, this.#onlyAbove[right]!, left, right, place) +
      gain(this.#below, this.#onlyBelow[left]!, this.#onlyBelow[right]!, left, right, place)
    );
  }
}

function gain(
  lists: Lists,
  onlyLeft: number,
  onlyRight: number,
  left: number,
  right: number,
  place: Int32Array,
): number {
  if (onlyLeft < 0 || onlyRight < 0) return gainOfMany(lists, left, right, place);
  const difference = place[onlyLeft]! - place[onlyRight]!;
  return difference > 0 ? 1 : difference >> 31;
}

function gainOfMany({ start, items }: Lists, left: number, right: number, place: Int32Array): number {
  const from = start[left]!;
  const end = start[left + 1]!;
  const count = end - from;
  if (count === 0) return 0;
  let gain = 0;
  let smaller = from;
  let notLarger = from;
  for (let i = start[right]!; i < start[right + 1]!; i++) {
    const at = place[items[i]!]!;
    while (smaller < end && place[items[smaller]!]! < at) smaller++;
    if (notLarger < smaller) notLarger = smaller;
    while (notLarger < end && place[items[notLarger]!]! <= at) notLarger++;
    gain += count - (notLarger - from) - (smaller - from);
  }
  return gain;
}

function lone({ start, items }: Lists): Int32Array {
  const only = new Int32Array(start.length - 1).fill(-1);
  for (let vertex = 0; vertex < only.length; vertex++)
    if (start[vertex + 1]! - start[vertex]! === 1) only[vertex] = items[start[vertex]!]!;
  return only;
}
