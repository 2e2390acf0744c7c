import { flatFacets } from "../flat/flat-facets.js";
import type { MapFormat } from "../format.js";
import { formatDot } from "./format-dot.js";
import { parseDot } from "./parse-dot.js";

const beginning =
  /^(?:\s*(?:\/\/.*\n|#.*\n|\/\*(?:[^*]|\*(?!\/))*\*\/))*\s*(?:strict\s+)?(?:di)?graph\b\s*(?:"(?:[^"\\]|\\.)*"|[\w.\u0080-\uffff-]+)?\s*\{/i;

/** https://graphviz.org/doc/info/lang.html */
export const dot: MapFormat = {
  id: "dot",
  title: "DOT, for Graphviz",
  extensions: ["dot", "gv"],
  mediaType: "text/vnd.graphviz",
  keeps: flatFacets,
  tellsProgress: true,
  recognises: (text) => beginning.test(text.slice(0, 2000)),
  parse: parseDot,
  format: formatDot,
};
