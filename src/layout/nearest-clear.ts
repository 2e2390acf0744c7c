import { firstFrom } from "../model/first-from.js";

/** How far in pixels to stay clear, if it can be. */
const distances = [6, 3, 1, 0.25];
/** Where more than this is near, it is not worth while to look at it all. */
const mostNear = 64;

/**
 * The place nearest to the one wanted that lies within bounds and clear of all that is taken; of two that are equally
 * near, the one towards `from`. What is taken is sorted.
 */
export function nearestClear(
  want: number,
  { low, high }: { readonly low: number; readonly high: number },
  taken: Float64Array,
  from: number,
): number {
  for (const distance of distances) {
    const near = between(taken, low - distance, high + distance);
    if (near.length > mostNear) continue;
    const isClear = (place: number): boolean =>
      place >= low && place <= high && near.every((other) => Math.abs(place - other) > distance * 0.999);
    if (isClear(want)) return want;
    const places = Array.from(near, (other) => [other - distance, other + distance]).flat();
    const way = (place: number): number => Math.abs(place - want);
    const [best] = places.filter(isClear).sort((a, b) => way(a) - way(b) || Math.abs(a - from) - Math.abs(b - from));
    if (best !== undefined) return best;
  }
  return want;
}

function between(sorted: Float64Array, low: number, high: number): Float64Array {
  return sorted.subarray(firstFrom(sorted, low), firstFrom(sorted, high));
}
