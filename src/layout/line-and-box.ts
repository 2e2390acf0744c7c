import type { Box, Point, Size } from "./layout.js";

/**
 * The part of a line that lies inside a box, as shares of its way; undefined where it only touches the border or less.
 *
 * Clipping by Liang and Barsky (1984).
 */
export function shareWithin(
  from: Point,
  to: Point,
  { x, y, width, height }: Box,
): { readonly enter: number; readonly leave: number } | undefined {
  let [enter, leave] = [0, 1];
  const clip = (start: number, way: number, low: number, high: number): void => {
    if (way === 0) {
      if (start <= low || start >= high) leave = -1;
      return;
    }
    const [a, b] = [(low - start) / way, (high - start) / way];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  };
  clip(from.x, to.x - from.x, x, x + width);
  clip(from.y, to.y - from.y, y, y + height);
  return enter < leave ? { enter, leave } : undefined;
}

/** Does a line pass the inside of a box? */
export function isThrough({ from, to }: { readonly from: Point; readonly to: Point }, box: Box): boolean {
  return shareWithin(from, to, box) !== undefined;
}

/** Where the way from the middle of a box to a point crosses the border; the point itself where it lies within. */
export function onBorder(box: Box, towards: Point): Point {
  const middle = middleOf(box);
  const { leave } = shareWithin(middle, towards, box) ?? { leave: 0 };
  return { x: middle.x + leave * (towards.x - middle.x), y: middle.y + leave * (towards.y - middle.y) };
}

/** The straight way from the border of a box to the border of another that does not overlap it. */
export function straightRoute(from: Box, to: Box): Point[] {
  return [onBorder(from, middleOf(to)), onBorder(to, middleOf(from))];
}

export function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

export function boxAround({ x, y }: Point, { width, height }: Size): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}
