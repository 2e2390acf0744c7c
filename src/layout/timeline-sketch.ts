import type { DrawnGraph } from "./drawn-graph.js";
import { groupBy } from "./grouping.js";
import type { LayerBands } from "./layer-bands.js";
import type { Box, Point } from "./layout.js";
import { boxAround } from "./line-and-box.js";
import { sketchLayers } from "./given-layers.js";
import type { Spacing } from "./spacing.js";
import { onward } from "./timeline-layers.js";
import { routesWithin } from "./within-layer.js";

/** Generations drawn downwards. */
export interface TimelineSketch {
  readonly boxes: readonly Box[];
  readonly routes: readonly (readonly Point[])[];
  readonly layers: LayerBands;
}

/** Draws a graph whose layers are given; edges may lead back, or to the same layer. */
export function sketchTimeline(graph: DrawnGraph, layer: Int32Array, spacing: Spacing): TimelineSketch {
  const { graph: acyclic, edges, within } = onward(graph, layer);
  const { positions, routes: onwardRoutes, layers, next } = sketchLayers(acyclic, layer, spacing);
  const boxes = positions.map((point, vertex) =>
    boxAround(point, { width: graph.across[vertex]!, height: graph.along[vertex]! }),
  );

  const routes = new Array<readonly Point[]>(graph.tail.length);
  onwardRoutes.forEach((route, i) => (routes[edges[i]!] = route));
  const { start, items } = groupBy(
    layers.bottom.length,
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
