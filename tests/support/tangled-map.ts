import { createConceptMap, type ConceptMap } from "../../src/model/index.js";

/** Layers of concepts that need three of the layer before, in such a way that no order of them is free of crossings. */
export function tangledMap(layers: number, width: number): ConceptMap {
  const name = (layer: number, place: number): string => `c${String(layer)}-${String(place % width)}`;
  const concepts = Array.from({ length: layers * width }, (_, index) => {
    const [layer, place] = [Math.floor(index / width), index % width];
    const before = [place, place * 7 + 3, place * 11 + layer].map((other) => name(layer - 1, other));
    return { id: name(layer, place), title: name(layer, place), prerequisites: layer > 0 ? [...new Set(before)] : [] };
  });
  return createConceptMap({ concepts });
}
