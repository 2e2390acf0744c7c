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

  /** Fits the first `count` things between two bounds, which must leave room enough. */
  fit(count: number, low = -Infinity, high = Infinity): void {
    let offset = 0;
    let blocks = 0;
    for (let i = 0; i < count; i++) {
      if (i > 0) offset += this.gaps[i]!;
      let mean = this.wants[i]! - offset;
      let weight = this.weights[i]!;
      while (blocks > 0 && this.#mean[blocks - 1]! >= mean) {
        blocks--;
        const joined = weight + this.#weight[blocks]!;
        mean = (mean * weight + this.#mean[blocks]! * this.#weight[blocks]!) / joined;
        weight = joined;
      }
      this.#mean[blocks] = mean;
      this.#weight[blocks] = weight;
      this.#end[blocks++] = i + 1;
    }
    const last = high - offset;
    let i = 0;
    offset = 0;
    for (let block = 0; block < blocks; block++) {
      const start = Math.max(low, Math.min(last, this.#mean[block]!));
      for (; i < this.#end[block]!; i++) {
        if (i > 0) offset += this.gaps[i]!;
        this.at[i] = start + offset;
      }
    }
  }
}
