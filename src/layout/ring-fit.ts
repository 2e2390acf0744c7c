import { OrderedFit } from "./ordered-fit.js";
import { arcSine, cosine, lengthOf, sine } from "./trigonometry.js";

/** Boxes to be set on a ring, in order. */
export interface RingBoxes {
  readonly width: readonly number[];
  readonly height: readonly number[];
  /** Where each would like to be, in radians; they rise, by less than a full turn. */
  readonly wants: readonly number[];
}

/** A ring that is set, between two circles that hold all of its boxes. */
export interface Ring {
  readonly radius: number;
  readonly angles: readonly number[];
  readonly near: number;
  readonly far: number;
}

/** Angles of all concepts, and the rings that they stand on. */
export interface RingPicture {
  readonly angle: Float64Array;
  readonly rings: readonly Ring[];
}

const growth = 1.03;
const refits = 8;

/** The least ring, all of it beyond a circle, whose boxes are a gap apart; within that, each is near to its angle. */
export function fitRing(boxes: RingBoxes, beyond: number, gap: number): Ring {
  const { width, height } = boxes;
  const round = width.reduce((sum, w, i) => sum + Math.min(w, height[i]!) + gap, 0);
  let radius = Math.max(beyond, round / (2 * Math.PI), 1);
  let slack = 1;
  for (;;) {
    const angles = fitAngles(boxes, radius, gap, slack);
    if (!angles) {
      radius *= growth;
      continue;
    }
    if (isCrowded(boxes, angles, radius, gap)) {
      radius *= growth;
      slack *= growth;
      continue;
    }
    const { near, far } = annulus(boxes, angles, radius);
    if (near >= beyond) return { radius, angles, near, far };
    radius += beyond - near + 0.1;
  }
}

/** Angles at which neighbours do not overlap; undefined where the ring is too small for that. */
function fitAngles(
  { width, height, wants }: RingBoxes,
  radius: number,
  gap: number,
  slack: number,
): number[] | undefined {
  const count = wants.length;
  const least = (i: number, j: number, middle: number): number => {
    const across = (width[i]! + width[j]!) / 2 + gap + 0.5;
    const along = (height[i]! + height[j]!) / 2 + gap + 0.5;
    return slack * leastTurn(across, along, radius, middle);
  };
  const fit = new OrderedFit(count);
  let angles = [...wants];
  for (let round = 0; round < refits; round++) {
    let all = 0;
    for (let i = 1; i < count; i++) {
      fit.gaps[i] = least(i - 1, i, (angles[i - 1]! + angles[i]!) / 2);
      all += fit.gaps[i]!;
    }
    const closing = count > 1 ? least(count - 1, 0, (angles.at(-1)! + angles[0]!) / 2 + Math.PI) : 0;
    if (all + closing > 2 * Math.PI) return undefined;
    fit.wants.set(wants);
    fit.weights.fill(1);
    // The circle is cut in the middle of the widest stretch that nobody wants.
    const cut = (wants[0]! + wants.at(-1)! - 2 * Math.PI) / 2;
    fit.fit(0, count, cut + closing / 2, cut + 2 * Math.PI - closing / 2);
    angles = [...fit.at];
  }
  return angles;
}

/** The least angle between two boxes of these joint extents, on either side of a direction, at which they are apart. */
function leastTurn(across: number, along: number, radius: number, middle: number): number {
  const height = sine(middle);
  const half = Math.min(
    across / (2 * radius * Math.abs(height)),
    along / (2 * radius * Math.sqrt((1 - height) * (1 + height))),
  );
  return half < 1 ? 2 * arcSine(half) : Math.PI;
}

/** Are any two boxes closer than the gap? Only those near one another on the ring can be. */
function isCrowded({ width, height }: RingBoxes, angles: readonly number[], radius: number, gap: number): boolean {
  const count = angles.length;
  const reach = lengthOf(largest(width) + gap, largest(height) + gap);
  const window = reach < 2 * radius ? 2 * arcSine(reach / (2 * radius)) : Infinity;
  const x = angles.map((angle) => radius * cosine(angle));
  const y = angles.map((angle) => radius * sine(angle));
  for (let i = 0; i < count; i++)
    for (let step = 1; step < count; step++) {
      const j = (i + step) % count;
      const turn = angles[j]! - angles[i]! + (j < i ? 2 * Math.PI : 0);
      if (turn > window) break;
      const isApartAcross = Math.abs(x[i]! - x[j]!) >= (width[i]! + width[j]!) / 2 + gap;
      const isApartAlong = Math.abs(y[i]! - y[j]!) >= (height[i]! + height[j]!) / 2 + gap;
      if (!isApartAcross && !isApartAlong) return true;
    }
  return false;
}

/** The circles that hold all boxes of a ring between them. */
function annulus(
  { width, height }: RingBoxes,
  angles: readonly number[],
  radius: number,
): { near: number; far: number } {
  let [near, far] = [Infinity, 0];
  angles.forEach((angle, i) => {
    const x = Math.abs(radius * cosine(angle));
    const y = Math.abs(radius * sine(angle));
    near = Math.min(near, lengthOf(Math.max(0, x - width[i]! / 2), Math.max(0, y - height[i]! / 2)));
    far = Math.max(far, lengthOf(x + width[i]! / 2, y + height[i]! / 2));
  });
  return { near, far };
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
