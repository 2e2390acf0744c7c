import { columnLane, type AreaColumns } from "./area-columns.js";
import type { AreaFrames } from "./area-frames.js";
import type { AreaGrid } from "./area-grid.js";
import { lanesOfEdges } from "./area-lanes.js";
import type { AcyclicGraph } from "./cycles.js";
import { createDetourFinder, type Corridors, type Detour } from "./detour-finder.js";
import { assignTracks } from "./free-tracks.js";
import { layerBands } from "./layer-bands.js";
import type { Spacing } from "./spacing.js";
import { tracksOf, type Run } from "./tracks.js";

/** Where edges run between areas, in lanes and gaps. */
export interface AreaWays {
  readonly lanes: number;
  /** By concept: the lane of its column. */
  readonly laneOf: Int32Array;
  /** By edge: the lanes of its dummies; none where it takes a detour. */
  readonly down: readonly (readonly number[] | undefined)[];
  /** By edge that takes one. */
  readonly detours: ReadonlyMap<number, TrackedDetour>;
  /** By lane and by gap, from that above the first layer on: how many detours run beside one another. */
  readonly inLane: Int32Array;
  readonly inGap: Int32Array;
}

/** A detour, and the track that it has in each of its gutters. */
export interface TrackedDetour extends Detour {
  readonly tracks: readonly number[];
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
  const corridors = corridorsOf(graph, layer, laneOf, grid, frames, spacing);
  const find = createDetourFinder(grid, corridors);
  const found = new Map<number, Detour>();
  down.forEach((lanes, edge) => {
    if (lanes) return;
    const [tail, head] = [graph.tail[edge]!, graph.head[edge]!];
    const from = { lane: laneOf[tail]!, gap: layer[tail]! };
    const to = { lane: laneOf[head]!, gap: layer[head]! - 1 };
    found.set(edge, find(tail, head, from, to, bundleOf(graph, edge)));
  });
  const ends = (edge: number): [number, number] => [laneOf[graph.tail[edge]!]!, laneOf[graph.head[edge]!]!];
  const { detours, inLane } = trackedDetours(graph, found, ends, grid.lanes);
  return { lanes: grid.lanes, laneOf, down, detours, inLane, inGap: tracksInGaps(graph, found, ends, corridors) };
}

/** Detours that share a number run on the same tracks: those of one concept, or but one. */
export function bundleOf({ tail, turned, size }: AcyclicGraph, edge: number): number {
  return turned[edge] === 1 ? size + edge : tail[edge]!;
}

/** About where everything will lie, as far as it can be told before concepts are put in order. */
function corridorsOf(
  graph: AcyclicGraph,
  layer: Int32Array,
  laneOf: Int32Array,
  { lanes, layers }: AreaGrid,
  frames: AreaFrames,
  spacing: Spacing,
): Corridors {
  const row = new Float64Array(lanes * layers);
  const width = frames.lanes.minimum.slice();
  layer.forEach((at, concept) => {
    const cell = laneOf[concept]! * layers + at;
    row[cell]! += graph.across[concept]! + spacing.boxes;
    width[laneOf[concept]!] = Math.max(width[laneOf[concept]!]!, row[cell]!);
  });
  const x = new Float64Array(lanes);
  let next = 0;
  for (let lane = 0; lane < lanes; lane++) {
    const whole = frames.lanes.before[lane]! + width[lane]! + frames.lanes.after[lane]! + spacing.boxes;
    x[lane] = next + whole / 2;
    next += whole;
  }
  const { outerTop, outerBottom } = layerBands(graph, layer, layers, spacing, frames.layers);
  const y = Float64Array.from({ length: layers + 1 }, (_, gap) => {
    if (gap === 0) return outerTop[0]! - spacing.layers;
    return gap === layers ? outerBottom[layers - 1]! + spacing.layers : (outerBottom[gap - 1]! + outerTop[gap]!) / 2;
  });
  return { x, y };
}

