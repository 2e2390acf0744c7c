import type { Point } from "./layout.js";

const reach = 6;

/** A line with its corners cut off. */
export function bevelled(line: readonly Point[]): Point[] {
  return line.flatMap((corner, i) => {
    const [before, after] = [line[i - 1], line[i + 1]];
    return before && after ? [towards(corner, before), towards(corner, after)] : [corner];
  });
}

/** A point a little way along, and never past the middle. */
function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(0.5, reach / length);
  return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
}
