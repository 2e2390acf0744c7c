import { assignCoordinates } from "./coordinates.js";
import type { AcyclicGraph } from "./cycles.js";
import { layerBands, type LayerBands } from "./layer-bands.js";
import type { Point } from "./layout.js";
import { properGraph } from "./proper-graph.js";
import { routeEdges } from "./routes.js";
import type { Spacing } from "./spacing.js";
import { straightRoutes } from "./straight-routes.js";
import { untangle } from "./untangle.js";

/** Layers drawn downwards. */
export interface LayeredSketch {
  /** The middle of each concept. */
  readonly positions: readonly Point[];
  /** By edge. */
  readonly routes: readonly (readonly Point[])[];
  readonly layers: LayerBands;
  /** By concept the one on its right, or -1 where it is the last of its layer. */
  readonly next: Int32Array;
}

/** Orders, places and draws a graph whose layers are given; every edge leads to a later layer. */
export function sketchLayers(graph: AcyclicGraph, layer: Int32Array, spacing: Spacing): LayeredSketch {
  const proper = properGraph(graph, layer);
  const { order } = untangle(proper);
  const { x } = assignCoordinates(proper, order, spacing, undefined);
  const layers = layerBands(graph, layer, proper.layers, spacing);
  const drawn = { graph, proper, order, x, lanes: undefined, bands: layers, spacing, detours: new Map() };
  return {
    positions: Array.from(layer, (at, vertex) => ({ x: x[vertex]!, y: layers.middle[at]! })),
    routes: routeEdges(drawn, straightRoutes),
    layers,
    next: nextInLayer(order.vertices, layer),
  };
}

function nextInLayer(vertices: Int32Array, layer: Int32Array): Int32Array {
  const next = new Int32Array(layer.length).fill(-1);
  const concepts = vertices.filter((vertex) => vertex < layer.length);
  for (let at = 1; at < concepts.length; at++) {
    const [left, right] = [concepts[at - 1]!, concepts[at]!];
    if (layer[left] === layer[right]) next[left] = right;
  }
  return next;
}
