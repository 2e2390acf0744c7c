import type { Point } from "./layout.js";

/** Pixels of a bend's radius at least, where there is room, … */
const leastRadius = 14;
/** … at most, … */
const mostRadius = 1000;
/** … and by which a gentle bend is cut off: no box is so near. */
const cutOff = 5;

/** Half of the angle between the sides of a bend. */
export function halfAngle(before: Point, at: Point, after: Point): number {
  const [back, ahead] = [before, after].map(({ x, y }) => ({ x: x - at.x, y: y - at.y })) as [Point, Point];
  return Math.atan2(Math.abs(back.x * ahead.y - back.y * ahead.x), back.x * ahead.x + back.y * ahead.y) / 2;
}

/** The radius in pixels that a bend is rounded by: gentle ones widely. */
export function bendRadius(half: number): number {
  const sine = Math.sin(half);
  return Math.max(leastRadius, Math.min(mostRadius, (cutOff * sine) / (1 - sine)));
}
