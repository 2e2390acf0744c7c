import { assignCoordinates } from "./coordinates.js";
import type { DrawnGraph } from "./drawn-graph.js";
import { groupBy } from "./grouping.js";
import { layerBands, type LayerBands } from "./layer-bands.js";
import type { Box, Point } from "./layout.js";
import { boxAround } from "./line-and-box.js";
import { properGraph } from "./proper-graph.js";
import { routeEdges } from "./routes.js";
import type { Spacing } from "./spacing.js";
import { onward } from "./timeline-layers.js";
import { untangle } from "./untangle.js";
import { routesWithin } from "./within-layer.js";

/** Layers drawn downwards. */
export interface LayeredSketch {
  readonly boxes: readonly Box[];
  readonly routes: readonly (readonly Point[])[];
  readonly layers: LayerBands;
}

/** Orders, places and draws a graph whose layers are given; edges may lead back, or to the same layer. */
export function sketchLayers(graph: DrawnGraph, layer: Int32Array, spacing: Spacing): LayeredSketch {
  const { graph: acyclic, edges, within } = onward(graph, layer);
  const proper = properGraph(acyclic, layer);
  const { order } = untangle(proper);
  const { x } = assignCoordinates(proper, order, spacing, false);
  const layers = layerBands(graph, layer, proper.layers, spacing);
  const boxes = Array.from(layer, (at, vertex) =>
    boxAround({ x: x[vertex]!, y: layers.middle[at]! }, graph.across[vertex]!, graph.along[vertex]!),
  );

  const routes = new Array<readonly Point[]>(graph.tail.length);
  routeEdges(acyclic, proper, order, x, layers, spacing).forEach((route, i) => (routes[edges[i]!] = route));
  const next = nextInLayer(order.vertices, layer);
  const { start, items } = groupBy(
    proper.layers,
    within.map((edge) => layer[graph.tail[edge]!]!),
  );
  layers.bottom.forEach((bottom, at) => {
    const own = Array.from(items.subarray(start[at], start[at + 1]), (i) => within[i]!);
    const links = own.map((edge) => ({ from: graph.tail[edge]!, to: graph.head[edge]! }));
    const lines = routesWithin(boxes, links, (a, b) => next[a] === b, bottom, spacing.layers);
    lines.forEach((line, i) => (routes[own[i]!] = line));
  });
  return { boxes, routes, layers };
}

/** The concept on the right of each, if there is one in its layer. */
function nextInLayer(vertices: Int32Array, layer: Int32Array): Int32Array {
  const next = new Int32Array(layer.length).fill(-1);
  const concepts = vertices.filter((vertex) => vertex < layer.length);
  for (let at = 1; at < concepts.length; at++) {
    const [left, right] = [concepts[at - 1]!, concepts[at]!];
    if (layer[left] === layer[right]) next[left] = right;
  }
  return next;
}
