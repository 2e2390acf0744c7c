import type { Draft } from "./choice-draft.js";

/** What nodes of a draft need in every way, themselves among it. */
export interface Needs {
  readonly has: (node: number, other: number) => boolean;
  /** What some nodes need together. */
  readonly ofAll: (nodes: readonly number[]) => number[];
}

/**
 * Tells for each node what every way to it passes through, a bit for each: what any of its children needs, or where one
 * will do, what they all need. These are the complete landmarks of AND/OR graphs (Keyder, Richter and Helmert 2010).
 */
export function createNeeds({ isAny, children }: Draft): Needs {
  const count = isAny.length;
  const words = (count + 31) >> 5;
  const bits = new Int32Array(count * words);
  for (let node = 0; node < count; node++) {
    const base = node * words;
    const [first, ...others] = children[node]!;
    if (first !== undefined) bits.copyWithin(base, first * words, (first + 1) * words);
    for (const child of others) {
      // What is below a node has a lower number.
      const last = Math.max(first!, child) >> 5;
      for (let word = 0; word <= last; word++) {
        if (isAny[node]!) bits[base + word]! &= bits[child * words + word]!;
        else bits[base + word]! |= bits[child * words + word]!;
      }
    }
    bits[base + (node >> 5)]! |= 1 << (node & 31);
  }
  const ofAll = (nodes: readonly number[]): number[] => {
    const union = new Int32Array(words);
    for (const node of nodes) for (let word = 0; word < words; word++) union[word]! |= bits[node * words + word]!;
    return Array.from(isAny.keys()).filter((node) => (union[node >> 5]! & (1 << (node & 31))) !== 0);
  };
  return { has: (node, other) => (bits[node * words + (other >> 5)]! & (1 << (other & 31))) !== 0, ofAll };
}
