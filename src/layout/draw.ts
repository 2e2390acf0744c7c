import { limitBreadth } from "./breadth.js";
import { assignCoordinates } from "./coordinates.js";
import { turnCyclesRound } from "./cycles.js";
import type { DrawnGraph } from "./drawn-graph.js";
import { layerBands } from "./layer-bands.js";
import { assignLayers } from "./layers.js";
import type { Box, Point } from "./layout.js";
import { properGraph } from "./proper-graph.js";
import { routeEdges } from "./routes.js";
import type { Spacing } from "./spacing.js";
import { untangle } from "./untangle.js";

/** A graph drawn downwards, with its top left corner at zero. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly positions: readonly Point[];
  /** By edge. */
  readonly routes: readonly (readonly Point[])[];
  readonly lanes: readonly Box[];
}

/**
 * Draws a graph in layers.
 *
 * The steps are those of Sugiyama, Tagawa and Toda (1981): turn cycles round, choose layers, order each layer to
 * cross fewer edges, then choose coordinates and draw the edges.
 */
export function draw(graph: DrawnGraph, spacing: Spacing, hasLanes: boolean): Drawing {
  const acyclic = turnCyclesRound(graph);
  const layer = limitBreadth(acyclic, assignLayers(acyclic), spacing.breadth, spacing.boxes);
  const proper = properGraph(acyclic, layer);
  const order = untangle(proper);
  const { x, bands } = assignCoordinates(proper, order, spacing, hasLanes);
  const layers = layerBands(graph, layer, proper.layers, spacing);
  const routes = routeEdges(acyclic, proper, order, x, layers, spacing);
  const positions = Array.from(layer, (at, vertex) => ({ x: x[vertex]!, y: layers.middle[at]! }));

  const lanes = Array.from({ length: bands ? graph.lanes : 0 }, (_, lane) => ({
    x: bands!.low[lane]! - spacing.laneBefore,
    y: -spacing.laneAbove,
    width: bands!.high[lane]! - bands!.low[lane]! + spacing.laneBefore + spacing.laneAfter,
    height: layers.end + spacing.laneAbove + spacing.laneBelow,
  }));
  return cropped({ positions, routes, lanes, width: 0, height: 0 }, graph);
}

/** Moves a drawing to zero and measures it. */
function cropped({ positions, routes, lanes }: Drawing, { across, along }: DrawnGraph): Drawing {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const hold = (x: number, y: number, width = 0, height = 0): void => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  positions.forEach(({ x, y }, i) => {
    hold(x - across[i]! / 2, y - along[i]! / 2, across[i], along[i]);
  });
  for (const { x, y } of routes.flat()) hold(x, y);
  for (const { x, y, width, height } of lanes) hold(x, y, width, height);

  const moved = <P extends Point>(point: P): P => ({ ...point, x: point.x - left, y: point.y - top });
  return {
    positions: positions.map(moved),
    routes: routes.map((route) => route.map(moved)),
    lanes: lanes.map(moved),
    width: right - left,
    height: bottom - top,
  };
}
