import { formerExtents, partedBands, shiftedBands } from "./former-bands.js";
import type { Order } from "./order.js";
import type { ProperGraph } from "./proper-graph.js";
import { leastDistance, type Spacing } from "./spacing.js";

/** The inner room of each lane, from `low[lane]` to `high[lane]`, without its padding. */
export interface Bands {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Pixels to keep free beside what each lane holds, between lanes, and for each lane at least. */
export interface LaneRoom {
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly gap: number;
  readonly minimum: Float64Array;
  /** May there be more room between lanes, so that they stay where they were? */
  readonly mayPart: boolean;
}

/** The same room for all lanes. */
export function evenRoom(lanes: number, spacing: Spacing): LaneRoom {
  const even = (pixels: number): Float64Array => new Float64Array(lanes).fill(pixels);
  return {
    before: even(spacing.laneBefore),
    after: even(spacing.laneAfter),
    gap: spacing.lanes,
    minimum: even(spacing.laneMinimum),
    mayPart: false,
  };
}

/** Bands as wide as the fullest layer of each lane, side by side, or about where they were in the picture before. */
export function laneBands(graph: ProperGraph, order: Order, spacing: Spacing, room: LaneRoom): Bands {
  const width = laneWidths(graph, order, spacing, room);
  const close = closeBands(width, room);
  if (!graph.was) return close;
  const former = formerExtents(graph, order, spacing);
  return room.mayPart ? partedBands(width, room, former) : shiftedBands(close, former);
}

function laneWidths(graph: ProperGraph, order: Order, spacing: Spacing, room: LaneRoom): Float64Array {
  const { lane, across } = graph;
  const width = room.minimum.slice();
  for (let run = 0; run + 1 < order.runStart.length; run++) {
    let previous = -1;
    let total = 0;
    for (let at = order.runStart[run]!; at < order.runStart[run + 1]!; at++) {
      const vertex = order.vertices[at]!;
      if (previous < 0) total = across[vertex]! / 2;
      else total += leastDistance(graph, spacing, previous, vertex);
      previous = vertex;
    }
    const column = lane[previous]!;
    width[column] = Math.max(width[column]!, total + across[previous]! / 2);
  }
  return width;
}

function closeBands(width: Float64Array, room: LaneRoom): Bands {
  const lanes = width.length;
  const low = new Float64Array(lanes);
  const high = new Float64Array(lanes);
  let at = 0;
  for (let column = 0; column < lanes; column++) {
    low[column] = at + room.before[column]!;
    high[column] = low[column]! + width[column]!;
    at = high[column]! + room.after[column]! + room.gap;
  }
  return { low, high };
}
