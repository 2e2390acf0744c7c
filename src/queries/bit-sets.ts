/** Sets of small numbers, each kept once: equal sets have the same name, a number, and the empty set is called 0. */
export interface BitSets {
  readonly only: (member: number) => number;
  readonly union: (one: number, other: number) => number;
  readonly forEachMember: (set: number, visit: (member: number) => void) => void;
  /** How many sets have a name. */
  readonly count: () => number;
}

/** For members below a limit. */
export function createBitSets(limit: number): BitSets {
  const words = Math.ceil(limit / 32);
  let bits = new Int32Array(64 * words);
  let count = 0;
  /** The names of the sets that share a hash. */
  const named = new Map<number, number[]>();

  /** Names the set that stands behind all those with a name. */
  const name = (): number => {
    const hash = hashOf(bits, count * words, words);
    const alike = named.get(hash) ?? [];
    const known = alike.find((set) => isEqual(bits, set * words, count * words, words));
    if (known !== undefined) return known;
    named.set(hash, alike);
    alike.push(count++);
    if ((count + 1) * words > bits.length) bits = grown(bits);
    return count - 1;
  };
  name();

  return {
    only: (member) => {
      bits.fill(0, count * words, (count + 1) * words);
      bits[count * words + (member >>> 5)] = 1 << (member & 31);
      return name();
    },
    union: (one, other) => {
      if (one === other || other === 0) return one;
      if (one === 0) return other;
      for (let word = 0; word < words; word++)
        bits[count * words + word] = bits[one * words + word]! | bits[other * words + word]!;
      return name();
    },
    forEachMember: (set, visit) => {
      for (let word = 0; word < words; word++)
        for (let left = bits[set * words + word]!; left !== 0; left &= left - 1)
          visit(32 * word + 31 - Math.clz32(left & -left));
    },
    count: () => count,
  };
}

function hashOf(bits: Int32Array, from: number, words: number): number {
  let hash = 0;
  for (let word = 0; word < words; word++) {
    hash = Math.imul(hash ^ bits[from + word]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function isEqual(bits: Int32Array, one: number, other: number, words: number): boolean {
  for (let word = 0; word < words; word++) if (bits[one + word] !== bits[other + word]) return false;
  return true;
}

function grown(bits: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * bits.length);
  more.set(bits);
  return more;
}
