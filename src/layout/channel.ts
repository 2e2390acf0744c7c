import { bevelled } from "./bevel.js";
import { trackGap, type Link } from "./brackets.js";
import type { Box, Point } from "./layout.js";
import { middleOf } from "./line-and-box.js";
import { sidePorts } from "./side-ports.js";
import { assignTracks } from "./free-tracks.js";

/** Lines between a column of boxes on the left and one on the right, whose place is open as yet. */
export interface Channel {
  /** The room that the lines need. */
  readonly width: number;
  /** The lines from left to right between boxes that have their places now; tracks begin at the wall. */
  linesOf(boxes: readonly Box[], wall: number): Point[][];
}

/**
 * Lines from boxes on the left (`from`) to boxes on the right (`to`): straight within a rung, else along a track.
 *
 * Only heights are looked at until the lines are drawn; the boxes on the right then begin where the channel ends.
 */
export function planChannel(
  boxes: readonly Box[],
  links: readonly Link[],
  isStraight: (link: Link) => boolean,
): Channel {
  const heightOf = (box: number): number => middleOf(boxes[box]!).y;
  const ports = sidePorts(
    boxes,
    links.flatMap(({ from, to }) => [
      { box: from, key: heightOf(to) },
      { box: to, key: heightOf(from) },
    ]),
  );
  const stretches = links.map((_, i) => ({ from: ports[2 * i]!, to: ports[2 * i + 1]! }));
  const bent = [...links.keys()].filter((i) => !isStraight(links[i]!));
  const { of, count } = assignTracks(
    bent.map((i) => stretches[i]!),
    trackGap / 2,
  );
  return {
    width: (count + 2) * trackGap,
    linesOf: (placed, wall) => {
      const trackOf = new Map(bent.map((i, place) => [i, wall + trackGap * (of[place]! + 1.5)]));
      return links.map((link, i) => {
        const [box, next] = [placed[link.from]!, placed[link.to]!];
        const [start, end] = [
          { x: box.x + box.width, y: stretches[i]!.from },
          { x: next.x, y: stretches[i]!.to },
        ];
        const x = trackOf.get(i);
        return x === undefined ? [start, end] : bevelled([start, { x, y: start.y }, { x, y: end.y }, end]);
      });
    },
  };
}
