import { isSame } from "./is-same.js";
import type { Scene } from "./scene.js";

/** A scene in which all that looks as in the one before is the same object, so that nothing is made of it anew. */
export function withSharedParts(before: Scene | undefined, scene: Scene): Scene {
  if (!before) return scene;
  return {
    ...scene,
    concepts: shared(before.concepts, scene.concepts),
    areas: shared(before.areas, scene.areas),
    arrows: shared(before.arrows, scene.arrows),
  };
}

/** What is the same stands in the same place, as long as nothing comes or goes. */
function shared<T extends object>(before: readonly T[], parts: readonly T[]): readonly T[] {
  return parts.map((part, place) => {
    const other = before[place];
    return other && isSame(other, part) ? other : part;
  });
}
