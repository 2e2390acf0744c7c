import { brackets, type Link } from "./brackets.js";
import type { Box, Point } from "./layout.js";
import { straightRoute } from "./line-and-box.js";

/**
 * The ways of edges between boxes that stand side by side: straight to the next one, else as brackets below, between
 * the bottom of all and the room beneath.
 */
export function routesWithin(
  boxes: readonly Box[],
  links: readonly Link[],
  isNext: (a: number, b: number) => boolean,
  bottom: number,
  room: number,
): Point[][] {
  const joined = new Set<number>();
  // Of two neighbours that need each other, one arrow goes straight.
  const isStraight = links.map(({ from, to }) => {
    const left = isNext(from, to) ? from : isNext(to, from) ? to : -1;
    if (left < 0 || joined.has(left)) return false;
    joined.add(left);
    return true;
  });
  const upright = boxes.map(({ x, y, width, height }) => ({ x: y, y: x, width: height, height: width }));
  const bent = brackets(
    upright,
    links.filter((_, i) => !isStraight[i]),
    1,
    bottom,
    room,
  );
  return links.map(({ from, to }, i) => {
    if (isStraight[i]) return straightRoute(boxes[from]!, boxes[to]!);
    return bent.shift()!.map(({ x, y }) => ({ x: y, y: x }));
  });
}
