import type { Bands, LaneRoom } from "./lane-bands.js";
import type { Order } from "./order.js";
import { OrderedFit } from "./ordered-fit.js";
import type { ProperGraph } from "./proper-graph.js";
import { leastDistance, type Spacing } from "./spacing.js";

/** The weight of what was not in the picture before. */
const light = 1e-3;

/** Where what stays in each lane was. */
export interface FormerExtents extends Bands {
  /** How many concepts stay in it. */
  readonly kept: Float64Array;
}

/** Bands of at least the given widths, as near as can be to what they held in the picture before. */
export function partedBands(width: Float64Array, room: LaneRoom, former: FormerExtents): Bands {
  const lanes = width.length;
  // Both borders of each band in turn.
  const fit = new OrderedFit(2 * lanes);
  for (let lane = 0; lane < lanes; lane++) {
    const [low, high] = [2 * lane, 2 * lane + 1];
    fit.gaps[low] = lane > 0 ? room.after[lane - 1]! + room.gap + room.before[lane]! : 0;
    fit.gaps[high] = width[lane]!;
    fit.weights[low] = fit.weights[high] = former.kept[lane]!;
    [fit.wants[low], fit.wants[high]] = [former.low[lane]!, former.high[lane]!];
  }
  packLight(fit, 0, 2 * lanes);
  fit.fit(0, 2 * lanes);
  return {
    low: Float64Array.from(width, (_, lane) => fit.at[2 * lane]!),
    high: Float64Array.from(width, (_, lane) => fit.at[2 * lane + 1]!),
  };
}

/** The same bands moved sideways by the median way of the concepts' bands. */
export function shiftedBands({ low, high }: Bands, former: FormerExtents): Bands {
  const wayOf = (lane: number): number => (former.low[lane]! + former.high[lane]! - low[lane]! - high[lane]!) / 2;
  const ways = Array.from(former.kept, (kept, lane) => Array.from({ length: kept }, () => wayOf(lane))).flat();
  const way = Float64Array.from(ways).sort()[ways.length >> 1] ?? 0;
  return { low: low.map((at) => at + way), high: high.map((at) => at + way) };
}

/** The stretch of each lane from the first concept that stays to the last, with what stands beside them in their rows. */
export function formerExtents(graph: ProperGraph, { vertices, runStart }: Order, spacing: Spacing): FormerExtents {
  const { across, lane, lanes } = graph;
  const low = new Float64Array(lanes).fill(Infinity);
  const high = new Float64Array(lanes).fill(-Infinity);
  const kept = new Float64Array(lanes);
  const fit = new OrderedFit(vertices.length);
  for (let run = 0; run + 1 < runStart.length; run++) {
    const [first, end] = [runStart[run]!, runStart[run + 1]!];
    let count = 0;
    for (let at = first; at < end; at++) {
      const vertex = vertices[at]!;
      const isKept = graph.was?.isKept[vertex] ?? 0;
      if (at > first) fit.gaps[at] = leastDistance(graph, spacing, vertices[at - 1]!, vertex);
      fit.weights[at] = isKept;
      if (isKept) fit.wants[at] = graph.was!.across[vertex]!;
      count += isKept;
    }
    if (count === 0) continue;
    packLight(fit, first, end);
    fit.fit(first, end);
    const band = lane[vertices[first]!]!;
    kept[band]! += count;
    low[band] = Math.min(low[band]!, fit.at[first]! - across[vertices[first]!]! / 2);
    high[band] = Math.max(high[band]!, fit.at[end - 1]! + across[vertices[end - 1]!]! / 2);
  }
  return { low, high, kept };
}

/** What has no weight is to stand close to what has some: before the first to its left, otherwise to the right. */
function packLight({ wants, weights, gaps }: OrderedFit, first: number, end: number): void {
  let heavy = first;
  while (heavy < end && weights[heavy] === 0) heavy++;
  for (let at = heavy - 1; at >= first; at--) wants[at] = (heavy < end ? wants[at + 1]! : 0) - gaps[at + 1]!;
  for (let at = first; at < end; at++) {
    if (weights[at]! > 0) continue;
    weights[at] = light;
    if (at > heavy) wants[at] = wants[at - 1]! + gaps[at]!;
  }
}
