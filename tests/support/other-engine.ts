import { approximate } from "../../scripts/approximate.mjs";
import { seededRandom } from "../../src/queries/random.js";

type Approximate = Record<string, (...numbers: number[]) => number>;

/**
 * Runs something as another engine might: what `Math` approximates is off by up to a unit in the last place, this way
 * or that, the same each time for a seed and the same numbers.
 *
 * Powers written with `**` cannot be put off; lint keeps them out of the layouts.
 */
export function inOtherEngine<T>(seed: number, run: () => T): T {
  const math = Math as unknown as Approximate;
  const own = Object.fromEntries(approximate.map((name) => [name, math[name]!]));
  approximate.forEach((name, index) => {
    math[name] = (...numbers) => offBy(own[name]!(...numbers), numbers, seed * approximate.length + index);
  });
  try {
    return run();
  } finally {
    Object.assign(math, own);
  }
}

const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);

/** A neighbour of a number, or the number itself; what is named exactly, such as the sine of 0, stays. */
function offBy(value: number, numbers: readonly number[], seed: number): number {
  if (!Number.isFinite(value) || value === 0 || numbers.includes(0)) return value;
  let mixed = seed;
  for (const number of numbers) {
    float[0] = number;
    mixed = Math.imul(mixed ^ Number(BigInt.asIntN(32, bits[0]! ^ (bits[0]! >> 32n))), 0x9e3779b1);
  }
  float[0] = value;
  bits[0]! += BigInt(Math.floor(seededRandom(mixed)() * 3) - 1);
  return float[0];
}
