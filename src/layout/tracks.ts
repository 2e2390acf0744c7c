import { greedySequence } from "../queries/greedy-sequence.js";

/** A level stretch of lines in a gap, and where lines join it from above and leave it downwards. */
export interface Run {
  readonly low: number;
  readonly high: number;
  readonly tops: readonly number[];
  readonly bottoms: readonly number[];
}

/** Pixels between two runs on one track. */
const clearance = 6;
/** What a crossing counts beside two lines that run close beside one another. */
const crossing = 8;
/** What it counts if they are closer than this, so that they seem to be one. */
const touching = 0.1;
const overlap = 100;
/** Beyond this many pairs of runs beside one another, crossings in a gap are not looked at. */
const mostPairs = 200_000;

/**
 * By run, its track from above, so that runs on one track do not overlap.
 *
 * Runs are put in a sequence in which few cross (as in Eades, Lin and Smyth 1993, for the pairwise preferences) and each is
 * put on the first track below those before it that it overlaps. Very full gaps get the fewest tracks, by the left-edge
 * algorithm (Hashimoto and Stevens 1971).
 */
export function tracksOf(runs: readonly Run[]): Int32Array {
  const byLow = [...runs.keys()].sort((a, b) => runs[a]!.low - runs[b]!.low || a - b);
  const pairs = overlaps(runs, byLow);
  return pairs ? sequencedTracks(runs, pairs) : leftEdgeTracks(runs, byLow);
}

/** All pairs of runs that overlap; nothing if there are too many. */
function overlaps(runs: readonly Run[], byLow: readonly number[]): [number, number][] | undefined {
  const pairs: [number, number][] = [];
  let open: number[] = [];
  for (const run of byLow) {
    open = open.filter((other) => runs[other]!.high + clearance > runs[run]!.low);
    if (pairs.length + open.length > mostPairs) return undefined;
    for (const other of open) pairs.push([other, run]);
    open.push(run);
  }
  return pairs;
}

function sequencedTracks(runs: readonly Run[], pairs: readonly (readonly [number, number])[]): Int32Array {
  const beside: number[][] = runs.map(() => []);
  const arcs: { from: number; to: number; weight: number }[] = [];
  for (const [a, b] of pairs) {
    beside[a]!.push(b);
    beside[b]!.push(a);
    const gain = cost(runs[b]!, runs[a]!) - cost(runs[a]!, runs[b]!);
    if (gain > 0) arcs.push({ from: a, to: b, weight: gain });
    if (gain < 0) arcs.push({ from: b, to: a, weight: -gain });
  }
  const place = greedySequence({
    size: runs.length,
    tail: Int32Array.from(arcs, ({ from }) => from),
    head: Int32Array.from(arcs, ({ to }) => to),
    weight: Int32Array.from(arcs, ({ weight }) => weight),
  });
  const track = new Int32Array(runs.length).fill(-1);
  for (const run of [...runs.keys()].sort((a, b) => place[a]! - place[b]!))
    track[run] = beside[run]!.reduce((most, other) => Math.max(most, track[other]!), -1) + 1;
  return track;
}

/** What is bad about one run above another: where their uprights cross the other run, or come close to one another. */
function cost(upper: Run, lower: Run): number {
  const isWithin = (x: number, { low, high }: Run): boolean => x > low && x < high;
  let sum = 0;
  for (const x of upper.bottoms) if (isWithin(x, lower)) sum += crossing;
  for (const x of lower.tops) if (isWithin(x, upper)) sum += crossing;
  for (const a of upper.bottoms)
    for (const b of lower.tops) if (Math.abs(a - b) < clearance) sum += Math.abs(a - b) < touching ? overlap : 1;
  return sum;
}

/** From left to right, each run goes on the highest track that is free again. */
function leftEdgeTracks(runs: readonly Run[], byLow: readonly number[]): Int32Array {
  const track = new Int32Array(runs.length);
  const byHigh = [...runs.keys()].sort((a, b) => runs[a]!.high - runs[b]!.high || a - b);
  const free: number[] = [];
  let tracks = 0;
  let ended = 0;
  for (const run of byLow) {
    while (ended < byHigh.length && runs[byHigh[ended]!]!.high + clearance <= runs[run]!.low)
      free.push(track[byHigh[ended++]!]!);
    track[run] = free.pop() ?? tracks++;
  }
  return track;
}
