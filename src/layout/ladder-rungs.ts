import type { DrawnGraph } from "./drawn-graph.js";
import { neighbors, type Lists } from "./grouping.js";
import type { Box } from "./layout.js";

/** A step of the path, and what hangs beside it; the last rung may have no step. */
export interface Rung {
  readonly step?: number;
  readonly hanging: readonly number[];
}

/**
 * Hangs every other concept beside the first step that needs it, or else the first that it needs, or else where its
 * neighbours hang, or at the end.
 */
export function rungsOf({ size, tail, head }: DrawnGraph, steps: readonly number[]): Rung[] {
  const before = neighbors(size, head, tail);
  const after = neighbors(size, tail, head);
  const rungOf = new Int32Array(size).fill(-1);
  steps.forEach((vertex, rung) => (rungOf[vertex] = rung));
  const isStep = rungOf.map((rung) => Number(rung >= 0));

  // Whatever hangs is met from the first rung that it touches, since rungs are walked in order.
  const met = [...steps];
  const hang = ({ start, items }: Lists, vertex: number): void => {
    for (const other of items.subarray(start[vertex], start[vertex + 1])) {
      if (rungOf[other]! >= 0) continue;
      rungOf[other] = rungOf[vertex]!;
      met.push(other);
    }
  };
  for (const step of steps) hang(before, step);
  for (const vertex of met) {
    hang(before, vertex);
    hang(after, vertex);
  }

  const hanging = Array.from({ length: steps.length + 1 }, (): number[] => []);
  rungOf.forEach((rung, vertex) => {
    if (!isStep[vertex]) hanging[rung < 0 ? steps.length : rung]!.push(vertex);
  });
  const rungs = steps.map((step, rung): Rung => ({ step, hanging: hanging[rung]! }));
  const loose = hanging[steps.length]!;
  return loose.length > 0 ? [...rungs, { hanging: loose }] : rungs;
}

/** Boxes rung below rung: a step around zero, and what hangs off it as a stack, whose place across is open as yet. */
export function stackRungs(
  { across, along }: DrawnGraph,
  rungs: readonly Rung[],
  spacing: number,
  layerSpacing: number,
): Box[] {
  const boxes = new Array<Box>(across.length);
  const put = (vertex: number, x: number, y: number): void => {
    boxes[vertex] = { x, y, width: across[vertex]!, height: along[vertex]! };
  };
  let top = 0;
  for (const { step, hanging } of rungs) {
    const stack = hanging.reduce((sum, vertex) => sum + along[vertex]! + spacing, -spacing);
    const height = Math.max(stack, step === undefined ? 0 : along[step]!);
    if (step !== undefined) put(step, -across[step]! / 2, top + (height - along[step]!) / 2);
    let y = top + (height - stack) / 2;
    for (const vertex of hanging) {
      put(vertex, 0, y);
      y += along[vertex]! + spacing;
    }
    top += height + layerSpacing;
  }
  return boxes;
}
