import { createArcs, stronglyConnected } from "./arcs.js";
import type { WeightedGraph } from "./greedy-sequence.js";

/** Which arcs are left. */
export type IsLeft = (arc: number) => boolean;

/** Finds cycles, as lists of arcs, in what is left of a graph. */
export interface CycleFinder {
  /** A shortest cycle through an arc, of no more than so many arcs. */
  readonly through: (arc: number, isLeft: IsLeft, limit?: number) => number[] | undefined;
  /** Cycles that share no arc, short ones first. None only where none is left; all of them until `isSpent` or it is late. */
  readonly disjoint: (isLeft: IsLeft) => number[][];
  /** Has it looked at more arcs than it should? */
  readonly isSpent: () => boolean;
}

/** The lengths up to which cycles are looked for, one after the other. */
const lengths = [2, 3, 4, 6, 10, 20, Infinity];

const mostSteps = 20_000_000;

export function createCycleFinder({ size, tail, head }: WeightedGraph, isLate: () => boolean): CycleFinder {
  const { start, to, origin } = createArcs(size, tail, head);
  /** By node: the search that last reached it, and the arc by which it did. */
  const reachedIn = new Int32Array(size);
  const cameBy = new Int32Array(size);
  const queue = new Int32Array(size);
  let search = 0;
  let steps = 0;

  const through: CycleFinder["through"] = (arc, isLeft, limit = Infinity) => {
    search++;
    reachedIn[head[arc]!] = search;
    queue[0] = head[arc]!;
    for (let place = 0, end = 1, count = 1, length = 2; place < count && length <= limit; length++, end = count)
      for (; place < end; place++)
        for (let i = start[queue[place]!]!; i < start[queue[place]! + 1]!; i++) {
          steps++;
          const next = to[i]!;
          if (reachedIn[next] === search || !isLeft(origin[i]!)) continue;
          reachedIn[next] = search;
          cameBy[next] = origin[i]!;
          if (next === tail[arc]) return closedBy(arc);
          queue[count++] = next;
        }
    return undefined;
  };

  const closedBy = (arc: number): number[] => {
    const cycle = [arc];
    for (let node = tail[arc]!; node !== head[arc]; node = tail[cameBy[node]!]!) cycle.push(cameBy[node]!);
    return cycle;
  };

  const disjoint: CycleFinder["disjoint"] = (isLeft) => {
    const isUsed = new Uint8Array(tail.length);
    const isFree = (arc: number): boolean => isUsed[arc] === 0 && isLeft(arc);
    const components = (): Int32Array => stronglyConnected({ start, to }, (i) => isFree(origin[i]!)).of;
    const cycles: number[][] = [];
    for (const limit of lengths) {
      let of = components();
      for (let arc = 0; arc < tail.length; arc++) {
        if (of[tail[arc]!] !== of[head[arc]!] || !isFree(arc)) continue;
        if ((steps > mostSteps || isLate()) && cycles.length > 0) return cycles;
        const cycle = through(arc, isFree, limit);
        if (!cycle) continue;
        cycles.push(cycle);
        for (const part of cycle) isUsed[part] = 1;
        // Without a limit there is a cycle through every arc within a component.
        if (limit === Infinity) of = components();
      }
    }
    return cycles;
  };

  return { through, disjoint, isSpent: () => steps > mostSteps };
}
