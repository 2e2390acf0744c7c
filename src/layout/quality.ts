import type { ConceptId } from "../model/index.js";
import { aFunction, checkAllOptions } from "../model/options.js";
import { aDirection, aLayout, checkIsLayout } from "./layout-kinds.js";
import type { Box, Direction, Layout, Point, Size } from "./layout.js";
import { boxAround, isThrough } from "./line-and-box.js";
import { lengthOf } from "./trigonometry.js";

export interface QualityOptions {
  /** The boxes that the layout was made for. Default: 120 × 40. */
  readonly sizeOf?: (id: ConceptId) => Size;
  /** The way arrows should point. Default: down. */
  readonly direction?: Direction;
  /** Another layout, to measure how far from it concepts lie. */
  readonly from?: Pick<Layout, "positions">;
}

/** What can be counted in a picture; less is better in each but the aspect. */
export interface LayoutQuality {
  /** Of the routes as drawn. */
  readonly crossings: number;
  readonly bends: number;
  /** Of all routes, in pixels. */
  readonly length: number;
  /** Of the whole picture, in square pixels. */
  readonly area: number;
  /** Its width over its height. */
  readonly aspect: number;
  /** Pairs of boxes that overlap. */
  readonly overlaps: number;
  /** Routes through boxes that are neither their source nor their target, each box counted. */
  readonly throughBoxes: number;
  /** Routes through boxes of areas, folded or not, that hold neither their source nor their target, each box counted. */
  readonly throughAreas: number;
  /** Routes that end no further in the direction than they begin. */
  readonly against: number;
  /** Pixels that a concept lies from its place in the other layout, on average; 0 where there is none. */
  readonly displacement: number;
}

/** Measures a layout, of this library or any other. */
export function layoutQuality(layout: Layout, options: QualityOptions = {}): LayoutQuality {
  checkIsLayout(layout);
  checkAllOptions(options, { sizeOf: aFunction, direction: aDirection, from: aLayout });
  const { sizeOf = () => ({ width: 120, height: 40 }), direction = "down", from = layout } = options;
  const boxes = [...layout.positions].map(([id, at]): ConceptBox => ({ id, ...boxAround(at, sizeOf(id)) }));
  const segments = layout.routes.flatMap(segmentsOf);
  return {
    crossings: countPairs(segments, (a, b) => a.route !== b.route && isCrossing(a, b)),
    bends: layout.routes.reduce((sum, { points }) => sum + points.length - 2, 0),
    length: segments.reduce((sum, { from, to }) => sum + lengthOf(to.x - from.x, to.y - from.y), 0),
    area: layout.box.width * layout.box.height,
    aspect: layout.box.width / layout.box.height,
    overlaps: countPairs(boxes.map(insetBox), (a, b) => a.x < b.x + b.width && b.x < a.x + a.width),
    throughBoxes: throughBoxes(layout, segments, boxes),
    throughAreas: throughAreas(layout, segments),
    against: layout.routes.filter(({ points }) => !isForward(points[0]!, points.at(-1)!, direction)).length,
    displacement: displacement(layout, from),
  };
}

function displacement({ positions }: Layout, from: Pick<Layout, "positions">): number {
  let sum = 0;
  let count = 0;
  for (const [id, { x, y }] of positions) {
    const other = from.positions.get(id);
    if (!other) continue;
    sum += lengthOf(x - other.x, y - other.y);
    count++;
  }
  return count > 0 ? sum / count : 0;
}

interface ConceptBox extends Box {
  readonly id: ConceptId;
}

interface Segment {
  readonly route: number;
  readonly from: Point;
  readonly to: Point;
  readonly y: number;
  readonly height: number;
}

type Extent = Pick<Box, "y" | "height">;

function segmentsOf({ points }: Layout["routes"][number], route: number): Segment[] {
  return points.slice(1).map((to, i) => {
    const from = points[i]!;
    return { route, from, to, y: Math.min(from.y, to.y), height: Math.abs(to.y - from.y) };
  });
}

/** Counts the pairs at overlapping heights that pass a test: a sweep from top to bottom keeps what is still open. */
function countPairs<T extends Extent>(things: readonly T[], test: (a: T, b: T) => boolean): number {
  const open: T[] = [];
  let total = 0;
  for (const thing of [...things].sort((a, b) => a.y - b.y)) {
    let kept = 0;
    for (const other of open) {
      if (other.y + other.height <= thing.y) continue;
      open[kept++] = other;
      if (test(other, thing)) total++;
    }
    open.length = kept;
    open.push(thing);
  }
  return total;
}

/** Lines that only touch do not cross. */
function isCrossing(a: Segment, b: Segment): boolean {
  if (Math.max(a.from.x, a.to.x) < Math.min(b.from.x, b.to.x)) return false;
  if (Math.max(b.from.x, b.to.x) < Math.min(a.from.x, a.to.x)) return false;
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

function side({ from, to }: Segment, point: Point): number {
  const area = (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
  return Math.abs(area) < 1e-6 ? 0 : Math.sign(area);
}

/** Half a pixel may be lost to rounding. */
function insetBox<T extends Box>(box: T): T {
  return { ...box, x: box.x + 0.25, y: box.y + 0.25, width: box.width - 0.5, height: box.height - 0.5 };
}

function throughBoxes({ routes }: Layout, segments: readonly Segment[], boxes: readonly ConceptBox[]): number {
  const byTop = boxes.map(insetBox).sort((a, b) => a.y - b.y);
  const highest = byTop.reduce((most, { height }) => Math.max(most, height), 0);
  const met = new Set<string>();
  for (const segment of segments) {
    const { source, target } = routes[segment.route]!;
    for (let i = firstBelow(byTop, segment.y - highest); i < byTop.length; i++) {
      const box = byTop[i]!;
      if (box.y > segment.y + segment.height) break;
      if (box.id === source || box.id === target || !isThrough(segment, box)) continue;
      met.add(`${String(segment.route)} ${box.id}`);
    }
  }
  return met.size;
}

/** An area holds an end of a route where that lies in its box. */
function throughAreas({ routes, areas = [] }: Layout, segments: readonly Segment[]): number {
  const met = new Set<string>();
  for (const { id, box } of areas) {
    const inset = insetBox(box);
    for (const segment of segments) {
      if (!isThrough(segment, inset)) continue;
      const { points } = routes[segment.route]!;
      if (!holds(box, points[0]!) && !holds(box, points.at(-1)!)) met.add(`${String(segment.route)} ${id}`);
    }
  }
  return met.size;
}

function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** The place of the first box that begins at a height or below it, by halving. */
function firstBelow(byTop: readonly Box[], y: number): number {
  let [low, high] = [0, byTop.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byTop[middle]!.y < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isForward(from: Point, to: Point, direction: Direction): boolean {
  return { down: to.y > from.y, up: to.y < from.y, right: to.x > from.x, left: to.x < from.x }[direction];
}
