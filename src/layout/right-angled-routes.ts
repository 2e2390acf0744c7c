import { groupBy } from "./grouping.js";
import type { Point } from "./layout.js";
import { endsOf, type Placed } from "./placed.js";
import { tracksOf, type Run } from "./tracks.js";
import { uprightsOf } from "./uprights.js";

/** A run that is being put together, and the gap it lies in: that below the layer of this number. */
interface GapRun extends Run {
  readonly gap: number;
  low: number;
  high: number;
  readonly tops: number[];
  readonly bottoms: number[];
}

/**
 * Lines that run along and across the direction only.
 *
 * They pass layers upright and step aside in the gaps between, where runs that overlap get tracks of their own. The
 * edges of a join share a run.
 */
export function rightAngledRoutes(placed: Placed): Point[][] {
  const { graph, proper, joins, ports } = placed;
  const { layer, chain } = proper;
  const { at, atHead } = uprightsOf(placed);
  const columns = Array.from(graph.tail, (_, edge) => {
    return [ports.atTail[edge]!, ...at.subarray(chain[edge], chain[edge + 1]), atHead[edge]!];
  });

  const runs: GapRun[] = [];
  const joinRuns = new Map<string, number>();
  const runAt = (gap: number, join: number): number => {
    const key = `${String(gap)} ${String(join)}`;
    const known = join < 0 ? undefined : joinRuns.get(key);
    if (known !== undefined) return known;
    joinRuns.set(key, runs.length);
    return runs.push({ gap, low: Infinity, high: -Infinity, tops: [], bottoms: [] }) - 1;
  };
  /** By edge and gap on its way: the run there, or -1 where it goes straight on. */
  const runOf = columns.map((xs, edge) =>
    xs.slice(1).map((bottom, i) => {
      const top = xs[i]!;
      const isFirst = i === 0 && joins.atTail[edge]! >= 0;
      const isLast = i === xs.length - 2 && joins.atHead[edge]! >= 0;
      const join = isFirst ? joins.atTail[edge]! : isLast ? joins.atHead[edge]! : -1;
      if (top === bottom && join < 0) return -1;
      const gap = isLast ? layer[graph.head[edge]!]! - 1 : layer[graph.tail[edge]!]! + i;
      const number = runAt(gap, join);
      const run = runs[number]!;
      run.low = Math.min(run.low, top, bottom);
      run.high = Math.max(run.high, top, bottom);
      if (!run.tops.includes(top)) run.tops.push(top);
      if (!run.bottoms.includes(bottom)) run.bottoms.push(bottom);
      return number;
    }),
  );

  const y = heights(runs, placed);
  return columns.map((xs, edge) => {
    const { start, end } = endsOf({ ...placed, ports: { ...ports, atHead } }, edge);
    const route = [start];
    runOf[edge]!.forEach((run, i) => {
      if (run < 0) return;
      const [top, bottom] = [xs[i]!, xs[i + 1]!];
      if (top !== bottom) route.push({ x: top, y: y[run]! });
      route.push({ x: bottom, y: y[run]! });
    });
    return [...route, end];
  });
}

/** The tracks of each gap share what the stubs on either side leave. */
function heights(runs: readonly GapRun[], { proper, bands, stub }: Placed): Float64Array {
  const y = new Float64Array(runs.length);
  const byGap = groupBy(
    proper.layers,
    Int32Array.from(runs, ({ gap }) => gap),
  );
  for (let gap = 0; gap + 1 < proper.layers; gap++) {
    const inGap = byGap.items.subarray(byGap.start[gap], byGap.start[gap + 1]);
    const track = tracksOf(Array.from(inGap, (run) => runs[run]!));
    const tracks = track.reduce((most, number) => Math.max(most, number + 1), 0);
    const top = bands.bottom[gap]! + stub;
    const room = bands.top[gap + 1]! - stub - top;
    inGap.forEach((run, i) => (y[run] = top + (room * (track[i]! + 0.5)) / tracks));
  }
  return y;
}
