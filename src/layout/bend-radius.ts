import type { Point } from "./layout.js";
import { lengthOf } from "./trigonometry.js";

/** Pixels of a bend's radius at least, where there is room, … */
const leastRadius = 14;
/** … at most, … */
const mostRadius = 1000;
/** … and by which a gentle bend is cut off: no box is so near. */
const cutOff = 5;

/** The radius in pixels that the bend between two ways, back and ahead, is rounded by: gentle ones widely. */
export function bendRadius(back: Point, ahead: Point): number {
  const sine = sineOfHalf(back, ahead);
  return Math.max(leastRadius, Math.min(mostRadius, (cutOff * sine) / (1 - sine)));
}

/** How many pixels beside its two ways a rounded bend comes to lie. */
export function bendCut(back: Point, ahead: Point): number {
  return bendRadius(back, ahead) * (1 - sineOfHalf(back, ahead));
}

/** Of the angle between two ways. */
function sineOfHalf(back: Point, ahead: Point): number {
  const lengths = lengthOf(back.x, back.y) * lengthOf(ahead.x, ahead.y);
  const cosine = lengths === 0 ? 1 : (back.x * ahead.x + back.y * ahead.y) / lengths;
  return Math.sqrt(Math.max(0, 1 - cosine) / 2);
}
