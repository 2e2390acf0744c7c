import type { Point } from "./layout.js";

/** A gate that a line must pass, at one height. */
export interface Gate {
  readonly y: number;
  readonly low: number;
  readonly high: number;
  /** Where the line bends if it must bend here. */
  readonly bend: number;
}

/**
 * A line with few bends from the first gate to the last, through all gates between; y must not fall.
 *
 * Follows the cone of directions that pass all gates so far (Imai and Iri 1986), and bends where it closes. The ends
 * are the bends of the first and last gate.
 */
export function tautLine(gates: readonly Gate[]): Point[] {
  let start: Point = { x: gates[0]!.bend, y: gates[0]!.y };
  const line = [start];
  const turnAt = (x: number, y: number): void => {
    start = { x, y };
    line.push(start);
  };

  let left = -Infinity;
  let right = Infinity;
  for (let i = 1; i < gates.length; i++) {
    const isLast = i === gates.length - 1;
    const { y, bend } = gates[i]!;
    const low = isLast ? bend : gates[i]!.low;
    const high = isLast ? bend : gates[i]!.high;
    let height = y - start.y;
    if (height <= 0) {
      if (start.x < low || start.x > high) turnAt(bend, y);
      continue;
    }
    if (Math.max(left, (low - start.x) / height) > Math.min(right, (high - start.x) / height)) {
      const gate = gates[i - 1]!;
      const before = gate.y - start.y;
      const x = Math.max(start.x + left * before, Math.min(start.x + right * before, gate.bend));
      turnAt(x, gate.y);
      left = -Infinity;
      right = Infinity;
      height = y - start.y;
    }
    left = Math.max(left, (low - start.x) / height);
    right = Math.min(right, (high - start.x) / height);
  }
  const end = gates.at(-1)!;
  const last = line.at(-1)!;
  if (last.x !== end.bend || last.y !== end.y || line.length === 1) line.push({ x: end.bend, y: end.y });
  return line;
}
