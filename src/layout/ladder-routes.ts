import { brackets, type Link } from "./brackets.js";
import { planChannel } from "./channel.js";
import type { DrawnGraph } from "./drawn-graph.js";
import type { Rung } from "./ladder-rungs.js";
import type { Box, Point } from "./layout.js";

/** Moves what hangs beside the ladder to where there is room for all lines, and draws the lines. */
export function sketchLadder(
  graph: DrawnGraph,
  rungs: readonly Rung[],
  stacked: readonly Box[],
  layerSpacing: number,
): { readonly boxes: Box[]; readonly routes: Point[][] } {
  const { rungOf, isStep } = placesOf(graph.size, rungs);
  const links = Array.from(graph.tail, (from, edge): Link => ({ from, to: graph.head[edge]! }));
  const isDirect = ({ from, to }: Link): boolean => rungOf[to] === rungOf[from]! + 1;
  const isAmong = (steps: 0 | 1 | 2, { from, to }: Link): boolean => isStep[from]! + isStep[to]! === steps;

  const routes = new Array<Point[]>(links.length);
  const draw = (which: (link: Link) => boolean, lines: (some: readonly Link[]) => readonly Point[][]): void => {
    const edges = [...links.keys()].filter((edge) => which(links[edge]!));
    const drawn = lines(edges.map((edge) => links[edge]!));
    edges.forEach((edge, i) => (routes[edge] = drawn[i]!));
  };

  const wall = Math.max(0, ...rungs.map(({ step }) => (step === undefined ? 0 : graph.across[step]! / 2)));
  let boxes = [...stacked];
  draw(
    (link) => isAmong(1, link),
    (some) => {
      // Steps stand on the left, whichever way the edge leads.
      const isFlipped = ({ from }: Link): boolean => isStep[from] === 0;
      const leftToRight = some.map((link) => (isFlipped(link) ? { from: link.to, to: link.from } : link));
      const channel = planChannel(stacked, leftToRight, ({ from, to }) => rungOf[from] === rungOf[to]);
      const right = wall + Math.max(layerSpacing, channel.width);
      boxes = stacked.map((box, vertex) => (isStep[vertex] ? box : { ...box, x: right }));
      const lines = channel.linesOf(boxes, wall);
      return lines.map((line, i) => (isFlipped(some[i]!) ? line.reverse() : line));
    },
  );
  draw(
    (link) => isAmong(2, link) && isDirect(link),
    (some) => some.map(({ from, to }) => rungToRung(boxes[from]!, boxes[to]!)),
  );
  draw(
    (link) => isAmong(2, link) && !isDirect(link),
    (some) => brackets(boxes, some, -1, -wall),
  );
  const end = boxes.reduce((most, { x, width }) => Math.max(most, x + width), 0);
  draw(
    (link) => isAmong(0, link),
    (some) => brackets(boxes, some, 1, end),
  );
  return { boxes, routes };
}

function placesOf(size: number, rungs: readonly Rung[]): { rungOf: Int32Array; isStep: Uint8Array } {
  const rungOf = new Int32Array(size);
  const isStep = new Uint8Array(size);
  rungs.forEach(({ step, hanging }, rung) => {
    for (const vertex of hanging) rungOf[vertex] = rung;
    if (step === undefined) return;
    rungOf[step] = rung;
    isStep[step] = 1;
  });
  return { rungOf, isStep };
}

function rungToRung(from: Box, to: Box): Point[] {
  return [
    { x: from.x + from.width / 2, y: from.y + from.height },
    { x: to.x + to.width / 2, y: to.y },
  ];
}
