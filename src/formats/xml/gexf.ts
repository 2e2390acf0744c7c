import { flatFacets } from "../flat/flat-facets.js";
import type { MapFormat } from "../format.js";
import { formatGexf } from "./format-gexf.js";
import { parseGexf } from "./parse-gexf.js";

/** https://gexf.net, as Gephi and NetworkX write it. */
export const gexf: MapFormat = {
  id: "gexf",
  title: "GEXF, for Gephi",
  extensions: ["gexf"],
  mediaType: "application/gexf+xml",
  keeps: flatFacets,
  tellsProgress: true,
  recognises: (text) => /<([\w-]+:)?gexf[\s>]/.test(text.slice(0, 2000)),
  parse: parseGexf,
  format: formatGexf,
};
