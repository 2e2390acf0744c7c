import type { Point } from "./layout.js";

/** Gates that a line must pass one after the other, each at one height; in flat arrays, since long arrows pass many. */
export class Gates {
  count = 0;
  readonly y: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The gates that the line now bends at. */
  readonly bends: Int32Array;

  constructor(capacity: number) {
    this.y = new Float64Array(capacity);
    this.low = new Float64Array(capacity);
    this.high = new Float64Array(capacity);
    this.bends = new Int32Array(capacity);
  }

  add(y: number, low: number, high: number): void {
    this.y[this.count] = y;
    this.low[this.count] = low;
    this.high[this.count++] = high;
  }
}

/** The line as a rubber band would lie from the first gate to the last, through all gates between; y must not fall. */
export function tautLine(gates: Gates): Point[] {
  const line = shortestLine(gates);
  mergeBends(gates, line);
  return line;
}

/**
 * From each bend it looks ahead through the gates in a cone that narrows; where the next gate lies beside it, the line bends
 * at the gate that narrowed that side (Lee and Preparata 1984).
 */
function shortestLine({ count, y, low, high, bends }: Gates): Point[] {
  const last = count - 1;
  let x = low[0]!;
  let top = y[0]!;
  const line = [{ x, y: top }];
  let left = -Infinity;
  let right = Infinity;
  let leftGate = 0;
  let rightGate = 0;
  for (let gate = 1; gate < count; gate++) {
    const [from, to] = [low[gate]!, high[gate]!];
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
    } else if (x >= from && x <= to && (gate < last || line.length > 1)) continue;
    else x = Math.max(from, Math.min(to, x));
    top = y[gate]!;
    bends[line.push({ x, y: top }) - 1] = gate;
    left = -Infinity;
    right = Infinity;
  }
  return line;
}

/** The most that a bend may turn which stands for two, as a tangent. */
const mostTurn = 1.5;

/** Two bends the same way become one, where the lines before and after them meet within all gates between. */
function mergeBends({ y, low, high, bends }: Gates, line: Point[]): void {
  const isFree = (gate: number, x: number): boolean => x >= low[gate]! && x <= high[gate]!;
  if (line.length < 4) return;
  let count = 0;
  for (let next = 0; next < line.length; next++) {
    const after = line[next]!;
    while (count > 2) {
      const first = line[count - 2]!;
      const second = line[count - 1]!;
      const down = slopeOf(line[count - 3]!, first);
      const up = slopeOf(second, after);
      const between = slopeOf(first, second);
      if ((between - down) * (up - between) <= 0 || Math.abs(up - down) > mostTurn * (1 + up * down)) break;
      const meet = (second.x - first.x + down * first.y - up * second.y) / (down - up);
      if (!(meet > first.y && meet < second.y)) break;
      const x = first.x + down * (meet - first.y);
      const end = bends[count - 1]!;
      let gate = bends[count - 2]!;
      let at = gate;
      while (++gate < end && isFree(gate, x + (y[gate]! - meet) * (y[gate]! < meet ? down : up)))
        if (y[gate]! <= meet) at = gate;
      if (gate < end || !isFree(at, x) || !isFree(at + 1, x)) break;
      line[--count - 1] = { x, y: meet };
      bends[count - 1] = at;
    }
    bends[count] = bends[next]!;
    line[count++] = after;
  }
  line.length = count;
}

/** How far sideways by how far down. */
function slopeOf(from: Point, to: Point): number {
  return (to.x - from.x) / (to.y - from.y);
}
