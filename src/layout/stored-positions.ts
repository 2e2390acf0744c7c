import type { ConceptId, ConceptMap } from "../model/index.js";
import type { Layout, Point } from "./layout.js";

/** The positions that a map's concepts were stored with, as a layout before: `layeredLayout(map, { previous })`. */
export function storedPositions(map: ConceptMap): Pick<Layout, "positions"> {
  const positions = new Map<ConceptId, Point>();
  map.forEachNode((id, { position }) => {
    if (position) positions.set(id, position);
  });
  return { positions };
}

/** Stores a layout's positions with a map's concepts, in whole pixels, so that they go into its file. */
export function storePositions(map: ConceptMap, { positions }: Pick<Layout, "positions">): void {
  for (const [id, { x, y }] of positions)
    if (map.hasNode(id)) map.setNodeAttribute(id, "position", { x: Math.round(x), y: Math.round(y) });
}
