import type { Point } from "./layout.js";

/** Gates that a line must pass one after the other, each at one height; in flat arrays, since long arrows pass many. */
export class Gates {
  count = 0;
  readonly y: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Where the line bends if it must bend here; NaN where it may bend as little as it can. */
  readonly bend: Float64Array;

  constructor(capacity: number) {
    this.y = new Float64Array(capacity);
    this.low = new Float64Array(capacity);
    this.high = new Float64Array(capacity);
    this.bend = new Float64Array(capacity);
  }

  add(y: number, low: number, high: number, bend: number): void {
    this.y[this.count] = y;
    this.low[this.count] = low;
    this.high[this.count] = high;
    this.bend[this.count++] = bend;
  }
}

/**
 * A line with few bends from the first gate to the last, through all gates between; y must not fall.
 *
 * Follows the cone of directions that pass all gates so far (Imai and Iri 1986), and bends where it closes. The ends
 * are the bends of the first and last gate.
 */
export function tautLine(gates: Gates): Point[] {
  const last = gates.count - 1;
  let startX = gates.bend[0]!;
  let startY = gates.y[0]!;
  const line: Point[] = [{ x: startX, y: startY }];

  let left = -Infinity;
  let right = Infinity;
  for (let i = 1; i <= last; i++) {
    const y = gates.y[i]!;
    const low = i === last ? gates.bend[i]! : gates.low[i]!;
    const high = i === last ? gates.bend[i]! : gates.high[i]!;
    let height = y - startY;
    if (height <= 0) {
      if (startX >= low && startX <= high) continue;
      [startX, startY] = [gates.bend[i]!, y];
      line.push({ x: startX, y: startY });
      continue;
    }
    if (Math.max(left, (low - startX) / height) > Math.min(right, (high - startX) / height)) {
      const before = gates.y[i - 1]! - startY;
      const [leftmost, rightmost] = [startX + left * before, startX + right * before];
      const bend = gates.bend[i - 1]!;
      const isRightOn = (low - startX) / height > right;
      startX = Number.isNaN(bend) ? (isRightOn ? rightmost : leftmost) : Math.max(leftmost, Math.min(rightmost, bend));
      startY = gates.y[i - 1]!;
      line.push({ x: startX, y: startY });
      left = -Infinity;
      right = Infinity;
      height = y - startY;
    }
    left = Math.max(left, (low - startX) / height);
    right = Math.min(right, (high - startX) / height);
  }
  const end = { x: gates.bend[last]!, y: gates.y[last]! };
  const isThere = startX === end.x && startY === end.y && line.length > 1;
  if (!isThere) line.push(end);
  return line;
}
