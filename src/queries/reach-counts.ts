import type { Arcs } from "./arcs.js";

/** As many as a number has bits. */
const atOnce = 32;

/**
 * For each of some nodes how many others its arcs lead to in any number of steps, never by way of a given one.
 *
 * Goes out from 32 nodes at once, each with a bit of its own, and hands on together what arrives together (the
 * multi-source breadth-first search of Then et al. 2014).
 */
export function reachCounts({ start, to }: Arcs, nodes: readonly number[], without?: number): Int32Array {
  const counts = new Int32Array(nodes.length);
  const seen = new Int32Array(start.length - 1);
  const waiting = new Int32Array(start.length - 1);
  for (let first = 0; first < nodes.length; first += atOnce) {
    seen.fill(0);
    if (without !== undefined) seen[without] = -1;
    const queue = nodes.slice(first, first + atOnce);
    queue.forEach((node, place) => {
      seen[node]! |= 1 << place;
      waiting[node]! |= 1 << place;
    });
    for (let place = 0; place < queue.length; place++) {
      const node = queue[place]!;
      const arrived = waiting[node]!;
      waiting[node] = 0;
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
        const other = to[arc]!;
        const fresh = arrived & ~seen[other]!;
        if (fresh === 0) continue;
        if (waiting[other] === 0) queue.push(other);
        seen[other]! |= fresh;
        waiting[other]! |= fresh;
        for (let bits = fresh; bits !== 0; bits &= bits - 1) counts[first + 31 - Math.clz32(bits & -bits)]!++;
      }
    }
  }
  return counts;
}
