import type { Run } from "./tracks.js";

/** A run that is put together of the ends of lines in it. */
export interface GrowingRun extends Run {
  low: number;
  high: number;
  readonly tops: number[];
  readonly bottoms: number[];
}

/** Makes the run of a key reach to a place, where a line may join it from above or below. */
export function extendRun<Key>(runs: Map<Key, GrowingRun>, key: Key, place: number, joins?: "tops" | "bottoms"): void {
  const run = runs.get(key) ?? { low: Infinity, high: -Infinity, tops: [], bottoms: [] };
  runs.set(key, run);
  run.low = Math.min(run.low, place);
  run.high = Math.max(run.high, place);
  if (joins && !run[joins].includes(place)) run[joins].push(place);
}
