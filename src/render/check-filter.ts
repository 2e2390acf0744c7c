import type { AreaId, ConceptMap } from "../model/index.js";
import { show } from "../model/error.js";
import { didYouMean } from "../model/nearest.js";
import type { Reader } from "../queries/references.js";
import type { ConceptFilter } from "./filter.js";
import { marks } from "./said.js";

const signs = ["mastered", "ready", "locked", ...marks];
const fields = ["areas", "states", "depth", "minutes", "onPath"] as const satisfies readonly (keyof ConceptFilter)[];

/** Notes what is wrong with a filter. */
export function checkFilter(reader: Reader, map: ConceptMap, filter: ConceptFilter, hasGoal: boolean): void {
  for (const key of Object.keys(filter)) {
    if (fields.some((field) => field === key)) continue;
    reader.refuse(`filter.${key}`, `a filter has ${fields.join(", ")}${didYouMean(key, fields)}`);
  }
  const { areas, states, depth, minutes, onPath } = filter;
  checkAreas(reader, map, areas ?? [], "filter.areas");
  checkNames(reader, states ?? [], signs, "filter.states", "no state");
  if (depth !== undefined) reader.depth(depth, "filter.depth");
  if (minutes !== undefined && !(typeof minutes === "number" && minutes >= 0))
    reader.refuse("filter.minutes", `it takes a number of minutes, not ${show(minutes)}`);
  if (onPath === true && !hasGoal) reader.refuse("filter.onPath", "there is no path without a goal; name one");
}

/** Notes each name that is not an area's. */
export function checkAreas(reader: Reader, map: ConceptMap, ids: Iterable<AreaId>, path: string): void {
  checkNames(
    reader,
    ids,
    (map.getAttribute("areas") ?? []).map(({ id }) => id),
    path,
    "no area",
  );
}

function checkNames(
  reader: Reader,
  names: Iterable<string>,
  known: readonly string[],
  path: string,
  nothing: "no area" | "no state",
): void {
  for (const name of names)
    if (!known.includes(name))
      reader.refuse(path, `${nothing} is called ${JSON.stringify(name)}${didYouMean(name, known)}`);
}
