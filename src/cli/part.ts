import { areaChain, type AreaId, type ConceptId, type ConceptMap } from "../model/index.js";
import { unknownArea } from "../model/names-of-map.js";
import { didYouMean } from "../model/nearest.js";
import { submap, type PathStep } from "../queries/index.js";
import { CliError } from "./io.js";

export interface PartOptions {
  readonly goal: readonly string[];
  /** Concepts to keep. */
  readonly only: readonly ConceptId[];
  /** Areas to keep, with all that lies in them. */
  readonly area: readonly AreaId[];
}

/** What is asked for of a map: the concepts on the path to some goals, or those that are named, or all. */
export function partOf(map: ConceptMap, options: PartOptions, steps: readonly PathStep[] | undefined): ConceptMap {
  const { goal, only, area } = options;
  if (only.length + area.length === 0) {
    return steps === undefined ? map : submap(map, new Set(steps.map(({ concept }) => concept)));
  }
  if (goal.length > 0) throw new CliError("name goals, or what to keep with --only and --area, not both");
  const areas = (map.getAttribute("areas") ?? []).map(({ id }) => id);
  const unknown = area.find((id) => !areas.includes(id));
  if (unknown !== undefined) {
    throw new CliError(unknownArea(unknown)[1] + didYouMean(unknown, areas));
  }
  const inside = map.filterNodes((_, concept) => areaChain(map, concept.area).some((id) => area.includes(id)));
  return submap(map, [...only, ...inside]);
}
