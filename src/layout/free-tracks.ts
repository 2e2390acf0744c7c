/** A stretch of a line that runs along a column. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Gives each stretch a track so that those which share one do not touch: short ones the first tracks, so that they lie
 * inside the long ones.
 */
export function assignTracks(stretches: readonly Stretch[], gap: number): { of: Int32Array; count: number } {
  const low = stretches.map(({ from, to }) => Math.min(from, to));
  const high = stretches.map(({ from, to }) => Math.max(from, to));
  const length = (i: number): number => high[i]! - low[i]!;
  const of = new Int32Array(stretches.length);
  const taken: number[][] = [];
  for (const i of [...stretches.keys()].sort((a, b) => length(a) - length(b) || a - b)) {
    const isFree = (track: readonly number[]): boolean =>
      track.every((other) => high[other]! + gap <= low[i]! || high[i]! + gap <= low[other]!);
    let at = taken.findIndex(isFree);
    if (at < 0) at = taken.push([]) - 1;
    taken[at]!.push(i);
    of[i] = at;
  }
  return { of, count: taken.length };
}
