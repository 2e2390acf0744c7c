import { arcRadii } from "./arc-radii.js";
import { bevelled } from "./bevel.js";
import type { DrawnGraph } from "./drawn-graph.js";
import type { Box, Point } from "./layout.js";
import { middleOf, onBorder, shareWithin, straightRoute } from "./line-and-box.js";
import { arcEnds } from "./ring-ports.js";
import type { RingPicture } from "./ring-fit.js";
import type { Rings } from "./rings.js";
import { spiral } from "./spiral.js";
import { lengthOf } from "./trigonometry.js";

/**
 * Straight ways where nothing is in the way, else arcs in the free room between two rings: along a ring from one of its
 * concepts to another, as a spiral from ring to ring.
 */
export function radialRoutes(graph: DrawnGraph, plan: Rings, picture: RingPicture, boxes: readonly Box[]): Point[][] {
  const { tail, head } = graph;
  const isStraight = Uint8Array.from(tail, (from, edge) => Number(isClear(plan, picture, boxes, from, head[edge]!)));
  const bent = [...tail.keys()].filter((edge) => !isStraight[edge]);
  const ends = arcEnds(graph, bent, picture, plan.ringOf);
  const radii = arcRadii(graph, ends, plan.ringOf, picture.rings);
  return Array.from(tail, (from, edge) => {
    const [source, target] = [boxes[from]!, boxes[head[edge]!]!];
    if (isStraight[edge]) return straightRoute(source, target);
    const [turn, radius] = [ends.get(edge)!, radii.get(edge)!];
    const arc = spiral({ angle: turn.from, radius: radius.from }, { angle: turn.to, radius: radius.to });
    return bevelled([onBorder(source, arc[0]!), ...arc, onBorder(target, arc.at(-1)!)]);
  });
}

/** Does the straight line between two concepts meet no other box? Only rings as far out as the line can be met. */
function isClear(
  { members, ringOf }: Rings,
  { rings }: RingPicture,
  boxes: readonly Box[],
  from: number,
  to: number,
): boolean {
  const [a, b] = [middleOf(boxes[from]!), middleOf(boxes[to]!)];
  const nearest = distanceToLine(a, b);
  for (let ring = Math.max(ringOf[from]!, ringOf[to]!); ring >= 0 && rings[ring]!.far > nearest; ring--)
    for (const vertex of members[ring]!)
      if (vertex !== from && vertex !== to && shareWithin(a, b, boxes[vertex]!)) return false;
  return true;
}

/** How near a line comes to the centre. */
function distanceToLine(from: Point, to: Point): number {
  const way = { x: to.x - from.x, y: to.y - from.y };
  const length = way.x * way.x + way.y * way.y;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, -(from.x * way.x + from.y * way.y) / length));
  return lengthOf(from.x + share * way.x, from.y + share * way.y);
}
