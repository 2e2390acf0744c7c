import type { ConceptId } from "../model/index.js";
import { aFunction, anAmount, checkAllOptions, checkOptions } from "../model/options.js";
import { BoxGrid } from "./box-grid.js";
import { labelPlaces, type LabelPlace } from "./label-places.js";
import type { Box, Layout, Point, Route, Size } from "./layout.js";
import { checkIsLayout } from "./layout-kinds.js";
import { boxAround, isThrough } from "./line-and-box.js";
import { lengthOf } from "./trigonometry.js";

export interface LabelOptions {
  /** The boxes that the layout was made for. Default: 120 × 40. */
  readonly sizeOf?: (id: ConceptId) => Size;
  /** Pixels kept free around a label. Default: 3. */
  readonly gap?: number;
}

/** What a line under a label costs, or a place outside the picture, beside the 1 of the end of its route. */
const lineCost = 0.6;

/**
 * The centres of labels, each beside its route or on it, near its middle and clear of all boxes and other labels.
 *
 * A label that finds no such place is missing from the answer. Other lines and the outside of the layout's box are kept
 * clear of where that does not lead far from the middle. Places are tried one by one, as described by
 * Christensen, Marks and Shieber (1995); the labels with the fewest places come first.
 */
export function placeLabels(
  layout: Layout,
  labelOf: (route: Route) => Size | undefined,
  options: LabelOptions = {},
): Map<Route, Point> {
  checkIsLayout(layout);
  checkOptions({ labelOf: labelOf ?? null }, { labelOf: aFunction });
  checkAllOptions(options, { sizeOf: aFunction, gap: anAmount });
  const { sizeOf = () => ({ width: 120, height: 40 }), gap = 3 } = options;
  const boxes = Array.from(layout.positions, ([id, center]) => boxAround(center, finite(sizeOf(id))));
  const labels = layout.routes.flatMap((route) => {
    const size = labelOf(route);
    return size && Number.isFinite(size.width + size.height) ? [{ route, size }] : [];
  });
  const cell = cellSize([...boxes, ...labels.map(({ size }) => size)]);
  const taken = new BoxGrid(cell);
  for (const box of boxes) taken.add(box);
  const lines = lineGrid(layout.routes, cell);

  const candidates = labels.map(({ route, size }) => {
    const places = labelPlaces(route.points, size, gap).map((place) => ({
      ...place,
      box: boxAround(place.center, { width: size.width + 2 * gap, height: size.height + 2 * gap }),
    }));
    return { route, size, places: places.filter(({ box }) => taken.isFree(box)) };
  });
  candidates.sort((a, b) => a.places.length - b.places.length);

  const centers = new Map<Route, Point>();
  for (const { route, size, places } of candidates) {
    const free = places.filter(({ box }) => taken.isFree(box));
    const center = cheapest(free, ({ box }) => {
      const isOutside = !isWithin(box, layout.box, gap);
      return lineCost * (countLines(lines, box, gap) + Number(isOutside));
    });
    if (!center) continue;
    taken.add(boxAround(center, size));
    centers.set(route, center);
  }
  return centers;
}

/** Of places that lie further and further out, the one that costs least together with its lines; the first of equals. */
function cheapest<P extends LabelPlace>(places: readonly P[], linesCost: (place: P) => number): Point | undefined {
  let best: Point | undefined;
  let least = Infinity;
  for (const place of places) {
    if (place.offCentre >= least) break;
    const cost = place.offCentre + linesCost(place);
    if (cost < least) [best, least] = [place.center, cost];
  }
  return best;
}

function isWithin(inner: Box, outer: Box, slack: number): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

interface Line extends Box {
  readonly route: Route;
  readonly from: Point;
  readonly to: Point;
}

/** The layout takes a box that was never measured for a very small one. */
function finite({ width, height }: Size): Size {
  return { width: Number.isFinite(width) ? width : 1, height: Number.isFinite(height) ? height : 1 };
}

/** About as large as what is put into the cells. */
function cellSize(sizes: readonly Size[]): number {
  const sum = sizes.reduce((total, { width, height }) => total + Math.max(width, height), 0);
  return Math.max(16, sum / Math.max(1, sizes.length));
}

/** All lines, cut into pieces so that none touches more than a few cells. */
function lineGrid(routes: readonly Route[], cell: number): BoxGrid<Line> {
  const grid = new BoxGrid<Line>(cell);
  for (const route of routes) {
    for (let i = 1; i < route.points.length; i++) {
      const [start, end] = [route.points[i - 1]!, route.points[i]!];
      const pieces = Math.max(1, Math.ceil(lengthOf(end.x - start.x, end.y - start.y) / cell));
      const at = (piece: number): Point => ({
        x: start.x + ((end.x - start.x) * piece) / pieces,
        y: start.y + ((end.y - start.y) * piece) / pieces,
      });
      for (let piece = 0; piece < pieces; piece++) grid.add(lineBetween(route, at(piece), at(piece + 1)));
    }
  }
  return grid;
}

/** A line that runs along an axis has to have some width to be found. */
function lineBetween(route: Route, from: Point, to: Point): Line {
  const [width, height] = [Math.abs(to.x - from.x) + 0.02, Math.abs(to.y - from.y) + 0.02];
  return { route, from, to, x: Math.min(from.x, to.x) - 0.01, y: Math.min(from.y, to.y) - 0.01, width, height };
}

/** The routes that run under a label. */
function countLines(lines: BoxGrid<Line>, { x, y, width, height }: Box, gap: number): number {
  const label = { x: x + gap / 2, y: y + gap / 2, width: width - gap, height: height - gap };
  const met = new Set<Route>();
  for (const line of lines.overlapping(label)) if (isThrough(line, label)) met.add(line.route);
  return met.size;
}
