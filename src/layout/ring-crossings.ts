import { fullTurn, turnBetween } from "./angles.js";
import type { Edges } from "./drawn-graph.js";

/** Pairs of edges that may be compared; beyond that, crossings are only guessed from how far edges turn. */
const mostPairs = 500_000;

/**
 * How tangled the edges between rings are: how many cross when each winds round the centre the shorter way, and the
 * turns of all, which decide between equals.
 */
export function ringCrossings(
  { tail, head }: Pick<Edges, "tail" | "head">,
  ringOf: Int32Array,
  angle: Float64Array,
): number {
  const between: { from: number; turn: number }[][] = [];
  let turns = 0;
  tail.forEach((source, edge) => {
    const target = head[edge]!;
    const [inner, outer] = ringOf[source]! < ringOf[target]! ? [source, target] : [target, source];
    if (ringOf[inner] === 0) return;
    const turn = turnBetween(angle[inner]!, angle[outer]!);
    turns += Math.abs(turn);
    if (ringOf[inner] !== ringOf[outer]) (between[ringOf[inner]!] ??= []).push({ from: angle[inner]!, turn });
  });
  const pairs = between.reduce((sum, { length }) => sum + length * length, 0);
  let crossings = 0;
  if (pairs <= mostPairs)
    for (const edges of between)
      edges?.forEach((edge, i) => {
        for (let j = 0; j < i; j++) {
          const start = turnBetween(edge.from, edges[j]!.from);
          crossings += passes(start, start + edges[j]!.turn - edge.turn);
        }
      });
  return crossings + turns / (fullTurn * (tail.length + 1));
}

/** How often something that turns from one angle to another passes the angle zero. */
function passes(from: number, to: number): number {
  const laps = Math.ceil(Math.max(from, to) / fullTurn) - Math.floor(Math.min(from, to) / fullTurn) - 1;
  return Math.max(0, laps);
}
