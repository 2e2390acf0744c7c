import { mapFromFlat } from "../flat/map-from-flat.js";
import type { MapReading, ReadOptions } from "../format.js";
import { defined } from "../loose/flat-fields.js";
import { refuse, textToRead } from "../refuse.js";
import { findFlowchart } from "./find-flowchart.js";
import { MermaidReader } from "./mermaid-reader.js";

/**
 * A map from a Mermaid flowchart, or from the first one in Markdown. Subgraphs are areas, a dotted arrow is only
 * helpful, dots without an arrow join related concepts, links that say `or` are alternatives; any other text on a link
 * is its reason.
 */
export function parseMermaid(text: string, options: ReadOptions = {}): MapReading {
  const readable = textToRead(text, options);
  const chart = findFlowchart(readable);
  if (chart === undefined) {
    const kind = /^\s*([a-z][\w-]*)/i.exec(readable)?.[1];
    const but = kind === undefined ? "" : `, not "${kind}"`;
    refuse(`a Mermaid flowchart begins with "flowchart" or "graph" and a direction such as TD${but}`, { line: 1 });
  }
  const reader = new MermaidReader(readable, chart, options.linksLeadTo === "prerequisite");
  reader.read();
  const { graph, remarks } = reader;
  const { concepts, areas, links } = graph;
  return mapFromFlat(
    { ...defined({ title: chart.title, locale: options.locale }), concepts, areas, links },
    { remarks },
  );
}
