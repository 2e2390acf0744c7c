import type { ConceptMap } from "./concept-map.js";
import type { AreaId } from "./ids.js";

/** An area and all areas that it lies in, inmost first. */
export function areaChain(map: ConceptMap, area: AreaId | undefined): readonly AreaId[] {
  const parents = new Map((map.getAttribute("areas") ?? []).map(({ id, parent }) => [id, parent]));
  const chain = new Set<AreaId>();
  for (let at = area; at !== undefined && !chain.has(at); at = parents.get(at)) chain.add(at);
  return [...chain];
}
