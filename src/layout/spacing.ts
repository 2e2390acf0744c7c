import type { ProperGraph } from "./proper-graph.js";

/** Pixels between the tracks of detours round areas. */
export const detourGap = 3;

/** Distances in pixels, as seen by steps that draw downwards. */
export interface Spacing {
  /** Between boxes of one layer. */
  readonly boxes: number;
  readonly layers: number;
  /** The most that the boxes of one layer take up. */
  readonly breadth: number;
  /** Between one lane and the next. */
  readonly lanes: number;
  /** Room within a lane before, after, above and below its concepts. */
  readonly laneBefore: number;
  readonly laneAfter: number;
  readonly laneAbove: number;
  readonly laneBelow: number;
  /** The least inner extent of a lane across. */
  readonly laneMinimum: number;
}

/**
 * How far apart the middles of two neighbours are at least; arrows may run closer than boxes stand, and closer still beside
 * what was in the picture before, so that it need not make way for new arrows.
 */
export function leastDistance(graph: ProperGraph, { boxes }: Spacing, left: number, right: number): number {
  const dummies = Number(left >= graph.concepts) + Number(right >= graph.concepts);
  const isClose = dummies === 2 && graph.was !== undefined;
  return (graph.across[left]! + graph.across[right]!) / 2 + (dummies === 0 ? boxes : isClose ? boxes / 4 : boxes / 2);
}
