import { areaChain, textIn, type AreaId, type ConceptMap } from "../model/index.js";
import { areaLines } from "./area-label.js";
import type { Arrangement } from "./arrange.js";
import { foldsOf } from "./folds.js";
import type { AreaSize, SceneArea } from "./scene.js";

/** What is known of the areas of a map that fold. */
export interface AreaStanding {
  readonly sizes: ReadonlyMap<AreaId, AreaSize>;
  /** How much there is to learn, in words. */
  readonly noteOf: (size: AreaSize) => string;
}

interface Sight {
  readonly hasPath: boolean;
  readonly selected: string | undefined;
}

const nothing: AreaSize = { concepts: 0, minutes: 0, known: 0, steps: 0 };

/** The boxes of folded areas and the frames of the others. */
export function sceneAreas(
  map: ConceptMap,
  { layout, direction, folded = new Set() }: Arrangement,
  { sizes, noteOf }: AreaStanding,
  { hasPath, selected }: Sight,
  locale: string,
  areaIndex: (area: string | undefined) => number,
): SceneArea[] {
  const selectedIn = selected === undefined ? undefined : foldsOf(map, folded)(selected);
  return (layout.areas ?? []).map(({ id, box, isFolded }) => {
    const size = sizes.get(id) ?? nothing;
    const title = areaTitle(map, id, locale);
    return {
      id,
      title,
      ...areaLines(title, locale, direction),
      ...size,
      note: noteOf(size),
      box,
      area: areaIndex(areaChain(map, id).at(-1)),
      isFolded,
      isSelected: isFolded && selectedIn === id,
      isOnPath: size.steps > 0,
      isQuiet: isFolded && hasPath && size.steps === 0 && selectedIn !== id,
    };
  });
}

export function areaTitle(map: ConceptMap, id: AreaId, locale: string): string {
  const area = map.getAttribute("areas")?.find((candidate) => candidate.id === id);
  return textIn(area?.title, locale, map.getAttribute("locales")?.[0]) || id;
}
