import type { Run } from "./tracks.js";

/** A run that is put together of the stretches of lines in it. */
export interface GrowingRun extends Run {
  low: number;
  high: number;
  readonly tops: number[];
  readonly bottoms: number[];
}

/** An end of a stretch, and whether its line joins the run from above there. */
export type StretchEnd = readonly [place: number, isAbove: boolean];

/** The run of a key, with one stretch more. */
export function addStretch<Key>(runs: Map<Key, GrowingRun>, key: Key, ...ends: readonly StretchEnd[]): void {
  const run = runs.get(key) ?? { low: Infinity, high: -Infinity, tops: [], bottoms: [] };
  runs.set(key, run);
  for (const [place, isAbove] of ends) {
    run.low = Math.min(run.low, place);
    run.high = Math.max(run.high, place);
    const places = isAbove ? run.tops : run.bottoms;
    if (!places.includes(place)) places.push(place);
  }
}
