import type { ConceptMap } from "./concept-map.js";
import type { Area } from "./concept-map-data.js";
import type { AreaId } from "./ids.js";
import { onceFor } from "./once-for.js";

const parentsOf = onceFor((areas: readonly Area[]) => new Map(areas.map(({ id, parent }) => [id, parent])));

/** An area and all areas that it lies in, inmost first. */
export function areaChain(map: ConceptMap, area: AreaId | undefined): readonly AreaId[] {
  const areas = map.getAttribute("areas");
  const parents = areas && parentsOf(areas);
  const chain = new Set<AreaId>();
  for (let at = area; at !== undefined && !chain.has(at); at = parents?.get(at)) chain.add(at);
  return [...chain];
}
