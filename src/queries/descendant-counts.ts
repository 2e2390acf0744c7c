import { membersOf } from "./components.js";
import type { Condensation } from "./condensation.js";

/** What a node reaches stands in so many words of 32 bits side by side. */
const words = 32;
const width = 32 * words;

/** How much of a batch a node reaches. */
const nothing = 0;
const some = 1;
const everything = 2;

/**
 * By node of a condensation: how many other concepts each of its concepts leads to.
 *
 * Goes through the graph backwards once for every 1024 concepts, each of which is a bit of what a node reaches. Bits are
 * looked at only where a node reaches neither none of them nor all.
 */
export function descendantCounts(condensation: Condensation): Int32Array {
  const { of, count, after } = condensation;
  const { start, to } = after;
  // No concept leads to itself.
  const counts = new Int32Array(count).fill(-1);
  const share = new Uint8Array(count);
  const bits = new Int32Array(words * count);
  const concepts = membersOf(condensation).to;
  for (let first = 0; first < concepts.length; first += width) {
    const batch = concepts.subarray(first, first + width);
    const last = of[batch.at(-1)!]!;
    // Nothing is reached beyond, for batches come with prerequisites first.
    share.fill(nothing, 0, last + 1);
    batch.forEach((concept, bit) => {
      const node = of[concept]!;
      if (share[node] === nothing) bits.fill(0, words * node, words * (node + 1));
      share[node] = some;
      bits[words * node + (bit >>> 5)]! |= 1 << (bit & 31);
    });
    for (let node = last; node >= 0; node--) {
      for (let arc = start[node]!; arc < start[node + 1]! && share[node] !== everything; arc++) {
        const next = to[arc]!;
        if (share[next] === nothing) continue;
        if (share[next] === some && share[node] === some) unite(bits, node, next);
        else if (share[next] === some) bits.copyWithin(words * node, words * next, words * (next + 1));
        share[node] = share[next]!;
      }
      if (share[node] === nothing) continue;
      const reached = share[node] === some ? bitsOf(bits, node) : batch.length;
      if (reached === batch.length) share[node] = everything;
      counts[node]! += reached;
    }
  }
  return counts;
}

function unite(bits: Int32Array, node: number, next: number): void {
  for (let word = 0; word < words; word++) bits[words * node + word]! |= bits[words * next + word]!;
}

function bitsOf(bits: Int32Array, node: number): number {
  let sum = 0;
  for (let word = words * node; word < words * (node + 1); word++) sum += bitCount(bits[word]!);
  return sum;
}

/** How many of 32 bits are set: pairs, fours and bytes are added up side by side. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
