import type { ConceptId, ConceptMap } from "../model/index.js";
import { checkMap } from "../model/options.js";
import { checkIsLayout } from "./layout-kinds.js";
import type { Layout, Point } from "./layout.js";

/** The positions that a map's concepts were stored with, as a layout before: `layeredLayout(map, { previous })`. */
export function storedPositions(map: ConceptMap): Pick<Layout, "positions"> {
  checkMap(map);
  const positions = new Map<ConceptId, Point>();
  map.forEachNode((id, { position }) => {
    if (position) positions.set(id, position);
  });
  return { positions };
}

/** Stores a layout's positions with a map's concepts, in whole pixels, so that they go into its file. */
export function storePositions(map: ConceptMap, layout: Pick<Layout, "positions">): void {
  checkMap(map);
  checkIsLayout(layout);
  for (const [id, { x, y }] of layout.positions)
    if (map.hasNode(id)) map.setNodeAttribute(id, "position", { x: Math.round(x), y: Math.round(y) });
}
