/** Up to so many numbers are put in order one by one. */
const few = 40;
/** Where more than so many share a bucket, buckets do not pay. */
const mostInBucket = 32;

/**
 * Sorts the first numbers of an array. Many are first spread over as many buckets as there are numbers, so that each then
 * stands near its place.
 */
export class NumberSorter {
  readonly #bucket: Int32Array;
  readonly #next: Int32Array;
  readonly #copy: Float64Array;

  constructor(capacity: number) {
    this.#bucket = new Int32Array(capacity);
    this.#next = new Int32Array(capacity + 1);
    this.#copy = new Float64Array(capacity);
  }

  sort(numbers: Float64Array, count: number): void {
    if (count <= few || this.#spread(numbers, count)) insert(numbers, count);
    else numbers.subarray(0, count).sort();
  }

  /** Answers whether the numbers are evenly enough spread. */
  #spread(numbers: Float64Array, count: number): boolean {
    const bucket = this.#bucket;
    const next = this.#next.fill(0, 0, count + 1);
    const copy = this.#copy;
    let low = Infinity;
    let high = -Infinity;
    for (let i = 0; i < count; i++) {
      const number = numbers[i]!;
      if (number < low) low = number;
      if (number > high) high = number;
    }
    const share = (count - 1) / (high - low || 1);
    for (let i = 0; i < count; i++) {
      const at = ((numbers[i]! - low) * share) | 0;
      bucket[i] = at;
      if (++next[at + 1]! > mostInBucket) return false;
    }
    for (let at = 1; at < count; at++) next[at]! += next[at - 1]!;
    for (let i = 0; i < count; i++) copy[next[bucket[i]!]!++] = numbers[i]!;
    for (let i = 0; i < count; i++) numbers[i] = copy[i]!;
    return true;
  }
}

function insert(numbers: Float64Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const number = numbers[i]!;
    let at = i;
    for (; at > 0 && numbers[at - 1]! > number; at--) numbers[at] = numbers[at - 1]!;
    numbers[at] = number;
  }
}
