import type { Lists } from "./grouping.js";

/** Puts the neighbours of a vertex in the order of their places; they mostly are already. */
export function sortNeighbors({ start, items }: Lists, vertex: number, place: Int32Array): void {
  const from = start[vertex]!;
  const end = start[vertex + 1]!;
  if (end - from < 2) return;
  if (end - from > 32) {
    items.subarray(from, end).sort((a, b) => place[a]! - place[b]!);
    return;
  }
  for (let i = from + 1; i < end; i++) {
    const item = items[i]!;
    const key = place[item]!;
    let at = i;
    for (; at > from && place[items[at - 1]!]! > key; at--) items[at] = items[at - 1]!;
    items[at] = item;
  }
}
