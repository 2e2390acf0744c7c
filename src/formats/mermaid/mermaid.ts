import type { MapFormat } from "../format.js";
import { findFlowchart } from "./find-flowchart.js";
import { formatMermaid } from "./format-mermaid.js";
import { parseMermaid } from "./parse-mermaid.js";

/** https://mermaid.js.org/syntax/flowchart.html */
export const mermaid: MapFormat = {
  id: "mermaid",
  title: "Mermaid flowchart",
  extensions: ["mmd", "mermaid"],
  mediaType: "text/vnd.mermaid",
  keeps: ["alternatives", "helpful", "areas", "related"],
  recognises: (text) => findFlowchart(text) !== undefined,
  parse: parseMermaid,
  format: formatMermaid,
};
