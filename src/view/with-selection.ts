import type { Link } from "../layout/index.js";
import type { ConceptId, ConceptMap } from "../model/index.js";
import type { Arrangement } from "./arrange.js";
import { foldsOf } from "./folds.js";
import type { Scene } from "./scene.js";

/**
 * A scene with a concept selected, the folded area that it lies in, and its arrows; all else stays the same object. What
 * is selected is quiet only where a filter says so.
 */
export function withSelection(
  map: ConceptMap,
  { layout, folded }: Arrangement,
  scene: Scene,
  selected: ConceptId | undefined,
  isFiltered: boolean,
): Scene {
  if (selected === undefined) return scene;
  const foldedIn = folded && foldsOf(map, folded)(selected);
  const isEnd = ({ source, target }: Link): boolean => source === selected || target === selected;
  const select = <T extends { readonly isQuiet: boolean }>(shown: T): T => ({
    ...shown,
    isSelected: true,
    isQuiet: isFiltered && shown.isQuiet,
  });
  return {
    ...scene,
    concepts: scene.concepts.map((concept) => (concept.id === selected ? select(concept) : concept)),
    areas: scene.areas.map((area) => (area.isFolded && area.id === foldedIn ? select(area) : area)),
    arrows: scene.arrows.map((arrow, place) => {
      const links = layout.routes[place]?.bundle ?? [arrow];
      return links.some(isEnd) ? { ...arrow, isSelected: true } : arrow;
    }),
  };
}
