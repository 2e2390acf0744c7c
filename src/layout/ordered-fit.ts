/**
 * Places things in a row as near as can be to where they want to be, without changing their order or coming closer
 * than their gaps.
 *
 * Least weighted squares under an order is isotonic regression; pooling adjacent violators solves it exactly in one
 * pass (Ayer, Brunk, Ewing, Reid and Silverman 1955). Bounds then only cut the solution off.
 */
export class OrderedFit {
  readonly wants: Float64Array;
  readonly weights: Float64Array;
  /** The least distance to the one before; the first is not looked at. */
  readonly gaps: Float64Array;
  /** The answer. */
  readonly at: Float64Array;
  readonly #mean: Float64Array;
  readonly #weight: Float64Array;
  readonly #end: Int32Array;

  constructor(capacity: number) {
    this.wants = new Float64Array(capacity);
    this.weights = new Float64Array(capacity);
    this.gaps = new Float64Array(capacity);
    this.at = new Float64Array(capacity);
    this.#mean = new Float64Array(capacity);
    this.#weight = new Float64Array(capacity);
    this.#end = new Int32Array(capacity);
  }

  /** Fits the things from the first up to an end between two bounds, which must leave room enough. */
  fit(first: number, end: number, low = -Infinity, high = Infinity): void {
    const { wants, weights, gaps, at } = this;
    const means = this.#mean;
    const sums = this.#weight;
    const ends = this.#end;
    let offset = 0;
    let blocks = 0;
    for (let i = first; i < end; i++) {
      if (i > first) offset += gaps[i]!;
      let mean = wants[i]! - offset;
      let weight = weights[i]!;
      while (blocks > 0 && means[blocks - 1]! >= mean) {
        blocks--;
        const joined = weight + sums[blocks]!;
        mean = (mean * weight + means[blocks]! * sums[blocks]!) / joined;
        weight = joined;
      }
      means[blocks] = mean;
      sums[blocks] = weight;
      ends[blocks++] = i + 1;
    }
    const last = high - offset;
    let i = first;
    offset = 0;
    for (let block = 0; block < blocks; block++) {
      const start = Math.max(low, Math.min(last, means[block]!));
      for (; i < ends[block]!; i++) {
        if (i > first) offset += gaps[i]!;
        at[i] = start + offset;
      }
    }
  }
}
