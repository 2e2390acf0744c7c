import { alternativesOf } from "./alternatives.js";
import type { Box, Layout, Point } from "./layout.js";
import type { PlainGraph } from "./plain-graph.js";

/** The box of each concept and the route of each edge by number, anywhere on the plane. */
export interface Sketch {
  readonly boxes: readonly Box[];
  readonly routes: readonly (readonly Point[])[];
  readonly lanes?: readonly { readonly id: string; readonly box: Box }[];
}

/** Names all that was sketched, and moves it so that the top left corner is at zero. */
export function finished({ graph, ids }: PlainGraph, { boxes, routes, lanes = [] }: Sketch): Layout {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const hold = (x: number, y: number, width = 0, height = 0): void => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  for (const { x, y, width, height } of boxes) hold(x, y, width, height);
  for (const { box } of lanes) hold(box.x, box.y, box.width, box.height);
  for (const route of routes) for (const { x, y } of route) hold(x, y);
  if (left > right) [left, top, right, bottom] = [0, 0, 0, 0];

  const moved = ({ x, y }: Point): Point => ({ x: x - left, y: y - top });
  const named = routes.map((points, edge) => {
    return { source: ids[graph.tail[edge]!]!, target: ids[graph.head[edge]!]!, points: points.map(moved) };
  });
  const alternatives = alternativesOf(named, graph.alternative);
  return {
    positions: new Map(
      ids.map((id, i) => [id, moved({ x: boxes[i]!.x + boxes[i]!.width / 2, y: boxes[i]!.y + boxes[i]!.height / 2 })]),
    ),
    routes: named,
    lanes: lanes.map(({ id, box }) => ({ id, box: { ...box, ...moved(box) } })),
    ...(alternatives.length > 0 && { alternatives }),
    box: { x: 0, y: 0, width: right - left, height: bottom - top },
  };
}
