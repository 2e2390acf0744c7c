import type { ConceptMap } from "../../model/index.js";
import { flatFacets } from "../flat/flat-facets.js";
import { flatMapOf } from "../flat/flat-map-of.js";
import type { MapFormat, WriteOptions } from "../format.js";
import { parseNodeLink } from "./parse-node-link.js";

/** https://js.cytoscape.org/#notation/elements-json, as Cytoscape writes it, too. */
export const cytoscape: MapFormat = {
  id: "cytoscape",
  title: "Cytoscape JSON",
  extensions: ["cyjs", "json"],
  mediaType: "application/json",
  keeps: flatFacets,
  tellsProgress: true,
  recognises: (text) => /^\s*\{/.test(text) && /"elements"\s*:\s*[[{]/.test(text),
  parse: parseNodeLink,
  format: formatCytoscape,
};

/** `{ elements: { nodes, edges } }`, with what is said of each in its `data`, and of the map in `data` beside them. */
export function formatCytoscape(map: ConceptMap, options: WriteOptions = {}): string {
  const { concepts, links, ...data } = flatMapOf(map, options);
  const nodes = concepts.map(({ id, title: label, position, ...others }) => ({
    data: { id, label, ...others },
    ...(position && { position }),
  }));
  const ids = edgeIds(new Set(concepts.map(({ id }) => id)));
  const edges = links.map((link, index) => ({ data: { id: ids(index), ...link } }));
  return `${JSON.stringify({ data, elements: { nodes, edges } }, undefined, 2)}\n`;
}

/** Nodes and edges share their ids. */
function edgeIds(taken: ReadonlySet<string>): (index: number) => string {
  let prefix = "e";
  while ([...taken].some((id) => id.startsWith(prefix) && /^\d+$/.test(id.slice(prefix.length)))) prefix += "_";
  return (index) => `${prefix}${String(index)}`;
}
