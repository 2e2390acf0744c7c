import { areaChain, type AreaId, type ConceptMap } from "../model/index.js";
import type { Arrangement } from "./arrange.js";
import type { AreaSize, SceneArea } from "./scene.js";

/** What is known of the areas of a map that fold. */
export interface AreaStanding {
  readonly sizes: ReadonlyMap<AreaId, AreaSize>;
  /** How much there is to learn, in words. */
  readonly noteOf: (size: AreaSize) => string;
}

const nothing: AreaSize = { concepts: 0, minutes: 0, known: 0, skipped: 0, steps: 0 };

/** The boxes of folded areas and the frames of the others. */
export function sceneAreas(
  map: ConceptMap,
  { layout, areaLabels }: Arrangement,
  { sizes, noteOf }: AreaStanding,
  hasPath: boolean,
  areaIndex: (area: string | undefined) => number,
): SceneArea[] {
  return (layout.areas ?? []).map(({ id, box, isFolded }) => {
    const size = sizes.get(id) ?? nothing;
    return {
      id,
      ...(areaLabels.get(id) ?? { title: id, lines: [id], farLines: [id] }),
      ...size,
      note: noteOf(size),
      box,
      area: areaIndex(areaChain(map, id).at(-1)),
      isFolded,
      isSelected: false,
      isOnPath: size.steps > 0,
      isQuiet: isFolded && hasPath && size.steps === 0,
    };
  });
}
