import type { ConceptId, ConceptMap } from "../model/index.js";
import { drawnGraph, type DrawnGraph } from "./drawn-graph.js";
import type { LayoutOptions } from "./layout-options.js";
import type { Direction } from "./layout.js";

/** A drawn graph whose vertices are concepts, each edge one prerequisite. */
export interface PlainGraph {
  readonly graph: DrawnGraph;
  readonly ids: readonly ConceptId[];
}

/** What is drawn where nothing has lanes, areas or a past, even if the options come from a layout that has them. */
export function plainGraph(
  map: ConceptMap,
  { concepts, edges, sizeOf }: LayoutOptions,
  direction: Direction,
): PlainGraph {
  const { graph, vertices } = drawnGraph(map, {
    direction,
    ...(concepts && { concepts }),
    ...(edges && { edges }),
    ...(sizeOf && { sizeOf }),
  });
  return { graph, ids: vertices.map(({ concept }) => concept) };
}
