import type { Box, Point, Size } from "../layout/index.js";
import { middleOf } from "../layout/line-and-box.js";

export { middleOf };

/** Where the picture lies on the screen: a point of it is drawn at `pan + zoom × point`. */
export interface Viewport {
  readonly pan: Point;
  readonly zoom: number;
}

const margin = 28;
/** What is left of the margin where all fits so, and would be too small to read else. */
export const tight = 10;
/** What is no nearer to a side is not cut by it, and its letters lie beside what fades out there. */
const near = 8;
const largest = 1.15;

export interface FitOptions {
  /** The smallest zoom to begin at. Default: as small as it takes. */
  readonly readable?: number;
  /** What to show first where all does not fit. Default: the middle of the top. */
  readonly start?: Box;
  /** What should not be cut by a side of the screen where that can be helped. */
  readonly whole?: readonly Box[];
  /** The share of the smallest zoom by which the beginning may be smaller or larger where less is cut so. Default: 0. */
  readonly play?: number;
  /** Pixels kept free above. */
  readonly above?: number;
}

/**
 * Shows a box in the middle, no larger than life; where it would be too small to read, its beginning at the smallest
 * zoom that can be read.
 */
export function fitted(
  box: Box,
  screen: Size,
  { readable = 0, start = topOf(box), whole = [], play = 0, above = 0 }: FitOptions = {},
): Viewport {
  const room = { width: screen.width, height: screen.height - above };
  const zoomWithin = (margin: number): number =>
    Math.min((room.width - 2 * margin) / Math.max(1, box.width), (room.height - 2 * margin) / Math.max(1, box.height));
  const zoom = Math.min(zoomWithin(margin), Math.max(largest, readable));
  const { pan, zoom: shown } =
    Math.max(zoom, zoomWithin(tight)) >= readable
      ? centered(box, room, Math.max(zoom, readable, 0.02))
      : begun(box, room, readable, start, whole, play);
  return { zoom: shown, pan: { x: pan.x, y: pan.y + above } };
}

/** At the zoom that is asked for, or nearly, where the sides cut less so. */
function begun(box: Box, screen: Size, readable: number, start: Box, whole: readonly Box[], play: number): Viewport {
  const { x, y } = middleOf(start);
  const zooms = play > 0 ? [0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1, -1].map((share) => 1 + share * play) : [1];
  const views = zooms.map((part) => {
    const zoom = part * readable;
    const pan = {
      x: along(box.x, box.width, screen.width, x, zoom),
      y: along(box.y, box.height, screen.height, y, zoom),
    };
    const { move, cut } = bestMove(pan, zoom, screen, start, whole);
    return { zoom, pan: { x: pan.x + move, y: pan.y }, cut };
  });
  const { zoom, pan } = views.reduce((best, view) => (view.cut < best.cut ? view : best));
  return { zoom, pan };
}

/** How far to move sideways so that the sides cut little and much is in view, with the start whole; and how many they cut then. */
function bestMove(
  pan: Point,
  zoom: number,
  screen: Size,
  start: Box,
  whole: readonly Box[],
): { readonly move: number; readonly cut: number } {
  const right = screen.width - near;
  const spanOf = ({ x, width }: Box): Span => ({ from: pan.x + zoom * x, to: pan.x + zoom * (x + width) });
  const isWhole = ({ from, to }: Span, move: number): boolean => from + move > near - 1 && to + move < right + 1;
  const isSeen = ({ from, to }: Span, move: number): boolean => to + move > 0 && from + move < screen.width;
  const spans = whole
    .filter(({ y, height }) => pan.y + zoom * (y + height) > 0 && pan.y + zoom * y < screen.height)
    .map(spanOf);
  // What is whole outweighs a third of the screen, and one thing that is cut outweighs two that are whole.
  const cost = (move: number): number =>
    spans.reduce(
      (sum, span) => sum + (isWhole(span, move) ? -1 : isSeen(span, move) ? 2 : 0),
      (3 * Math.abs(move)) / screen.width,
    );
  const move = spans
    .flatMap(({ from, to }) => [near - from, right - to])
    .filter((move) => isWhole(spanOf(start), move))
    .reduce((best, move) => (cost(move) < cost(best) ? move : best), 0);
  return { move, cut: spans.filter((span) => isSeen(span, move) && !isWhole(span, move)).length };
}

/** From one side to the other. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Moves as little as needed to show a box whole, and comes near enough to read it. */
export function revealing(box: Box, screen: Size, viewport: Viewport, readable: number): Viewport {
  if (viewport.zoom < readable) return centered(box, screen, Math.min(0.9, largest));
  const { pan, zoom } = viewport;
  return {
    zoom,
    pan: {
      x: pan.x + shift(pan.x + zoom * box.x, zoom * box.width, screen.width),
      y: pan.y + shift(pan.y + zoom * box.y, zoom * box.height, screen.height),
    },
  };
}

/** Shows a part of all whole, no nearer than is asked, with as much of the rest around it as there is room for. */
export function containing(part: Box, all: Box, screen: Size, nearest: number): Viewport {
  const zoom = Math.min(fitted(part, screen).zoom, nearest);
  const { x, y } = middleOf(part);
  return {
    zoom,
    pan: {
      x: along(all.x, all.width, screen.width, x, zoom),
      y: along(all.y, all.height, screen.height, y, zoom),
    },
  };
}

/** Comes nearer or goes away, with one point of the screen staying where it is. */
export function zoomed({ pan, zoom }: Viewport, factor: number, around: Point): Viewport {
  const next = Math.min(3, Math.max(0.05, zoom * factor));
  const scale = next / zoom;
  return { zoom: next, pan: { x: around.x - scale * (around.x - pan.x), y: around.y - scale * (around.y - pan.y) } };
}

export function moved({ pan, zoom }: Viewport, x: number, y: number): Viewport {
  return { zoom, pan: { x: pan.x + x, y: pan.y + y } };
}

function centered(box: Box, screen: Size, zoom: number): Viewport {
  return {
    zoom,
    pan: {
      x: screen.width / 2 - zoom * (box.x + box.width / 2),
      y: screen.height / 2 - zoom * (box.y + box.height / 2),
    },
  };
}

function along(from: number, length: number, screen: number, start: number, zoom: number): number {
  if (zoom * length <= screen - 2 * tight) return screen / 2 - zoom * (from + length / 2);
  const nearest = margin - zoom * from;
  const farthest = screen - margin - zoom * (from + length);
  return Math.min(nearest, Math.max(farthest, screen / 2 - zoom * start));
}

function shift(from: number, length: number, screen: number): number {
  const gap = Math.min(margin, Math.max(0, (screen - length) / 2));
  if (from < gap) return gap - from;
  return from + length > screen - gap ? screen - gap - (from + length) : 0;
}

function topOf({ x, y, width }: Box): Box {
  return { x: x + width / 2, y, width: 0, height: 0 };
}
