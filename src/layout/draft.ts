import { areaColumns } from "./area-columns.js";
import { areaWays } from "./area-ways.js";
import { areaFrames } from "./area-frames.js";
import { areaGrid } from "./area-grid.js";
import { limitBreadth } from "./breadth.js";
import { assignCoordinates } from "./coordinates.js";
import { turnCyclesRound } from "./cycles.js";
import { placedDetours } from "./detour-ways.js";
import type { DrawnGraph } from "./drawn-graph.js";
import { evenRoom, type Bands } from "./lane-bands.js";
import { Hull } from "./hull.js";
import { layerBands, type LayerBands } from "./layer-bands.js";
import { assignLayers } from "./layers.js";
import type { Box, Point, Routing, Size } from "./layout.js";
import type { Order } from "./order.js";
import { properGraph } from "./proper-graph.js";
import { rightAngledRoutes } from "./right-angled-routes.js";
import { routeEdges } from "./routes.js";
import type { Spacing } from "./spacing.js";
import { straightRoutes } from "./straight-routes.js";
import { untangle } from "./untangle.js";

/** A graph drawn downwards, near the picture before if there was one. */
export interface Drawing extends Size {
  /** Its top left corner. */
  readonly corner: Point;
  readonly positions: readonly Point[];
  /** By edge. */
  readonly routes: readonly (readonly Point[])[];
  readonly lanes: readonly Box[];
  /** By area; none where it holds no concept. */
  readonly areas: readonly (Box | undefined)[];
}

/** A graph whose layers are ordered, and which can be drawn at any time. */
export interface Draft {
  /** How many vertices are to be ordered: the share of time that is fair. */
  readonly size: number;
  readonly crossings: number;
  /** Looks for an order with fewer crossings until told to stop. */
  improve(isOver: () => boolean): void;
  draw(): Drawing;
}

/**
 * Puts a graph into layers; what comes back orders them and makes ready to draw.
 *
 * The steps are those of Sugiyama, Tagawa and Toda (1981): turn cycles round, choose layers, order each layer to
 * cross fewer edges, then choose coordinates and draw the edges.
 */
export function layeredDraft(graph: DrawnGraph, spacing: Spacing, hasLanes: boolean, routing: Routing): () => Draft {
  const acyclic = turnCyclesRound(graph);
  const layer = limitBreadth(acyclic, assignLayers(acyclic), spacing.breadth, spacing.boxes);
  const columns = graph.parentArea.length > 0 ? areaColumns(graph, layer) : undefined;
  const rows = layer.reduce((most, at) => Math.max(most, at + 1), 0);
  const frames = columns && areaFrames(columns, graph.parentArea, rows, spacing);
  const ways = columns && frames && areaWays(acyclic, layer, columns, areaGrid(graph, columns, rows), frames, spacing);
  const proper = properGraph(acyclic, layer, ways);
  const room = ways?.lanes ?? (hasLanes ? evenRoom(proper.lanes, spacing) : undefined);
  const lead = routing === "right-angled" ? rightAngledRoutes : straightRoutes;
  const draw = (order: Order): Drawing => {
    const { x, bands } = assignCoordinates(proper, order, spacing, room);
    const layers = layerBands(graph, layer, proper.layers, spacing, ways?.layers);
    const detours = placedDetours(ways, bands);
    const routes = routeEdges(
      { graph: acyclic, proper, order, x, lanes: bands, bands: layers, spacing, detours },
      lead,
    );
    const positions = Array.from(layer, (at, vertex) => ({ x: x[vertex]!, y: layers.middle[at]! }));
    const areas = bands && frames ? frames.boxes(bands, layers) : [];
    const lanes = bands && !frames ? laneBoxes(bands, layers, spacing) : [];
    return measured({ positions, routes, lanes, areas }, graph);
  };
  return () => {
    const untangling = untangle(proper);
    return {
      size: proper.size,
      get crossings() {
        return untangling.crossings;
      },
      improve: (isOver) => {
        untangling.improve(isOver);
      },
      draw: () => draw(untangling.order),
    };
  };
}

function laneBoxes({ low, high }: Bands, { top, end }: LayerBands, spacing: Spacing): Box[] {
  const start = top[0] ?? 0;
  return Array.from(low, (left, lane) => ({
    x: left - spacing.laneBefore,
    y: start - spacing.laneAbove,
    width: high[lane]! - left + spacing.laneBefore + spacing.laneAfter,
    height: end - start + spacing.laneAbove + spacing.laneBelow,
  }));
}

function measured(drawing: Omit<Drawing, keyof Size | "corner">, { across, along }: DrawnGraph): Drawing {
  const hull = new Hull();
  drawing.positions.forEach(({ x, y }, i) => {
    hull.hold(x - across[i]! / 2, y - along[i]! / 2, across[i], along[i]);
  });
  for (const route of drawing.routes) for (const { x, y } of route) hull.hold(x, y);
  for (const box of [...drawing.lanes, ...drawing.areas]) if (box) hull.hold(box.x, box.y, box.width, box.height);

  const { x, y, width, height } = hull.box();
  return { ...drawing, corner: { x, y }, width, height };
}
