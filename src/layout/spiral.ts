import { turnBetween } from "./angles.js";
import type { Point } from "./layout.js";
import { arcCosine, cosine, sine } from "./trigonometry.js";

/** A place by its angle, in radians from the right, clockwise, and its distance from the centre. */
export interface Polar {
  readonly angle: number;
  readonly radius: number;
}

/** The most pixels that a chord may lie off its arc. */
const flatness = 1;

/** Points along the shorter way round, with a radius that changes evenly. */
export function spiral(from: Polar, to: Polar): Point[] {
  const turn = turnBetween(from.angle, to.angle);
  const step = 2 * arcCosine(Math.max(0.9, 1 - flatness / Math.max(from.radius, to.radius)));
  const steps = Math.max(1, Math.ceil(Math.abs(turn) / step));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = from.angle + (turn * i) / steps;
    const radius = from.radius + ((to.radius - from.radius) * i) / steps;
    return { x: radius * cosine(angle), y: radius * sine(angle) };
  });
}
