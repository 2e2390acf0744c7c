import type { AreaId } from "../model/index.js";
import type { SceneArrow } from "./scene.js";

/** Names something on the picture that can be walked to: a concept by its id, an area by its key. */
export type StopId = string;

/** No concept's id holds a space, so that an area may be called like a concept. */
export function areaKey(id: AreaId): StopId {
  return ` ${id}`;
}

export function areaOfKey(key: StopId): AreaId | undefined {
  return key.startsWith(" ") ? key.slice(1) : undefined;
}

/** What an arrow begins and ends at on the picture, folded areas in the place of what they hold. */
export function endsOf({ source, target, sourceArea, targetArea }: SceneArrow): { from: StopId; to: StopId } {
  return {
    from: sourceArea === undefined ? source : areaKey(sourceArea),
    to: targetArea === undefined ? target : areaKey(targetArea),
  };
}
