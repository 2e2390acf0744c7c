import type { ConceptMap } from "../model/index.js";
import { createArcs } from "../queries/arcs.js";
import { chainLengths } from "../queries/components.js";
import type { AcyclicGraph } from "./cycles.js";
import type { DrawnGraph } from "./drawn-graph.js";
import type { PlainGraph } from "./plain-graph.js";

/** The generation of each concept, from 0: all that it needs, among what is drawn, lies in earlier ones or on a cycle. */
export function generationOf(map: ConceptMap, { graph, ids }: PlainGraph): Int32Array {
  const needed = Int32Array.from(graph.tail.keys()).filter(
    (edge) => !map.getDirectedEdgeAttribute(ids[graph.tail[edge]!], ids[graph.head[edge]!], "helpful"),
  );
  const before = createArcs(
    graph.size,
    needed.map((edge) => graph.head[edge]!),
    needed.map((edge) => graph.tail[edge]!),
  );
  return chainLengths(before);
}

/** A graph whose edges all lead to a later layer, and where they stand in the whole. */
export interface Onward {
  readonly graph: AcyclicGraph;
  readonly edges: Int32Array;
  /** The edges left out, both ends of which lie in one layer. */
  readonly within: Int32Array;
}

export function onward(graph: DrawnGraph, layer: Int32Array): Onward {
  const way = graph.tail.map((tail, edge) => layer[graph.head[edge]!]! - layer[tail]!);
  const all = Int32Array.from(graph.tail.keys());
  const edges = all.filter((edge) => way[edge] !== 0);
  const end = (forward: Int32Array, backward: Int32Array): Int32Array =>
    edges.map((edge) => (way[edge]! > 0 ? forward : backward)[edge]!);
  return {
    graph: {
      ...graph,
      tail: end(graph.tail, graph.head),
      head: end(graph.head, graph.tail),
      weight: edges.map((edge) => graph.weight[edge]!),
      wasRoute: Array.from(edges, (edge) => graph.wasRoute[edge]),
      alternative: edges.map((edge) => graph.alternative[edge]!),
      turned: Uint8Array.from(edges, (edge) => Number(way[edge]! < 0)),
    },
    edges,
    within: all.filter((edge) => way[edge] === 0),
  };
}
