import type { ConceptMap } from "../model/index.js";
import { drawnGraph, type NamedGraph } from "./drawn-graph.js";
import type { LayoutOptions } from "./layout-options.js";
import type { Direction } from "./layout.js";

/** What is drawn where there are no lanes, even if the options come from a layout that has some. */
export function plainGraph(
  map: ConceptMap,
  { concepts, edges, sizeOf }: LayoutOptions,
  direction: Direction,
): NamedGraph {
  return drawnGraph(map, {
    direction,
    ...(concepts && { concepts }),
    ...(edges && { edges }),
    ...(sizeOf && { sizeOf }),
  });
}
