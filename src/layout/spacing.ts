import type { ProperGraph } from "./proper-graph.js";

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

/** How far apart the middles of two neighbours are at least; arrows may run closer than boxes stand. */
export function leastDistance(graph: ProperGraph, { boxes }: Spacing, left: number, right: number): number {
  const isBetweenBoxes = left < graph.concepts && right < graph.concepts;
  return (graph.across[left]! + graph.across[right]!) / 2 + (isBetweenBoxes ? boxes : boxes / 2);
}
