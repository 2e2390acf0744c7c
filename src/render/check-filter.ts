import type { AreaId, ConceptMap } from "../model/index.js";
import { show } from "../model/error.js";
import { unknownArea } from "../model/names-of-map.js";
import { didYouMean } from "../model/nearest.js";
import { aList } from "../model/options.js";
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
  checkNames(reader, states ?? [], signs, "filter.states", (name) => `no state is called ${show(name)}`);
  if (depth !== undefined) reader.depth(depth, "filter.depth");
  if (minutes !== undefined && !(typeof minutes === "number" && minutes >= 0))
    reader.refuse("filter.minutes", `it takes a number of minutes, not ${show(minutes)}`);
  if (onPath === true && !hasGoal) reader.refuse("filter.onPath", "there is no path without a goal; name one");
}

/** Notes each name that is not an area's. */
export function checkAreas(reader: Reader, map: ConceptMap, ids: Iterable<AreaId>, path: string): void {
  const known = (map.getAttribute("areas") ?? []).map(({ id }) => id);
  checkNames(reader, ids, known, path, (name) => unknownArea(name)[1]);
}

function checkNames(
  reader: Reader,
  names: Iterable<string>,
  known: readonly string[],
  path: string,
  unknown: (name: string) => string,
): void {
  if (!aList.fits(names)) {
    reader.refuse(path, `it takes a list, not ${show(names)}`);
    return;
  }
  for (const name of names) if (!known.includes(name)) reader.refuse(path, unknown(name) + didYouMean(name, known));
}
