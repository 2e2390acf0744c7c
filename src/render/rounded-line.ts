import type { Point } from "../layout/index.js";
import { bendRadius } from "../layout/bend-radius.js";
import { lengthOf } from "../layout/trigonometry.js";

/** The `d` of a path through points, with its bends rounded as the canvas rounds them: by half of either side at most. */
export function roundedLine(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (!start) return "";
  const bends = rest.slice(0, -1).map((at, index) => bend(points[index]!, at, rest[index + 1]!));
  return [`M${pair(start)}`, ...bends, ...rest.slice(-1).map((end) => `L${pair(end)}`)].join("");
}

function bend(before: Point, at: Point, after: Point): string {
  const [back, ahead] = [unit(at, before), unit(at, after)];
  const cross = back.x * ahead.y - back.y * ahead.x;
  // Where a line runs on, or straight back, there is nothing to round.
  if (Math.abs(cross) < 1e-6) return `L${pair(at)}`;
  // Of half of the angle between them.
  const tangent = Math.abs(cross) / (1 + back.x * ahead.x + back.y * ahead.y);
  const cut = Math.min(bendRadius(back, ahead) / tangent, back.length / 2, ahead.length / 2);
  const arc = round(cut * tangent);
  const from = { x: at.x + cut * back.x, y: at.y + cut * back.y };
  const to = { x: at.x + cut * ahead.x, y: at.y + cut * ahead.y };
  return `L${pair(from)}A${arc} ${arc} 0 0 ${cross < 0 ? "1" : "0"} ${pair(to)}`;
}

interface Unit extends Point {
  readonly length: number;
}

/** From one point towards another, one pixel long; how far it is. */
export function unit(from: Point, to: Point): Unit {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = lengthOf(x, y);
  return { x: x / (length || 1), y: y / (length || 1), length };
}

export function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

/** Hundredths of a pixel are finer than any screen. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

export function round(value: number): string {
  return String(hundredths(value) + 0);
}
