import type { AreaWays } from "./area-corridors.js";
import type { Bands } from "./lane-bands.js";
import type { Placed } from "./placed.js";
import type { DetourEnds } from "./ports.js";
import type { Spacing } from "./spacing.js";
import { trackGap, type SteppedWay } from "./stepped-routes.js";

/** Where edges that take detours run, by edge. */
export function detourWays({ areaWays, lanes, ports, spacing }: Placed): Map<number, SteppedWay> {
  const ways = new Map<number, SteppedWay>();
  forEachDetour(areaWays, lanes, spacing, (edge, gaps, places) => {
    ways.set(edge, { edge, gaps, at: [ports.atTail[edge]!, ...places, ports.atHead[edge]!] });
  });
  return ways;
}

/** Where they first and last run upright, before they have ports. */
export function detourEnds(
  areaWays: AreaWays | undefined,
  lanes: Bands | undefined,
  spacing: Spacing,
): Map<number, DetourEnds> {
  const ends = new Map<number, DetourEnds>();
  forEachDetour(areaWays, lanes, spacing, (edge, _gaps, places) => {
    if (places.length > 0) ends.set(edge, { first: places[0]!, last: places.at(-1)! });
  });
  return ends;
}

/** The tracks of a gutter lie to the right of the lines that lead downwards in it. */
function forEachDetour(
  areaWays: AreaWays | undefined,
  lanes: Bands | undefined,
  { boxes }: Spacing,
  visit: (edge: number, gaps: readonly number[], places: readonly number[]) => void,
): void {
  if (!areaWays || !lanes) return;
  for (const [edge, { gaps, gutters, tracks }] of areaWays.detours) {
    const places = gutters.map((gutter, i) => lanes.high[gutter]! + boxes / 4 + trackGap * (tracks[i]! + 0.5));
    visit(edge, gaps, places);
  }
}
