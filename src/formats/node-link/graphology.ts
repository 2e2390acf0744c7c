import type { ConceptMap } from "../../model/index.js";
import { flatFacets } from "../flat/flat-facets.js";
import { flatMapOf } from "../flat/flat-map-of.js";
import type { MapFormat, WriteOptions } from "../format.js";
import { parseNodeLink } from "./parse-node-link.js";

/** https://graphology.github.io/serialization.html */
export const graphology: MapFormat = {
  id: "graphology",
  title: "graphology JSON",
  extensions: ["json"],
  mediaType: "application/json",
  keeps: flatFacets,
  tellsProgress: true,
  recognises: (text) => /^\s*\{/.test(text) && /"nodes"\s*:/.test(text) && /\{\s*"key"\s*:/.test(text),
  parse: parseNodeLink,
  format: formatGraphology,
};

/** What graphology's `Graph.from` takes: a directed graph, `multi` where two concepts have more than one link. */
export function formatGraphology(map: ConceptMap, asked: WriteOptions = {}): string {
  const { concepts, links, ...attributes } = flatMapOf(map, asked);
  const nodes = concepts.map(({ id: key, title: label, position, ...others }) => ({
    key,
    attributes: { label, ...others, ...position },
  }));
  const edges = links.map(({ source, target, ...others }) => ({ source, target, attributes: others }));
  const pairs = new Set(links.map(({ source, target }) => JSON.stringify([source, target])));
  const options = { type: "directed", multi: pairs.size < links.length, allowSelfLoops: false };
  return `${JSON.stringify({ attributes, options, nodes, edges }, undefined, 2)}\n`;
}
