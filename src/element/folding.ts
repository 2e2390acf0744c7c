import { areaChain, type AreaId, type ConceptId, type ConceptMap } from "../model/index.js";
import { areaKey, areaOfKey, type StopId } from "../view/index.js";

/** The most concepts that a whole map shows at once unless it is told what to unfold. */
const mostDrawn = 60;

/**
 * The areas that are unfolded on the whole map: what was asked for, and none on a map that would be too full; nothing
 * where areas do not fold.
 */
export function expandedAreas(
  map: ConceptMap,
  expanded: ReadonlySet<AreaId> | undefined,
): ReadonlySet<AreaId> | undefined {
  if (!map.getAttribute("areas")?.length) return undefined;
  return expanded ?? (map.order > mostDrawn ? none : undefined);
}

const none: ReadonlySet<AreaId> = new Set();

/** Unfolds an area and all that it lies in, or folds it and all that lies in it. */
export function withExpanded(
  map: ConceptMap,
  expanded: ReadonlySet<AreaId>,
  area: AreaId,
  isExpanded: boolean,
): Set<AreaId> {
  const rest = [...expanded].filter((id) => !areaChain(map, id).includes(area));
  return new Set(isExpanded ? [...rest, ...areaChain(map, area).toReversed()] : rest);
}

/** The folded areas that hide a concept, outermost first. */
export function hidingAreas(map: ConceptMap, expanded: ReadonlySet<AreaId>, id: ConceptId): AreaId[] {
  const chain = areaChain(map, map.getNodeAttribute(id, "area")).toReversed();
  return chain.filter((area) => !expanded.has(area));
}

/** The outermost folded area in which a concept or an area has gone from the picture. */
export function hiderOf(map: ConceptMap, expanded: ReadonlySet<AreaId>, stop: StopId): StopId | undefined {
  const area = areaOfKey(stop) ?? (map.hasNode(stop) ? map.getNodeAttribute(stop, "area") : undefined);
  const hider = areaChain(map, area).findLast((outer) => !expanded.has(outer));
  return hider === undefined ? undefined : areaKey(hider);
}

/** The areas that two pictures differ in, of those that are on the newer one; not those that lie in one of them. */
export function turnedAreas(
  map: ConceptMap,
  before: ReadonlySet<AreaId> | undefined,
  after: ReadonlySet<AreaId> | undefined,
  shown: readonly AreaId[],
): AreaId[] {
  const turned = new Set(shown.filter((id) => (before?.has(id) ?? false) !== (after?.has(id) ?? false)));
  return [...turned].filter((id) => !areaChain(map, id).some((outer) => outer !== id && turned.has(outer)));
}
