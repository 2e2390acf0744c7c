import type { ConceptMap } from "../../model/index.js";
import { flatMapOf } from "../flat/flat-map-of.js";
import type { WriteOptions } from "../format.js";

/** `{ nodes, links }`, as D3, NetworkX and most web libraries read it; links lead from what comes first. */
export function formatNodeLink(map: ConceptMap, options: WriteOptions = {}): string {
  const { concepts, links, ...graph } = flatMapOf(map, options);
  const nodes = concepts.map(({ title, ...concept }) => ({ ...concept, label: title }));
  return `${JSON.stringify({ directed: true, multigraph: true, graph, nodes, links }, undefined, 2)}\n`;
}
