import type { Drawing } from "./draft.js";
import { hullOf } from "./hull.js";
import type { Box, Point } from "./layout.js";

/** Corners near where drawings belong, the larger ones first, pushed on where they would touch; new ones go below. */
export function keepApart(drawings: readonly Drawing[], isKept: readonly boolean[], gap: number): Point[] {
  const area = (i: number): number => drawings[i]!.width * drawings[i]!.height;
  const order = [...drawings.keys()].sort(
    (a, b) => Number(isKept[b]) - Number(isKept[a]) || area(b) - area(a) || a - b,
  );
  const corners: Point[] = [];
  const placed: Box[] = [];
  for (const i of order) {
    const { width, height, corner } = drawings[i]!;
    const all = hullOf(placed);
    let box: Box = { width, height, ...(isKept[i] ? corner : { x: all.x, y: all.y + all.height + gap }) };
    for (let other = meeting(box, placed, gap); other; other = meeting(box, placed, gap)) box = pushed(box, other, gap);
    placed.push(box);
    corners[i] = { x: box.x, y: box.y };
  }
  return corners;
}

/** What a box comes too near to; what rounding alone brings together does not count. */
function meeting(box: Box, others: readonly Box[], gap: number): Box | undefined {
  const reach = gap - 1e-6;
  return others.find(
    (other) =>
      box.x < other.x + other.width + reach &&
      other.x < box.x + box.width + reach &&
      box.y < other.y + other.height + reach &&
      other.y < box.y + box.height + reach,
  );
}

/** To the right or down, whichever is nearer, so that pushing comes to an end. */
function pushed(box: Box, other: Box, gap: number): Box {
  const right = other.x + other.width + gap;
  const down = other.y + other.height + gap;
  return right - box.x < down - box.y ? { ...box, x: right } : { ...box, y: down };
}
