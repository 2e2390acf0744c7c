import type { Point, Size } from "./layout.js";
import { lengthOf } from "./trigonometry.js";

/** A place that a label may take. */
export interface LabelPlace {
  readonly center: Point;
  /** How far along the route it is from the middle: 0 there, 1 at the ends. */
  readonly offCentre: number;
}

/** Places tried on either half of a route. */
const steps = 8;

/** Along a route from the middle outwards: on either side of the line, and on it. */
export function labelPlaces(points: readonly Point[], size: Size, gap: number): LabelPlace[] {
  const lengths = points.slice(1).map((point, i) => lengthOf(point.x - points[i]!.x, point.y - points[i]!.y));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const places: LabelPlace[] = [];
  for (let step = 0; step < steps; step++) {
    for (const side of step === 0 ? [1] : [1, -1]) {
      const offCentre = step / steps;
      const { x, y, normal } = along(points, lengths, (whole / 2) * (1 + side * offCentre));
      const reach = (Math.abs(normal.x) * size.width + Math.abs(normal.y) * size.height) / 2 + gap;
      for (const way of [1, -1, 0])
        places.push({ center: { x: x + normal.x * reach * way, y: y + normal.y * reach * way }, offCentre });
    }
  }
  return places;
}

/** The point after some length of a route, and the direction across it there: to the right, or upwards. */
function along(
  points: readonly Point[],
  lengths: readonly number[],
  length: number,
): Point & { readonly normal: Point } {
  let left = length;
  let i = 0;
  while (i < lengths.length - 1 && left > lengths[i]!) left -= lengths[i++]!;
  const [from, to, whole] = [points[i]!, points[i + 1]!, lengths[i]! || 1];
  const way = { x: (to.x - from.x) / whole, y: (to.y - from.y) / whole };
  const isFlipped = Math.abs(way.y) > Math.abs(way.x) ? way.y > 0 : way.x > 0;
  const normal = isFlipped ? { x: way.y, y: -way.x } : { x: -way.y, y: way.x };
  return { x: from.x + way.x * left, y: from.y + way.y * left, normal };
}
