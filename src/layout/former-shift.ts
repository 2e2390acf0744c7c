import type { Bands } from "./lane-bands.js";
import type { ProperGraph } from "./proper-graph.js";

/** Moves everything sideways by the median way back to where concepts were: no other way of all leaves less (Laplace). */
export function shiftToFormer({ was }: ProperGraph, x: Float64Array, bands: Bands): void {
  if (!was) return;
  const ways = x.map((at, vertex) => was.across[vertex]! - at).filter((_, vertex) => was.isKept[vertex] === 1);
  const way = ways.sort()[ways.length >> 1] ?? 0;
  for (const places of [x, bands.low, bands.high]) for (let i = 0; i < places.length; i++) places[i]! += way;
}
