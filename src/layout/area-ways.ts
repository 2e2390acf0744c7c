import { columnLane, type AreaColumns } from "./area-columns.js";
import type { AreaFrames } from "./area-frames.js";
import type { AreaGrid } from "./area-grid.js";
import { lanesOfEdges } from "./area-lanes.js";
import type { AcyclicGraph } from "./cycles.js";
import { createDetourFinder, type Detour } from "./detour-finder.js";
import { extendAlong, extendRun, type GrowingRun } from "./growing-run.js";
import { detourGap, type Spacing } from "./spacing.js";
import { tracksOf } from "./tracks.js";

/** Where edges run between areas, in lanes and gaps, and the room that this takes. */
export interface AreaWays extends Pick<AreaFrames, "lanes" | "layers"> {
  /** By concept: the lane of its column. */
  readonly laneOf: Int32Array;
  /** By edge: the lanes of its dummies; none where it takes a detour. */
  readonly down: readonly (readonly number[] | undefined)[];
  /** By edge that takes one. */
  readonly detours: ReadonlyMap<number, TrackedDetour>;
}

/** A detour, and how far beside the lines that lead downwards it runs in each of its gutters. */
export interface TrackedDetour extends Detour {
  readonly offsets: readonly number[];
}

/**
 * Ways for all edges that lead through no area but those that hold one of their ends: downwards where there is such a
 * way, else by a detour. Detours of one concept share tracks.
 */
export function areaWays(
  graph: AcyclicGraph,
  layer: Int32Array,
  columns: AreaColumns,
  grid: AreaGrid,
  frames: AreaFrames,
  spacing: Spacing,
): AreaWays {
  const laneOf = columns.column.map(columnLane);
  const down = lanesOfEdges(graph, layer, laneOf, grid);
  const find = createDetourFinder(grid);
  const inGutter = Array.from({ length: grid.lanes }, (): Runs => new Map());
  const inGap = Array.from({ length: grid.layers + 1 }, (): Runs => new Map());
  const detours = new Map<number, Detour & { offsets: number[] }>();
  down.forEach((lanes, edge) => {
    if (lanes) return;
    const [tail, head] = [graph.tail[edge]!, graph.head[edge]!];
    const from = { lane: laneOf[tail]!, gap: layer[tail]! };
    const to = { lane: laneOf[head]!, gap: layer[head]! - 1 };
    const bundle = bundleOf(graph, edge);
    const { gaps, gutters } = find({ tail, head, from, to, bundle });
    detours.set(edge, { gaps, gutters, offsets: [] });
    const at = [from.lane, ...gutters, to.lane];
    const way = { gaps, at: at.map((lane, i) => step * (lane + (i > gutters.length ? head : tail) / graph.size)) };
    gaps.forEach((gap, i) => {
      extendAlong(inGap[gap + 1]!, bundle, way, i);
    });
    gutters.forEach((gutter, i) => {
      const way = Math.sign(gaps[i + 1]! - gaps[i]!) * gapReach;
      const join = (gap: number, lane: number): void => {
        extendRun(inGutter[gutter]!, bundle, step * gap, lane < gutter ? "tops" : "bottoms");
      };
      join(gaps[i]! - way, at[i]!);
      join(gaps[i + 1]! + way, at[i + 2]!);
    });
  });

  // In a gutter, runs from left to right are stacked as those in a gap are from above.
  const trackOf = inGutter.map(tracksOfRuns);
  const margin = spacing.boxes / 4;
  for (const [edge, { gutters, offsets }] of detours)
    for (const gutter of gutters)
      offsets.push(margin + detourGap * (trackOf[gutter]!.get(bundleOf(graph, edge))! + 0.5));
  const roomOf = (tracks: ReadonlyMap<number, number>): number => detourGap * (Math.max(-1, ...tracks.values()) + 1);
  const after = frames.lanes.after.map((room, lane) => room + (trackOf[lane]!.size && margin + roomOf(trackOf[lane]!)));
  const between = Float64Array.from(inGap.slice(1), (runs) =>
    Math.max(0, roomOf(tracksOfRuns(runs)) - spacing.layers / 2),
  );
  return { laneOf, down, detours, lanes: { ...frames.lanes, after }, layers: { ...frames.layers, between } };
}

/** By bundle. */
type Runs = Map<number, GrowingRun>;

/** About how many pixels lie between neighbours, so that there is about the room for as many tracks as will be drawn. */
const step = 1000;
/** What a gap takes up beside a gutter, in steps, so that runs which meet in it overlap. */
const gapReach = 0.02;

function tracksOfRuns(runs: Runs): Map<number, number> {
  const track = tracksOf([...runs.values()]);
  return new Map(Array.from(runs.keys(), (bundle, i) => [bundle, track[i]!]));
}

/** Detours that share a number run on the same tracks: those of one concept, or but one. */
function bundleOf({ tail, turned, size }: AcyclicGraph, edge: number): number {
  return turned[edge] === 1 ? size + edge : tail[edge]!;
}
