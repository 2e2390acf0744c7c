/** SHA-1 of FIPS 180-4, for names only: it guards nothing. Takes and gives bytes. */
export function sha1(bytes: readonly number[]): number[] {
  const words = paddedWords(bytes);
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let at = 0; at < words.length; at += 16) state = afterBlock(state, words.slice(at, at + 16));
  return state.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 255));
}

type State = readonly [number, number, number, number, number];

/** The message, a bit 1, zeros and its length in bits, in blocks of sixteen words. */
function paddedWords(bytes: readonly number[]): number[] {
  const words = new Array<number>((((bytes.length + 8) >> 6) + 1) * 16).fill(0);
  [...bytes, 0x80].forEach((byte, index) => (words[index >> 2]! |= byte << (24 - 8 * (index % 4))));
  words[words.length - 1] = bytes.length * 8;
  return words;
}

function afterBlock(state: State, block: readonly number[]): State {
  const words = [...block];
  for (let t = 16; t < 80; t++) {
    words.push(rotated(words[t - 3]! ^ words[t - 8]! ^ words[t - 14]! ^ words[t - 16]!, 1));
  }
  let [a, b, c, d, e] = state;
  words.forEach((word, t) => {
    const next = (rotated(a, 5) + mixed(t, b, c, d) + e + constants[Math.floor(t / 20)]! + word) | 0;
    [a, b, c, d, e] = [next, a, rotated(b, 30), c, d];
  });
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0, (state[4] + e) | 0];
}

const constants = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

function mixed(t: number, b: number, c: number, d: number): number {
  if (t < 20) return (b & c) | (~b & d);
  return t >= 40 && t < 60 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
