import type { AreaWays } from "./area-ways.js";
import type { Bands } from "./lane-bands.js";
import type { Placed, PlacedDetour } from "./placed.js";
import type { SteppedWay } from "./stepped-routes.js";

/** Detours once lanes have their places. */
export function placedDetours(ways: AreaWays | undefined, lanes: Bands | undefined): Map<number, PlacedDetour> {
  const placed = new Map<number, PlacedDetour>();
  for (const [edge, { gaps, gutters, offsets }] of ways?.detours ?? [])
    placed.set(edge, {
      gaps,
      uprights: gutters.map((gutter, i) => lanes!.high[gutter]! + offsets[i]!),
    });
  return placed;
}

/** From port to port. */
export function detourWay({ detours, ports }: Placed, edge: number): SteppedWay | undefined {
  const detour = detours.get(edge);
  return detour && { edge, gaps: detour.gaps, at: [ports.atTail[edge]!, ...detour.uprights, ports.atHead[edge]!] };
}
