import type { Box, Size } from "../layout/index.js";
import { middleOf, type Scene, type SceneConcept } from "../view/index.js";

/** A box and all around it, in their order, that still has room together with those before. */
export function joinedWithin(room: Size, first: Box, others: readonly Box[]): Box {
  return others.reduce((joined, other) => {
    const both = around(joined, other);
    return both.width <= room.width && both.height <= room.height ? both : joined;
  }, first);
}

/** The steps of the path in their order. */
export function stepsOf({ concepts }: Scene): readonly SceneConcept[] {
  const steps = concepts.filter(({ step }) => step !== undefined);
  return steps.toSorted((one, other) => one.step! - other.step!);
}

/** What arrows lead to and from, with a little room around the concept itself; the nearest first. */
export function neighboursOf({ arrows, concepts }: Scene, id: string): readonly Box[] {
  const ends = arrows.filter(({ source, target }) => source === id || target === id);
  const ids = new Set(ends.flatMap(({ source, target }) => [source, target]));
  const own = concepts.find((concept) => concept.id === id)!.box;
  const { x, y } = middleOf(own);
  const away = (box: Box): number => Math.hypot(middleOf(box).x - x, middleOf(box).y - y);
  const boxes = concepts.filter((concept) => ids.has(concept.id)).map(({ box }) => box);
  return [widened(own), ...boxes.toSorted((one, other) => away(one) - away(other))];
}

/** Pixels that are free around a concept that comes into view. */
const clear = 48;

function widened({ x, y, width, height }: Box): Box {
  return { x: x - clear, y: y - clear, width: width + 2 * clear, height: height + 2 * clear };
}

function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}
