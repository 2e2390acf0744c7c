import type { Lists } from "./grouping.js";

/** The crossings that a swap of two neighbours saves among their arcs to one side, whose ends come sorted by place. */
export function swapGain({ start, items }: Lists, left: number, right: number, place: Int32Array): number {
  const from = start[left]!;
  const end = start[left + 1]!;
  const count = end - from;
  if (count === 0) return 0;
  let gain = 0;
  let smaller = from;
  let notLarger = from;
  for (let i = start[right]!; i < start[right + 1]!; i++) {
    const at = place[items[i]!]!;
    while (smaller < end && place[items[smaller]!]! < at) smaller++;
    if (notLarger < smaller) notLarger = smaller;
    while (notLarger < end && place[items[notLarger]!]! <= at) notLarger++;
    gain += count - (notLarger - from) - (smaller - from);
  }
  return gain;
}
