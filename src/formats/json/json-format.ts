import { flatFacets } from "../flat/flat-facets.js";
import type { MapFormat } from "../format.js";
import { formatJson } from "./format-json.js";
import { parseWithPlaces } from "./parse-with-places.js";

/** The library's own format; a file without a `format` may still be meant as one, and hears then that it lacks it. */
export const json: MapFormat = {
  id: "json",
  title: "concept-map JSON",
  extensions: ["json"],
  mediaType: "application/json",
  keeps: [...flatFacets, "languages", "aliases", "goals", "resources", "notes", "replaces"],
  tellsProgress: true,
  recognises: (text) => /"format"\s*:\s*"concept-map\//.test(text.slice(0, 10_000)) || lacksFormat(text),
  parse: (text, options) => ({ map: parseWithPlaces(text, options), remarks: [] }),
  format: (map, options) => formatJson(map, options),
};

/** Lists concepts, and nothing that files of other tools list. */
function lacksFormat(text: string): boolean {
  return /^\s*\{/.test(text) && /"concepts"\s*:/.test(text) && !/"(nodes|links|edges|elements|CF\w+)"\s*:/.test(text);
}
