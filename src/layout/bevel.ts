import type { Point } from "./layout.js";
import { angleTo, lengthOf } from "./trigonometry.js";

const reach = 6;
/** Corners that turn by less, in radians, stay as they are. */
const leastTurn = 0.5;

/** A line with its sharp corners cut off. */
export function bevelled(line: readonly Point[]): Point[] {
  return line.flatMap((corner, i) => {
    const [before, after] = [line[i - 1], line[i + 1]];
    if (!before || !after || turnAt(before, corner, after) < leastTurn) return [corner];
    return [towards(corner, before), towards(corner, after)];
  });
}

function turnAt(before: Point, corner: Point, after: Point): number {
  const a = { x: corner.x - before.x, y: corner.y - before.y };
  const b = { x: after.x - corner.x, y: after.y - corner.y };
  return Math.abs(angleTo(a.x * b.x + a.y * b.y, a.x * b.y - a.y * b.x));
}

/** A point a little way along, and never past the middle. */
function towards(from: Point, to: Point): Point {
  const length = lengthOf(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(0.5, reach / length);
  return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
}