/** A stretch of a bundle along a gutter, and who runs in it. */
interface GutterRun extends Run {
  low: number;
  high: number;
  readonly bundle: number;
  readonly tops: number[];
  readonly bottoms: number[];
  readonly members: { readonly edge: number; readonly place: number }[];
}

/** Half of what a gap takes up beside a gutter, where gaps are this far from one another; runs that meet in it overlap. */
const gapReach = 20;
const gapStep = 1000;

/** In each gutter, runs from left to right are stacked as those in a gap are from above. */
function trackedDetours(
  graph: AcyclicGraph,
  found: ReadonlyMap<number, Detour>,
  ends: (edge: number) => readonly [number, number],
  lanes: number,
): { detours: Map<number, TrackedDetour>; inLane: Int32Array } {
  const inGutter = Array.from({ length: lanes }, (): GutterRun[] => []);
  const detours = new Map<number, { gaps: readonly number[]; gutters: readonly number[]; tracks: number[] }>();
  for (const [edge, { gaps, gutters }] of found) {
    detours.set(edge, { gaps, gutters, tracks: [] });
    const [from, to] = ends(edge);
    gutters.forEach((gutter, place) => {
      const [enter, leave] = [gaps[place]!, gaps[place + 1]!];
      const way = Math.sign(leave - enter);
      const [start, end] = [enter * gapStep - way * gapReach, leave * gapStep + way * gapReach];
      const run: GutterRun = {
        low: Math.min(start, end),
        high: Math.max(start, end),
        bundle: bundleOf(graph, edge),
        tops: [],
        bottoms: [],
        members: [{ edge, place }],
      };
      ((gutters[place - 1] ?? from) < gutter ? run.tops : run.bottoms).push(start);
      ((gutters[place + 1] ?? to) < gutter ? run.tops : run.bottoms).push(end);
      inGutter[gutter]!.push(run);
    });
  }
  const inLane = new Int32Array(lanes);
  inGutter.forEach((runs, lane) => {
    const whole = joined(runs);
    const track = tracksOf(whole);
    whole.forEach(({ members }, i) => {
      inLane[lane] = Math.max(inLane[lane]!, track[i]! + 1);
      for (const { edge, place } of members) detours.get(edge)!.tracks[place] = track[i]!;
    });
  });
  return { detours, inLane };
}

/** The runs of each bundle that overlap, together. */
function joined(runs: readonly GutterRun[]): GutterRun[] {
  const whole: GutterRun[] = [];
  const last = new Map<number, GutterRun>();
  for (const run of [...runs].sort((a, b) => a.low - b.low)) {
    const before = last.get(run.bundle);
    if (!before || before.high < run.low) {
      whole.push(run);
      last.set(run.bundle, run);
      continue;
    }
    before.high = Math.max(before.high, run.high);
    for (const at of run.tops) if (!before.tops.includes(at)) before.tops.push(at);
    for (const at of run.bottoms) if (!before.bottoms.includes(at)) before.bottoms.push(at);
    before.members.push(...run.members);
  }
  return whole;
}

/** About how many tracks detours need in each gap. */
function tracksInGaps(
  graph: AcyclicGraph,
  found: ReadonlyMap<number, Detour>,
  ends: (edge: number) => readonly [number, number],
  { x, y }: Corridors,
): Int32Array {
  const stretches = Array.from(y, () => new Map<number, { from: number; to: number }>());
  for (const [edge, { gaps, gutters }] of found) {
    const bundle = bundleOf(graph, edge);
    const [from, to] = ends(edge);
    const lanes = [from, ...gutters, to];
    gaps.forEach((gap, i) => {
      const [a, b] = [x[lanes[i]!]!, x[lanes[i + 1]!]!];
      const known = stretches[gap + 1]!.get(bundle) ?? { from: Infinity, to: -Infinity };
      stretches[gap + 1]!.set(bundle, { from: Math.min(known.from, a, b), to: Math.max(known.to, a, b) });
    });
  }
  return Int32Array.from(stretches, (inGap) => assignTracks([...inGap.values()], 0).count);
}
