import type { ConceptMap } from "../model/index.js";
import { connectedParts, wholePart } from "./connected-parts.js";
import { draw } from "./draw.js";
import { drawnGraph } from "./drawn-graph.js";
import type { LayeredOptions } from "./layered-options.js";
import type { Direction, Lane, Layout, Point, Route } from "./layout.js";
import { pack } from "./pack.js";
import type { Spacing } from "./spacing.js";
import { turnTo } from "./turn.js";

/**
 * Places each concept after its prerequisites, in layers that run in one direction.
 *
 * Parts that no edge connects are drawn one by one and packed; with lanes all are drawn together.
 */
export function layeredLayout(map: ConceptMap, options: LayeredOptions = {}): Layout {
  const { direction = "down", laneOf } = options;
  const isUpright = direction === "down" || direction === "up";
  const { graph, ids, laneNames } = drawnGraph(map, options);
  const spacing = spacingOf(options, direction);

  const parts = laneOf && ids.length > 0 ? [wholePart(graph)] : connectedParts(graph);
  const drawings = parts.map((part) => draw(part.graph, spacing, laneOf !== undefined));
  const corners = pack(drawings, 2 * spacing.boxes, isUpright ? 1.6 : 1 / 1.6);
  const whole = {
    width: drawings.reduce((most, { width }, i) => Math.max(most, corners[i]!.x + width), 0),
    height: drawings.reduce((most, { height }, i) => Math.max(most, corners[i]!.y + height), 0),
  };

  const turn = turnTo(direction, whole);
  const positions: Point[] = [];
  const routes: (readonly Point[])[] = [];
  const lanes: Lane[] = [];
  drawings.forEach((drawing, i) => {
    const { concepts, edges } = parts[i]!;
    const corner = corners[i]!;
    const shown = ({ x, y }: Point): Point => turn.point({ x: x + corner.x, y: y + corner.y });
    drawing.positions.forEach((point, vertex) => (positions[concepts[vertex]!] = shown(point)));
    drawing.routes.forEach((route, edge) => (routes[edges[edge]!] = route.map(shown)));
    drawing.lanes.forEach((box, lane) => {
      const id = laneNames[lane];
      if (id !== undefined) lanes.push({ id, box: turn.box(box) });
    });
  });
  return {
    positions: new Map(ids.map((id, index) => [id, positions[index]!])),
    routes: routes.map((points, edge): Route => {
      return { source: ids[graph.tail[edge]!]!, target: ids[graph.head[edge]!]!, points };
    }),
    lanes,
    box: turn.box({ x: 0, y: 0, ...whole }),
  };
}

/** The title of a lane is at its top however the arrows point. */
function spacingOf(options: LayeredOptions, direction: Direction): Spacing {
  const { spacing = 24, layerSpacing = 56, breadth = Infinity, laneSpacing = 16, lanePadding = 16 } = options;
  const { laneTitleHeight = 24, laneMinWidth = 96 } = options;
  const isUpright = direction === "down" || direction === "up";
  return {
    boxes: spacing,
    layers: Math.max(1, layerSpacing),
    breadth,
    lanes: laneSpacing,
    laneBefore: lanePadding + (isUpright ? 0 : laneTitleHeight),
    laneAfter: lanePadding,
    laneAbove: lanePadding + (direction === "down" ? laneTitleHeight : 0),
    laneBelow: lanePadding + (direction === "up" ? laneTitleHeight : 0),
    laneMinimum: isUpright ? laneMinWidth - 2 * lanePadding : 0,
  };
}
