import type { MapFormat } from "../format.js";
import { findFlowchart } from "./find-flowchart.js";
import { formatMermaid } from "./format-mermaid.js";
import { limitsIn } from "./limits.js";
import { parseMermaid } from "./parse-mermaid.js";

/** https://mermaid.js.org/syntax/flowchart.html */
export const mermaid: MapFormat = {
  id: "mermaid",
  title: "Mermaid flowchart",
  extensions: ["mmd", "mermaid"],
  mediaType: "text/vnd.mermaid",
  keeps: ["alternatives", "helpful", "areas", "related"],
  tellsProgress: true,
  recognises: (text) => findFlowchart(text) !== undefined,
  parse: parseMermaid,
  format: formatMermaid,
  caution: limitsIn,
};
