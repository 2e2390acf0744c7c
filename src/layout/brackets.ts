import type { Box, Point } from "./layout.js";
import { bevelled } from "./bevel.js";
import { sidePorts, type SideEnd } from "./side-ports.js";
import { assignTracks } from "./free-tracks.js";

/** An edge by the places of its ends among some boxes. */
export interface Link {
  readonly from: number;
  readonly to: number;
}

/** Pixels between lines that run side by side. */
export const trackGap = 14;

/**
 * The ways of edges between boxes of one column: out at its left (-1) or right (1), along the wall beyond all its boxes
 * and in again, short ones inside long ones, as close as the room beyond the wall asks for.
 */
export function brackets(
  boxes: readonly Box[],
  links: readonly Link[],
  side: -1 | 1,
  wall: number,
  room = Infinity,
): Point[][] {
  const border = ({ x, width }: Box): number => (side < 0 ? x : x + width);
  const ends = links.flatMap(({ from, to }, i) => [nestedEnd(boxes, from, to, i), nestedEnd(boxes, to, from, i)]);
  const ports = sidePorts(boxes, ends);
  const stretches = links.map((_, link) => ({ from: ports[2 * link]!, to: ports[2 * link + 1]! }));
  const { of, count } = assignTracks(stretches, trackGap / 2);
  const gap = Math.min(trackGap, room / (count + 2));
  return links.map((link, i) => {
    const { from, to } = stretches[i]!;
    const x = wall + side * gap * (of[i]! + 1.5);
    return bevelled([
      { x: border(boxes[link.from]!), y: from },
      { x, y: from },
      { x, y: to },
      { x: border(boxes[link.to]!), y: to },
    ]);
  });
}

/** Along a side come first the ends of lines from above, the nearest first, then those from below, the farthest first. */
function nestedEnd(boxes: readonly Box[], box: number, other: number, link: number): SideEnd {
  const way = boxes[other]!.y - boxes[box]!.y;
  // Far ends lie at zero, on either side of it; of links between the same two boxes, the later one lies outside.
  return { box, key: (1 - link * 1e-9) / way };
}
