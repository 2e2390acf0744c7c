import type { Point } from "./layout.js";

/** Gates that a line must pass one after the other, each at one height; in flat arrays, since long arrows pass many. */
export class Gates {
  count = 0;
  readonly y: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;

  constructor(capacity: number) {
    this.y = new Float64Array(capacity);
    this.low = new Float64Array(capacity);
    this.high = new Float64Array(capacity);
  }

  add(y: number, low: number, high: number): void {
    this.y[this.count] = y;
    this.low[this.count] = low;
    this.high[this.count++] = high;
  }
}

/** A place where a line bends, or ends. */
interface Bend extends Point {
  readonly gate: number;
}

/** The line as a rubber band would lie from the first gate to the last, through all gates between; y must not fall. */
export function tautLine(gates: Gates): Point[] {
  const line = shortestLine(gates);
  mergeBends(gates, line);
  return line.map(({ x, y }) => ({ x, y }));
}

/**
 * From each bend it looks ahead through the gates in a cone that narrows; where the next gate lies beside it, the line bends
 * at the gate that narrowed that side (Lee and Preparata 1984).
 */
function shortestLine({ count, y, low, high }: Gates): Bend[] {
  let start = { x: low[0]!, y: y[0]!, gate: 0 };
  const line = [start];
  const bendAt = (x: number, gate: number): void => {
    start = { x, y: y[gate]!, gate };
    line.push(start);
  };
  let [left, right] = [-Infinity, Infinity];
  let [leftGate, rightGate] = [0, 0];
  for (let gate = 1; gate < count; gate++) {
    const height = y[gate]! - start.y;
    if (height <= 0) {
      if (start.x < low[gate]! || start.x > high[gate]!)
        bendAt(Math.max(low[gate]!, Math.min(high[gate]!, start.x)), gate);
      continue;
    }
    const [toLow, toHigh] = [(low[gate]! - start.x) / height, (high[gate]! - start.x) / height];
    if (toLow > right || toHigh < left) {
      gate = toLow > right ? rightGate : leftGate;
      bendAt(toLow > right ? high[gate]! : low[gate]!, gate);
      [left, right] = [-Infinity, Infinity];
      continue;
    }
    if (toLow >= left) [left, leftGate] = [toLow, gate];
    if (toHigh <= right) [right, rightGate] = [toHigh, gate];
  }
  const last = count - 1;
  if (start.x !== low[last] || start.y !== y[last] || line.length === 1) bendAt(low[last]!, last);
  return line;
}

/** The most that a bend may turn which stands for two, as a tangent. */
const mostTurn = 1.5;

/** Two bends the same way become one, where the lines before and after them meet within all gates between. */
function mergeBends({ y, low, high }: Gates, line: Bend[]): void {
  for (let i = 1; i + 2 < line.length; i++) {
    const [before, first, second, after] = [line[i - 1]!, line[i]!, line[i + 1]!, line[i + 2]!];
    const [down, up] = [slopeOf(before, first), slopeOf(second, after)];
    const between = slopeOf(first, second);
    if ((between - down) * (up - between) <= 0 || Math.abs(up - down) > mostTurn * Math.abs(1 + up * down)) continue;
    const meet = (second.x - first.x + down * first.y - up * second.y) / (down - up);
    const at = (height: number): number =>
      height < meet ? first.x + down * (height - first.y) : second.x + up * (height - second.y);
    const isFree = (gate: number, x: number): boolean => x >= low[gate]! && x <= high[gate]!;
    let gate = first.gate + 1;
    let above = first.gate;
    while (gate < second.gate && isFree(gate, at(y[gate]!))) if (y[gate++]! <= meet) above++;
    if (gate < second.gate || !isFree(above, at(meet)) || !isFree(above + 1, at(meet))) continue;
    line.splice(i, 2, { x: at(meet), y: meet, gate: above });
    i--;
  }
}

/** How far sideways by how far down. */
function slopeOf(from: Point, to: Point): number {
  return (to.x - from.x) / (to.y - from.y);
}
