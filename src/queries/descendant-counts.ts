import type { Arcs } from "./arcs.js";
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
 * Goes backwards from each batch of 2048 concepts, every one of which is a bit of what a node reaches, as long as there
 * are nodes that reach a part of the batch. What reaches all of it is marked by one bit, handed on for 32 batches at once.
 */
export function descendantCounts(condensation: Condensation): Int32Array {
  const { count, after } = condensation;
  // No concept leads to itself.
  const counts = new Int32Array(count).fill(-1);
  const whole = new Int32Array(count);
  const concepts = membersOf(condensation).to;
  const follow = createWalk(condensation, counts, whole);
  for (let first = 0, bit = 0; first < concepts.length; first += width) {
    const batch = concepts.subarray(first, first + width);
    follow(batch, 1 << bit);
    const isLast = first + width >= concepts.length;
    if (++bit < 32 && !isLast) continue;
    handOn(after, whole);
    const lacking = isLast ? width - batch.length : 0;
    for (let node = 0; node < count; node++) {
      counts[node]! += width * bitCount(whole[node]!);
      if ((whole[node]! & (1 << (bit - 1))) !== 0) counts[node]! -= lacking;
    }
    whole.fill(0);
    bit = 0;
  }
  return counts;
}

/**
 * Follows a batch backwards: adds to the counts what nodes reach a part of, and marks those that reach all, as far as they
 * are met. Nodes that reach the same by way of one other share its row.
 */
function createWalk({ of, count, before, after }: Condensation, counts: Int32Array, whole: Int32Array) {
  const { start, to } = after;
  const rowOf = new Int32Array(count);
  // Many more are seldom needed at once.
  let rows = new Int32Array(words * Math.min(count + 1, 4 * width));
  /** By row: how many of its bits are set. */
  const sizes = new Int32Array(count + 1);
  let rowCount = 0;
  const addRow = (): number => {
    if (words * ++rowCount === rows.length) rows = twiceAsLong(rows);
    return rowCount;
  };
  const copyOf = (row: number): number => {
    const copy = addRow();
    if (row === nothing) rows.fill(0, words * copy, words * (copy + 1));
    else rows.copyWithin(words * copy, words * row, words * (row + 1));
    sizes[copy] = sizes[row]!;
    return copy;
  };
  return (batch: Int32Array, mark: number): void => {
    const last = of[batch.at(-1)!]!;
    rowCount = 0;
    // Nothing is reached beyond, for batches come with prerequisites first.
    rowOf.fill(nothing, 0, last + 1);
    let bit = batch.length - 1;
    // The first node that may reach a part.
    let lowest = of[batch[0]!]!;
    for (let node = last; node >= lowest; node--) {
      let row = nothing;
      let isOwn = false;
      for (let arc = start[node]!; arc < start[node + 1]! && row !== everything; arc++) {
        const other = rowOf[to[arc]!]!;
        if (other === nothing || other === row) continue;
        if (row === nothing || other === everything) {
          row = other;
          continue;
        }
        const both = isOwn ? row : addRow();
        sizes[both] = unite(rows, both, row, other);
        row = both;
        isOwn = true;
        if (sizes[both] === batch.length) row = everything;
      }
      if (bit >= 0 && of[batch[bit]!] === node) {
        if (!isOwn) row = copyOf(row);
        // No node is in what its arcs lead to.
        for (; bit >= 0 && of[batch[bit]!] === node; bit--, sizes[row]!++)
          rows[words * row + (bit >>> 5)]! |= 1 << (bit & 31);
      }
      if (row > nothing && sizes[row] === batch.length) row = everything;
      rowOf[node] = row;
      if (row === everything) whole[node]! |= mark;
      if (row <= nothing) continue;
      counts[node]! += sizes[row]!;
      for (let arc = before.start[node]!; arc < before.start[node + 1]!; arc++)
        if (before.to[arc]! < lowest) lowest = before.to[arc]!;
    }
  };
}

/** Gives each node the bits of all that its arcs lead to. */
function handOn({ start, to }: Arcs, bits: Int32Array): void {
  for (let node = bits.length - 1; node >= 0; node--)
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) bits[node]! |= bits[to[arc]!]!;
}

function twiceAsLong(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}

/** Fills one row with what is set in either of two; how many bits that is. */
function unite(rows: Int32Array, row: number, one: number, other: number): number {
  const end = words * (one + 1);
  const [toOther, toBoth] = [words * (other - one), words * (row - one)];
  let sum = 0;
  for (let at = words * one; at < end; at += 4) {
    const first = (rows[at + toBoth] = rows[at]! | rows[at + toOther]!);
    const second = (rows[at + 1 + toBoth] = rows[at + 1]! | rows[at + 1 + toOther]!);
    const third = (rows[at + 2 + toBoth] = rows[at + 2]! | rows[at + 2 + toOther]!);
    const fourth = (rows[at + 3 + toBoth] = rows[at + 3]! | rows[at + 3 + toOther]!);
    sum += Math.imul(bitsOfBytes(first, second, third) + bitsOfBytes(fourth), 0x01010101) >>> 24;
  }
  return sum;
}

function bitCount(word: number): number {
  return Math.imul(bitsOfBytes(word), 0x01010101) >>> 24;
}

/**
 * How many bits are set in each byte of up to three words, side by side (Lauradoux 2009): each pair of bits holds a
 * number up to 3 of them.
 */
function bitsOfBytes(first: number, second = 0, third = 0): number {
  const one = first - ((first >>> 1) & 0x55555555) + (third & 0x55555555);
  const two = second - ((second >>> 1) & 0x55555555) + ((third >>> 1) & 0x55555555);
  const fours = (one & 0x33333333) + ((one >>> 2) & 0x33333333) + (two & 0x33333333) + ((two >>> 2) & 0x33333333);
  return (fours & 0x0f0f0f0f) + ((fours >>> 4) & 0x0f0f0f0f);
}
