import { areaChain, type AreaId, type ConceptId, type ConceptMap } from "../model/index.js";

/** The areas of a map that are one box each, or lie in one that is. */
export function foldedAreas(map: ConceptMap, expanded: ReadonlySet<AreaId>): Set<AreaId> {
  const ids = (map.getAttribute("areas") ?? []).map(({ id }) => id);
  return new Set(ids.filter((id) => !expanded.has(id)));
}

/** Tells of each concept the outermost folded area that it lies in, if any. */
export function foldsOf(map: ConceptMap, folded: ReadonlySet<AreaId>): (id: ConceptId) => AreaId | undefined {
  const found = new Map<AreaId, AreaId | undefined>();
  const foldOf = (area: AreaId): AreaId | undefined => {
    if (!found.has(area))
      found.set(
        area,
        areaChain(map, area).findLast((outer) => folded.has(outer)),
      );
    return found.get(area);
  };
  return (id) => {
    const area = map.getNodeAttribute(id, "area");
    return area === undefined || folded.size === 0 ? undefined : foldOf(area);
  };
}
