import type { Run } from "./tracks.js";

/** A run that is put together of the ends of lines in it. */
export interface GrowingRun extends Run {
  low: number;
  high: number;
  readonly tops: number[];
  readonly bottoms: number[];
}

/** Makes the run of a key reach along a gap that a way takes, from one of its places to the next. */
export function extendAlong<Key>(
  runs: Map<Key, GrowingRun>,
  key: Key,
  { gaps, at }: { readonly gaps: readonly number[]; readonly at: readonly number[] },
  i: number,
): void {
  const gap = gaps[i]!;
  extendRun(runs, key, at[i]!, (gaps[i - 1] ?? -Infinity) < gap ? "tops" : "bottoms");
  extendRun(runs, key, at[i + 1]!, (gaps[i + 1] ?? Infinity) < gap ? "tops" : "bottoms");
}

/** Makes the run of a key reach to a place, where a line may join it from above or below. */
export function extendRun<Key>(runs: Map<Key, GrowingRun>, key: Key, place: number, joins?: "tops" | "bottoms"): void {
  const run = runs.get(key) ?? { low: Infinity, high: -Infinity, tops: [], bottoms: [] };
  runs.set(key, run);
  run.low = Math.min(run.low, place);
  run.high = Math.max(run.high, place);
  if (joins && !run[joins].includes(place)) run[joins].push(place);
}
