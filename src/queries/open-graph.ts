import { createArcs, type Arcs } from "./arcs.js";
import { off, together, type Derivation } from "./derive.js";
import type { UnitIndex } from "./units.js";

/** The parts that arcs and units play, and what can be reached then. */
export interface Grounds {
  readonly index: UnitIndex;
  readonly roles: Uint8Array;
  /** By unit. */
  readonly known: Uint8Array;
  readonly reach: Derivation;
}

/** What a plan is made from. */
export interface Terms extends Grounds {
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

/** What waits, and what it waits for, numbered in the author's order. */
export interface OpenGraph {
  /** The node of the index that each stands for. */
  readonly nodes: Int32Array;
  /** By node of the index: its number here, -1 where it does not wait. */
  readonly numberOf: Int32Array;
  readonly isAny: Uint8Array;
  readonly children: Arcs;
  /** What must hold as well, though not before. */
  readonly also: Arcs;
}

/** Everything that waits, from the necessary units on. */
export function exploreOpen({ terms, unsettled, isSettled }: Open): OpenGraph {
  const { index, roles, reach } = terms;
  const { start, to } = index.children;
  const numberOf = new Int32Array(index.nodeCount).fill(-1);
  const found: number[] = [];
  const enter = (node: number): void => {
    if (numberOf[node] !== -1) return;
    numberOf[node] = 0;
    found.push(node);
  };
  const waitsBehind = (arc: number): boolean =>
    roles[arc] !== off && reach.holds[to[arc]!] !== 0 && !isSettled(to[arc]!);
  unsettled.forEach(enter);
  for (const node of found)
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) if (waitsBehind(arc)) enter(to[arc]!);

  const nodes = Int32Array.from(found).sort();
  nodes.forEach((node, number) => (numberOf[node] = number));
  const lists = { before: [[], []] as [number[], number[]], together: [[], []] as [number[], number[]] };
  nodes.forEach((node, number) => {
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      if (!waitsBehind(arc)) continue;
      const [from, into] = roles[arc] === together ? lists.together : lists.before;
      from.push(number);
      into.push(numberOf[to[arc]!]!);
    }
  });
  return {
    nodes,
    numberOf,
    isAny: Uint8Array.from(nodes, (node) => index.isAny[node]!),
    children: createArcs(nodes.length, ...lists.before),
    also: createArcs(nodes.length, ...lists.together),
  };
}
