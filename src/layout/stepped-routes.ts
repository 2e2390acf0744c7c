import type { Detour } from "./detour-finder.js";
import { groupBy } from "./grouping.js";
import type { Point } from "./layout.js";
import { endsOf, type Placed } from "./placed.js";
import { tracksOf, type Run } from "./tracks.js";

/** Pixels between the tracks of detours. */
export const trackGap = 6;

/** A way upright through places and along gaps: from each place to the next in one gap. */
export interface SteppedWay extends Pick<Detour, "gaps"> {
  readonly edge: number;
  readonly at: readonly number[];
}

/** A run that is being put together, and the gap it lies in: that below the layer of this number. */
interface GapRun extends Run {
  readonly gap: number;
  low: number;
  high: number;
  readonly tops: number[];
  readonly bottoms: number[];
}

/** Lines along ways, where runs that overlap get tracks of their own, clear of the layers by a margin; the edges of a join share a run. */
export function steppedRoutes(ways: readonly SteppedWay[], placed: Placed, margin: number): Point[][] {
  const { graph, joins, areaWays } = placed;
  const runs: GapRun[] = [];
  const joinRuns = new Map<string, number>();
  const runAt = (gap: number, join: number): number => {
    const key = `${String(gap)} ${String(join)}`;
    const known = join < 0 ? undefined : joinRuns.get(key);
    if (known !== undefined) return known;
    joinRuns.set(key, runs.length);
    return runs.push({ gap, low: Infinity, high: -Infinity, tops: [], bottoms: [] }) - 1;
  };
  /** By way and gap on it: the run there, or -1 where it goes straight on. */
  const runOf = ways.map(({ edge, at, gaps }) =>
    gaps.map((gap, i) => {
      const [from, to] = [at[i]!, at[i + 1]!];
      const isTrunk = i === 0 || (areaWays?.detours.has(edge) === true && graph.turned[edge] === 0);
      const isLast = i === gaps.length - 1 && joins.atHead[edge]! >= 0;
      const join = isLast ? joins.atHead[edge]! : isTrunk ? joins.atTail[edge]! : -1;
      if (from === to && join < 0) return -1;
      const number = runAt(gap, join);
      const run = runs[number]!;
      run.low = Math.min(run.low, from, to);
      run.high = Math.max(run.high, from, to);
      const [isFromAbove, isToAbove] = [i === 0 || gaps[i - 1]! < gap, i < gaps.length - 1 && gaps[i + 1]! < gap];
      for (const [place, isAbove] of [
        [from, isFromAbove],
        [to, isToAbove],
      ] as const) {
        const places = isAbove ? run.tops : run.bottoms;
        if (!places.includes(place)) places.push(place);
      }
      return number;
    }),
  );

  const y = heights(runs, placed, margin);
  return ways.map(({ edge, at }, way) => {
    const { start, end } = endsOf(placed, edge);
    const route = [start];
    runOf[way]!.forEach((run, i) => {
      if (run < 0) return;
      const [from, to] = [at[i]!, at[i + 1]!];
      if (from !== to) route.push({ x: from, y: y[run]! });
      route.push({ x: to, y: y[run]! });
    });
    return [...route, { ...end, x: at.at(-1)! }];
  });
}

/** The tracks of each gap share what the margins on either side leave. */
function heights(runs: readonly GapRun[], { proper, bands }: Placed, margin: number): Float64Array {
  const y = new Float64Array(runs.length);
  const byGap = groupBy(
    proper.layers + 1,
    Int32Array.from(runs, ({ gap }) => gap + 1),
  );
  for (let gap = -1; gap < proper.layers; gap++) {
    const inGap = byGap.items.subarray(byGap.start[gap + 1], byGap.start[gap + 2]);
    const track = tracksOf(Array.from(inGap, (run) => runs[run]!));
    const tracks = track.reduce((most, number) => Math.max(most, number + 1), 0);
    const outside = 2 * margin + tracks * trackGap;
    const top = margin + (gap < 0 ? bands.outerTop[0]! - outside : bands.outerBottom[gap]!);
    const end = gap + 1 < proper.layers ? bands.outerTop[gap + 1]! : bands.outerBottom[gap]! + outside;
    const room = end - margin - top;
    inGap.forEach((run, i) => (y[run] = top + (room * (track[i]! + 0.5)) / tracks));
  }
  return y;
}
