import type { AreaId, ConceptId, ConceptMap } from "../model/index.js";
import { generations } from "../queries/index.js";
import { topArea, topAreas } from "../view/index.js";
import { groupBy } from "./group-by.js";

/** Concepts of a top area, or of none. */
export interface GoalGroup {
  readonly area: AreaId | undefined;
  readonly ids: readonly ConceptId[];
}

/**
 * All concepts as somebody looks for a goal among them: the last areas first, and in each first those in which most comes
 * together, that is, which need much directly, after many waves of study.
 */
export function goalGroups(map: ConceptMap): GoalGroup[] {
  const waveOf = new Map(generations(map).flatMap((wave, number) => wave.map((id) => [id, number] as const)));
  const weight = (id: ConceptId): number => (waveOf.get(id) ?? 0) * map.inDegree(id);
  const weighty = map.nodes().sort((a, b) => weight(b) - weight(a));
  const members = groupBy(weighty, (id) => topArea(map, id));
  return [...topAreas(map).reverse(), undefined].flatMap((area) => {
    const ids = members.get(area);
    return ids ? [{ area, ids }] : [];
  });
}
