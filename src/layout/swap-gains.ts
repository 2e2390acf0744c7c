import type { Lists } from "./grouping.js";

/** Up to so many pairs of places are compared each with each: faster than merging, which way it goes cannot be foretold. */
const fewPairs = 16;

/** Tells what it saves to take one vertex past others of its layer, whose neighbours above and below come sorted by place. */
export class SwapGains {
  readonly #above: Lists;
  readonly #below: Lists;
  readonly #place: Int32Array;
  /** The places of the neighbours of the vertex held. */
  readonly #heldAbove: Int32Array;
  readonly #heldBelow: Int32Array;
  #countAbove = 0;
  #countBelow = 0;
  /** What the last `search` saved where it found it best, … */
  most = 0;
  /** … and where it ended. */
  saved = 0;

  constructor(above: Lists, below: Lists, place: Int32Array) {
    this.#above = above;
    this.#below = below;
    this.#place = place;
    this.#heldAbove = new Int32Array(above.items.length);
    this.#heldBelow = new Int32Array(below.items.length);
  }

  /** Takes up the vertex that is to pass others; its neighbours must stay where they are meanwhile. */
  hold(vertex: number): void {
    this.#countAbove = hold(this.#above, vertex, this.#place, this.#heldAbove);
    this.#countBelow = hold(this.#below, vertex, this.#place, this.#heldBelow);
  }

  /**
   * Takes the vertex held from its place past one after the other, up to the last, until so many crossings are lost;
   * answers the place that saves most.
   */
  search(vertices: Int32Array, from: number, last: number, tooMany = Infinity): number {
    // All in one loop without calls, since this is where most time goes.
    const place = this.#place;
    const { start: startAbove, items: itemsAbove } = this.#above;
    const { start: startBelow, items: itemsBelow } = this.#below;
    const heldAbove = this.#heldAbove;
    const heldBelow = this.#heldBelow;
    const countAbove = this.#countAbove;
    const countBelow = this.#countBelow;
    const step = last < from ? -1 : 1;
    let most = 0;
    let best = from;
    let saved = 0;
    for (let at = from; at !== last && saved > -tooMany;) {
      at += step;
      const other = vertices[at]!;
      let gain = 0;
      if (countAbove > 0) {
        let i = startAbove[other]!;
        const end = startAbove[other + 1]!;
        if ((end - i) * countAbove > fewPairs) gain += merged(itemsAbove, i, end, heldAbove, countAbove, place);
        else
          for (; i < end; i++) {
            const next = place[itemsAbove[i]!]!;
            for (let j = 0; j < countAbove; j++) gain += sign(heldAbove[j]! - next);
          }
      }
      if (countBelow > 0) {
        let i = startBelow[other]!;
        const end = startBelow[other + 1]!;
        if ((end - i) * countBelow > fewPairs) gain += merged(itemsBelow, i, end, heldBelow, countBelow, place);
        else
          for (; i < end; i++) {
            const next = place[itemsBelow[i]!]!;
            for (let j = 0; j < countBelow; j++) gain += sign(heldBelow[j]! - next);
          }
      }
      saved += step * gain;
      if (saved > most) {
        most = saved;
        best = at;
      }
    }
    this.most = most;
    this.saved = saved;
    return best;
  }
}

function hold({ start, items }: Lists, vertex: number, place: Int32Array, held: Int32Array): number {
  const from = start[vertex]!;
  const count = start[vertex + 1]! - from;
  for (let i = 0; i < count; i++) held[i] = place[items[from + i]!]!;
  return count;
}

/** Of all pairs, in how many the place held lies to the right, less those in which it lies to the left. */
function merged(
  items: Int32Array,
  from: number,
  end: number,
  held: Int32Array,
  count: number,
  place: Int32Array,
): number {
  let gain = 0;
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
