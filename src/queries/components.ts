import { createArcs, stronglyConnected, type Arcs, type Components } from "./arcs.js";

/** The members of each component, in order of their numbers. */
export function membersOf({ of, count }: Pick<Components, "of" | "count">): Arcs {
  return createArcs(
    count,
    of,
    of.map((_, node) => node),
  );
}

/** By node: the length of the longest chain that its arcs begin, where a component counts as one. */
export function chainLengths(arcs: Arcs, components: Components = stronglyConnected(arcs)): Int32Array {
  const { start, to } = arcs;
  const { of, count } = components;
  const members = membersOf(components);
  const longest = new Int32Array(count);
  for (const node of members.to) {
    const own = of[node]!;
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const other = of[to[arc]!]!;
      if (other !== own) longest[own] = Math.max(longest[own]!, longest[other]! + 1);
    }
  }
  return of.map((component) => longest[component]!);
}
