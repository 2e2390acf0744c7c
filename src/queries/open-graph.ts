import { off, together, type Derivation } from "./derive.js";
import type { UnitIndex } from "./units.js";

/** What a plan is made from: arcs and units with the parts they play. */
export interface Terms {
  readonly index: UnitIndex;
  readonly roles: Uint8Array;
  /** By unit. */
  readonly known: Uint8Array;
  /** What can be reached on these terms. */
  readonly reach: Derivation;
  /** By unit: what it costs to study it, always more than nothing. */
  readonly cost: Float64Array;
}

/** A plan in which what is necessary stands, and some of it still waits for a choice. */
export interface Open {
  readonly terms: Terms;
  readonly necessary: ReadonlySet<number>;
  /** The necessary units that wait. */
  readonly unsettled: readonly number[];
  readonly isSettled: (node: number) => boolean;
}

/** What waits, and what it waits for. */
export type OpenGraph = ReadonlyMap<number, OpenNode>;

export interface OpenNode {
  readonly children: readonly number[];
  /** What must hold as well, though not before. */
  readonly also: readonly number[];
}

/** Everything that waits, from the necessary units on. */
export function exploreOpen({ terms, unsettled, isSettled }: Open): OpenGraph {
  const { index, roles, reach } = terms;
  const { start, to } = index.children;
  const graph = new Map<number, OpenNode>();
  const found = new Set(unsettled);
  for (const node of found) {
    const children: number[] = [];
    const also: number[] = [];
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const child = to[arc]!;
      if (roles[arc] === off || reach.holds[child] === 0 || isSettled(child)) continue;
      (roles[arc] === together ? also : children).push(child);
      found.add(child);
    }
    graph.set(node, { children, also });
  }
  return graph;
}
