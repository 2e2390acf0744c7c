import type { AcyclicGraph } from "./cycles.js";

/** By edge, the number of the join that shares its port at the tail or at the head; -1 for a port of its own. */
export interface Joins {
  readonly atTail: Int32Array;
  readonly atHead: Int32Array;
}

/** Greater than the number of any alternative. */
const firstOfDetours = 2 ** 30;

/** Edges of one alternative come together at the concept that needs them: the head, or the tail of edges turned round; detours of one concept begin together. */
export function joinsOf({ tail, turned, alternative }: AcyclicGraph, detours: ReadonlyMap<number, unknown>): Joins {
  const atTail = new Int32Array(tail.length).fill(-1);
  const atHead = new Int32Array(tail.length).fill(-1);
  const counts = [new Map<number, number>(), new Map<number, number>()] as const;
  const countOf = (edge: number): Map<number, number> => counts[turned[edge] === 1 ? 1 : 0];
  alternative.forEach((number, edge) => {
    if (number >= 0) countOf(edge).set(number, (countOf(edge).get(number) ?? 0) + 1);
  });
  alternative.forEach((number, edge) => {
    if ((countOf(edge).get(number) ?? 0) > 1) (turned[edge] === 1 ? atTail : atHead)[edge] = number;
  });
  for (const edge of detours.keys()) if (turned[edge] === 0) atTail[edge] = firstOfDetours + tail[edge]!;
  return { atTail, atHead };
}
