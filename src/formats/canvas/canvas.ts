import { flatFacets } from "../flat/flat-facets.js";
import type { MapFormat } from "../format.js";
import { formatCanvas } from "./format-canvas.js";
import { parseCanvas } from "./parse-canvas.js";

/** https://jsoncanvas.org, as Obsidian draws it. */
export const canvas: MapFormat = {
  id: "canvas",
  title: "JSON Canvas",
  extensions: ["canvas"],
  mediaType: "application/json",
  // Every card has a place, also where the map has none, and in whole pixels.
  keeps: flatFacets.filter((facet) => facet !== "positions"),
  recognises: (text) => /^\s*\{/.test(text) && /"type"\s*:\s*"(text|file|link|group)"/.test(text),
  parse: parseCanvas,
  format: formatCanvas,
};
