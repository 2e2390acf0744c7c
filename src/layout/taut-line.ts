import type { Point } from "./layout.js";

/** Gates that a line must pass one after the other, each at one height; in flat arrays, since long arrows pass many. */
export class Gates {
  count = 0;
  readonly y: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The line on the way: where it begins, bends and ends, and the gates that it does so at. */
  readonly line: { readonly x: Float64Array; readonly y: Float64Array; readonly gate: Int32Array };

  constructor(capacity: number) {
    const numbers = (): Float64Array => new Float64Array(capacity);
    this.y = numbers();
    this.low = numbers();
    this.high = numbers();
    this.line = { x: numbers(), y: numbers(), gate: new Int32Array(capacity) };
  }

  add(y: number, low: number, high: number): void {
    this.y[this.count] = y;
    this.low[this.count] = low;
    this.high[this.count++] = high;
  }
}

/** The line as a rubber band would lie from the first gate to the last, through all gates between; y must not fall. */
export function tautLine(gates: Gates): Point[] {
  const { x, y } = gates.line;
  const line = new Array<Point>(mergeBends(gates, shortestLine(gates)));
  for (let i = 0; i < line.length; i++) line[i] = { x: x[i]!, y: y[i]! };
  return line;
}

/**
 * From each bend it looks ahead through the gates in a cone that narrows; where the next gate lies beside it, the line bends
 * at the gate that narrowed that side (Lee and Preparata 1984). Answers how many points the line has.
 */
function shortestLine({ count, y, low, high, line }: Gates): number {
  const last = count - 1;
  let x = (line.x[0] = low[0]!);
  let top = (line.y[0] = y[0]!);
  let points = 1;
  let left = -Infinity;
  let right = Infinity;
  let leftGate = 0;
  let rightGate = 0;
  for (let gate = 1; gate < count; gate++) {
    const from = low[gate]!;
    const to = high[gate]!;
    const height = y[gate]! - top;
    if (height > 0) {
      const toLow = (from - x) / height;
      const toHigh = (to - x) / height;
      if (toLow <= right && toHigh >= left) {
        if (toLow >= left) {
          left = toLow;
          leftGate = gate;
        }
        if (toHigh <= right) {
          right = toHigh;
          rightGate = gate;
        }
        if (gate < last) continue;
        x = from;
      } else if (toLow > right) x = high[(gate = rightGate)]!;
      else x = low[(gate = leftGate)]!;
    } else if (x >= from && x <= to && (gate < last || points > 1)) continue;
    else x = Math.max(from, Math.min(to, x));
    top = y[gate]!;
    line.x[points] = x;
    line.y[points] = top;
    line.gate[points++] = gate;
    left = -Infinity;
    right = Infinity;
  }
  return points;
}

/** The most that a bend may turn which stands for two, as a tangent. */
const mostTurn = 1.5;

/**
 * Two bends the same way become one, where the lines before and after them meet within all gates between. Answers how many
 * points are left.
 */
function mergeBends({ y, low, high, line }: Gates, points: number): number {
  const isFree = (gate: number, x: number): boolean => x >= low[gate]! && x <= high[gate]!;
  /** How far sideways by how far down. */
  const slope = (from: number, to: number): number => (line.x[to]! - line.x[from]!) / (line.y[to]! - line.y[from]!);
  if (points < 4) return points;
  let count = 0;
  for (let next = 0; next < points; next++) {
    while (count > 2) {
      const [first, second] = [count - 2, count - 1];
      const down = slope(count - 3, first);
      const up = slope(second, next);
      const between = slope(first, second);
      if ((between - down) * (up - between) <= 0 || Math.abs(up - down) > mostTurn * (1 + up * down)) break;
      const top = line.y[first]!;
      const bottom = line.y[second]!;
      const meet = (line.x[second]! - line.x[first]! + down * top - up * bottom) / (down - up);
      if (!(meet > top && meet < bottom)) break;
      const x = line.x[first]! + down * (meet - top);
      const end = line.gate[second]!;
      let gate = line.gate[first]!;
      let at = gate;
      while (++gate < end && isFree(gate, x + (y[gate]! - meet) * (y[gate]! < meet ? down : up)))
        if (y[gate]! <= meet) at = gate;
      if (gate < end || !isFree(at, x) || !isFree(at + 1, x)) break;
      line.x[first] = x;
      line.y[first] = meet;
      line.gate[first] = at;
      count--;
    }
    line.x[count] = line.x[next]!;
    line.y[count] = line.y[next]!;
    line.gate[count++] = line.gate[next]!;
  }
  return count;
}
