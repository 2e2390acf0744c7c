import { flatFacets } from "../flat/flat-facets.js";
import type { MapFormat } from "../format.js";
import { formatJson } from "./format-json.js";
import { parseJson } from "./parse-json.js";

/** The library's own format; a file without a `format` may still be meant as one. */
export const json: MapFormat = {
  id: "json",
  title: "concept-map JSON",
  extensions: ["json"],
  mediaType: "application/json",
  keeps: [...flatFacets, "languages", "aliases", "goals", "resources", "notes", "replaces"],
  tellsProgress: true,
  recognises: (text) => /"format"\s*:\s*"concept-map\//.test(text.slice(0, 10_000)),
  parse: (text, options) => ({ map: parseJson(text, options), remarks: [] }),
  format: (map, options) => formatJson(map, options),
};
