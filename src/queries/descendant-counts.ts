import { membersOf } from "./components.js";
import type { Condensation } from "./condensation.js";

/** What a node reaches stands in so many words of 32 bits side by side, a row. */
const words = 64;
const width = 32 * words;

/** In place of a row, where a node reaches nothing of a batch or all of it. */
const nothing = 0;
const everything = -1;

/**
 * By node of a condensation: how many other concepts each of its concepts leads to.
 *
 * Goes through the graph backwards once for every 1024 concepts, each of which is a bit of what a node reaches. Nodes
 * that reach the same by way of one other share its row.
 */
export function descendantCounts(condensation: Condensation): Int32Array {
  const { of, count, after } = condensation;
  const { start, to } = after;
  // No concept leads to itself.
  const counts = new Int32Array(count).fill(-1);
  const rowOf = new Int32Array(count);
  const rows = new Int32Array(words * (count + 1));
  /** By row: how many of its bits are set. */
  const sizes = new Int32Array(count + 1);
  const concepts = membersOf(condensation).to;
  for (let first = 0; first < concepts.length; first += width) {
    const batch = concepts.subarray(first, first + width);
    const last = of[batch.at(-1)!]!;
    let rowCount = 0;
    const addRow = (): number => {
      rows.fill(0, words * ++rowCount, words * (rowCount + 1));
      sizes[rowCount] = 0;
      return rowCount;
    };
    // Nothing is reached beyond, for batches come with prerequisites first.
    rowOf.fill(nothing, 0, last + 1);
    batch.forEach((concept, bit) => {
      const row = (rowOf[of[concept]!] ||= addRow());
      rows[words * row + (bit >>> 5)]! |= 1 << (bit & 31);
      sizes[row]!++;
    });
    for (let node = last; node >= 0; node--) {
      let row = rowOf[node]!;
      let isOwn = row !== nothing;
      for (let arc = start[node]!; arc < start[node + 1]! && row !== everything; arc++) {
        const other = rowOf[to[arc]!]!;
        if (other === nothing || other === row) continue;
        if (row === nothing || other === everything) {
          row = other;
          continue;
        }
        const both = isOwn ? row : ++rowCount;
        sizes[both] = unite(rows, both, row, other);
        row = both;
        isOwn = true;
        if (sizes[both] === batch.length) row = everything;
      }
      if (row > nothing && sizes[row] === batch.length) row = everything;
      rowOf[node] = row;
      if (row !== nothing) counts[node]! += row === everything ? batch.length : sizes[row]!;
    }
  }
  return counts;
}

/** Fills one row with what is set in either of two; how many bits that is. */
function unite(rows: Int32Array, row: number, one: number, other: number): number {
  const end = words * (one + 1);
  const [toOther, toBoth] = [words * (other - one), words * (row - one)];
  let sum = 0;
  // The bytes of four words are added up side by side; each is at most 8, so that four make no more than 32.
  for (let word = words * one; word < end; word += 4) {
    let bytes = 0;
    for (let at = word; at < word + 4; at++) {
      const bits = rows[at]! | rows[at + toOther]!;
      rows[at + toBoth] = bits;
      const pairs = bits - ((bits >>> 1) & 0x55555555);
      const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
      bytes += (fours + (fours >>> 4)) & 0x0f0f0f0f;
    }
    sum += Math.imul(bytes, 0x01010101) >>> 24;
  }
  return sum;
}
