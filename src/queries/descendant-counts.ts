import { membersOf } from "./components.js";
import type { Condensation } from "./condensation.js";

/** What a node reaches stands in so many words of 32 bits side by side, which fill a line of most caches. */
const words = 16;
const width = 32 * words;

/**
 * By node of a condensation: how many other concepts each of its concepts leads to.
 *
 * Goes through the graph backwards once for every 512 concepts, each of which is a bit of what a node reaches.
 */
export function descendantCounts(condensation: Condensation): Int32Array {
  const { of, count, after } = condensation;
  const { start, to } = after;
  // No concept leads to itself.
  const counts = new Int32Array(count).fill(-1);
  const reached = new Int32Array(words * count);
  const concepts = membersOf(condensation).to;
  for (let first = 0; first < concepts.length; first += width) {
    const batch = concepts.subarray(first, first + width);
    const last = of[batch.at(-1)!]!;
    // Nothing is set beyond, for batches come with prerequisites first.
    reached.fill(0, 0, words * (last + 1));
    batch.forEach((concept, bit) => (reached[words * of[concept]! + (bit >>> 5)]! |= 1 << (bit & 31)));
    for (let node = last; node >= 0; node--) {
      const own = words * node;
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
        const next = words * to[arc]!;
        for (let word = 0; word < words; word++) reached[own + word]! |= reached[next + word]!;
      }
      let sum = 0;
      for (let word = 0; word < words; word++) sum += bitCount(reached[own + word]!);
      counts[node]! += sum;
    }
  }
  return counts;
}

/** How many of 32 bits are set: pairs, fours and bytes are added up side by side. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
