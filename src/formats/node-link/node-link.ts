import type { MapFormat } from "../format.js";
import { flatFacets } from "../flat/flat-facets.js";
import { formatNodeLink } from "./format-node-link.js";
import { parseNodeLink } from "./parse-node-link.js";

/** `{ nodes, links }` in the spellings that are common. */
export const nodeLink: MapFormat = {
  id: "node-link",
  title: "node–link JSON",
  extensions: ["json"],
  mediaType: "application/json",
  keeps: flatFacets,
  tellsProgress: true,
  recognises: (text) => /^\s*\{/.test(text) && /"nodes"\s*:/.test(text),
  parse: parseNodeLink,
  format: formatNodeLink,
};
