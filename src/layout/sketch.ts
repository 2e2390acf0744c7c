import { alternativesOf } from "./alternatives.js";
import { Hull } from "./hull.js";
import type { Box, Layout, Point } from "./layout.js";
import { middleOf } from "./line-and-box.js";
import type { PlainGraph } from "./plain-graph.js";

/** The box of each concept and the route of each edge by number, anywhere on the plane. */
export interface Sketch {
  readonly boxes: readonly Box[];
  readonly routes: readonly (readonly Point[])[];
  readonly lanes?: readonly { readonly id: string; readonly box: Box }[];
}

/** Names all that was sketched, and moves it so that the top left corner is at zero. */
export function finished({ graph, ids }: PlainGraph, { boxes, routes, lanes = [] }: Sketch): Layout {
  const hull = new Hull();
  for (const box of [...boxes, ...lanes.map((lane) => lane.box)]) hull.hold(box.x, box.y, box.width, box.height);
  for (const route of routes) for (const { x, y } of route) hull.hold(x, y);

  const { x: left, y: top, width, height } = hull.box();
  const moved = ({ x, y }: Point): Point => ({ x: x - left, y: y - top });
  const named = routes.map((points, edge) => {
    return { source: ids[graph.tail[edge]!]!, target: ids[graph.head[edge]!]!, points: points.map(moved) };
  });
  const alternatives = alternativesOf(named, graph.alternative);
  return {
    positions: new Map(ids.map((id, i) => [id, moved(middleOf(boxes[i]!))])),
    routes: named,
    lanes: lanes.map(({ id, box }) => ({ id, box: { ...box, ...moved(box) } })),
    ...(alternatives.length > 0 && { alternatives }),
    box: { x: 0, y: 0, width, height },
  };
}
