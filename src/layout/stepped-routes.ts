import type { Detour } from "./detour-finder.js";
import { extendAlong, type GrowingRun } from "./growing-run.js";
import type { Point } from "./layout.js";
import { endsOf, type Placed } from "./placed.js";
import { detourGap } from "./spacing.js";
import { tracksOf } from "./tracks.js";

/** A way upright through places and along gaps: from each place to the next in one gap. */
export interface SteppedWay extends Pick<Detour, "gaps"> {
  readonly edge: number;
  readonly at: readonly number[];
}

/**
 * Lines along ways, where runs that overlap get tracks of their own, clear of the layers by a margin. The edges of a join
 * share a run, and detours of one concept all runs.
 */
export function steppedRoutes(ways: readonly SteppedWay[], placed: Placed, margin: number): Point[][] {
  const { graph, proper, joins, detours } = placed;
  const inGap = Array.from({ length: proper.layers + 1 }, () => new Map<number, GrowingRun>());
  /** By way and gap on it: the run there, if any. */
  const runOf = ways.map((way) => {
    const { edge, at, gaps } = way;
    const isShared = detours.has(edge) && graph.turned[edge] === 0;
    return gaps.map((gap, i) => {
      const atHead = i === gaps.length - 1 ? joins.atHead[edge]! : -1;
      const join = atHead < 0 && (i === 0 || isShared) ? joins.atTail[edge]! : atHead;
      if (at[i] === at[i + 1] && join < 0) return undefined;
      // Joins have numbers from 0 on.
      const key = join < 0 ? -1 - edge : join;
      extendAlong(inGap[gap + 1]!, key, way, i);
      return key;
    });
  });

  const heights = inGap.map((runs, gap) => heightsOf(runs, gap - 1, placed, margin));
  return ways.map(({ edge, at, gaps }, way) => {
    const { start, end } = endsOf(placed, edge);
    const route = [start];
    runOf[way]!.forEach((run, i) => {
      if (run === undefined) return;
      const [from, to] = [at[i]!, at[i + 1]!];
      const y = heights[gaps[i]! + 1]!.get(run)!;
      if (from !== to) route.push({ x: from, y });
      route.push({ x: to, y });
    });
    return [...route, { ...end, x: at.at(-1)! }];
  });
}

/** The tracks of a gap share what the margins on either side leave. */
function heightsOf(
  runs: ReadonlyMap<number, GrowingRun>,
  gap: number,
  { proper, bands }: Placed,
  margin: number,
): Map<number, number> {
  const track = tracksOf([...runs.values()]);
  const tracks = track.reduce((most, number) => Math.max(most, number + 1), 0);
  const outside = 2 * margin + tracks * detourGap;
  const top = margin + (gap < 0 ? bands.outerTop[0]! - outside : bands.outerBottom[gap]!);
  const end = gap + 1 < proper.layers ? bands.outerTop[gap + 1]! : bands.outerBottom[gap]! + outside;
  const room = end - margin - top;
  return new Map(Array.from(runs.keys(), (run, i) => [run, top + (room * (track[i]! + 0.5)) / tracks]));
}
