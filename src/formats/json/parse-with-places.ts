import type { ConceptMap } from "../../model/index.js";
import { mapFromJson, readJson, type ParseJsonOptions } from "./parse-json.js";
import { withPlaces } from "./places.js";

/** The same as `parseJson`, with the line and column of each problem. */
export function parseWithPlaces(text: string, options?: ParseJsonOptions): ConceptMap {
  const value = readJson(text, options);
  return withPlaces(text, () => mapFromJson(value));
}
