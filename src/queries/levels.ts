import { stronglyConnected, type Arcs, type Components } from "./arcs.js";

/** By node: the length of the longest chain of arcs that leads on from it; nodes of a circle share theirs. */
export function levels({ start, to }: Arcs, { of, count }: Components = stronglyConnected({ start, to })): Int32Array {
  const level = new Int32Array(count);
  const total = start.length - 1;
  // Components are numbered after all that their arcs lead to.
  const sorted = new Int32Array(total);
  const next = new Int32Array(count + 1);
  for (const component of of) next[component + 1]!++;
  for (let component = 0; component < count; component++) next[component + 1]! += next[component]!;
  for (let node = 0; node < total; node++) sorted[next[of[node]!]!++] = node;
  for (const node of sorted) {
    const own = of[node]!;
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const below = of[to[arc]!]!;
      if (below !== own && level[own]! <= level[below]!) level[own] = level[below]! + 1;
    }
  }
  return of.map((component) => level[component]!);
}
