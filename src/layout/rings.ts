import type { DrawnGraph } from "./drawn-graph.js";
import { neighbors, type Lists } from "./grouping.js";

/** The concepts of a graph by their distance from one of them. */
export interface Rings {
  /** The centre alone, then ring by ring what is one, two, … arrows away; what no arrows lead to comes last. */
  readonly members: readonly (readonly number[])[];
  readonly ringOf: Int32Array;
  /** On the ring before, the first neighbour of each concept; -1 for the centre and for what is not reached. */
  readonly parent: Int32Array;
  /** Along arrows and against them. */
  readonly around: Lists;
}

/** Breadth-first search, whichever way arrows point. */
export function ringsAround({ size, tail, head }: DrawnGraph, centre: number): Rings {
  const around = neighbors(size, joined(tail, head), joined(head, tail));
  const ringOf = new Int32Array(size).fill(-1);
  const parent = new Int32Array(size).fill(-1);
  const reachedFrom = (origin: number, ringAfter: (ring: number) => number): number[] => {
    const found = [origin];
    for (const vertex of found)
      for (const other of around.items.subarray(around.start[vertex], around.start[vertex + 1])) {
        if (ringOf[other]! >= 0) continue;
        ringOf[other] = ringAfter(ringOf[vertex]!);
        parent[other] = vertex;
        found.push(other);
      }
    return found;
  };

  ringOf[centre] = 0;
  const members: number[][] = [];
  const enter = (vertex: number): void => {
    (members[ringOf[vertex]!] ??= []).push(vertex);
  };
  for (const vertex of reachedFrom(centre, (ring) => ring + 1)) enter(vertex);
  const outermost = members.length;
  for (let vertex = 0; vertex < size; vertex++) {
    if (ringOf[vertex]! >= 0) continue;
    ringOf[vertex] = outermost;
    for (const lost of reachedFrom(vertex, () => outermost)) {
      parent[lost] = -1;
      enter(lost);
    }
  }
  return { members, ringOf, parent, around };
}

function joined(first: Int32Array, second: Int32Array): Int32Array {
  const all = new Int32Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
