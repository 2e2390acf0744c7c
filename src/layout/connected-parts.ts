import { DisjointSets } from "../queries/disjoint-sets.js";
import type { DrawnGraph } from "./drawn-graph.js";
import { groupBy, type Lists } from "./grouping.js";

/** A connected part of a graph, and the places of its concepts and edges in the whole. */
export interface Part {
  readonly graph: DrawnGraph;
  readonly concepts: Int32Array;
  readonly edges: Int32Array;
}

/** The parts that no edge connects, nor did in the picture before, in the author's order. */
export function connectedParts(graph: DrawnGraph): Part[] {
  const { part, parts } = partNumbers(graph);
  if (parts <= 1) return graph.size === 0 ? [] : [wholePart(graph)];
  const concepts = groupBy(parts, part);
  const edges = groupBy(
    parts,
    graph.tail.map((vertex) => part[vertex]!),
  );
  const local = new Int32Array(graph.size);
  concepts.items.forEach((vertex, index) => (local[vertex] = index - concepts.start[part[vertex]!]!));
  return Array.from({ length: parts }, (_, index) =>
    subgraph(graph, listOf(concepts, index), listOf(edges, index), local),
  );
}

/** The whole graph as one part. */
export function wholePart(graph: DrawnGraph): Part {
  return {
    graph,
    concepts: Int32Array.from({ length: graph.size }, (_, index) => index),
    edges: Int32Array.from(graph.tail.keys()),
  };
}

function partNumbers({ size, tail, head, wasIn }: DrawnGraph): { part: Int32Array; parts: number } {
  const sets = new DisjointSets(size);
  tail.forEach((from, edge) => {
    sets.join(from, head[edge]!);
  });
  const firstOf = new Map<number, number>();
  wasIn.forEach((former, vertex) => {
    if (former < 0) return;
    if (firstOf.has(former)) sets.join(firstOf.get(former)!, vertex);
    else firstOf.set(former, vertex);
  });
  const part = new Int32Array(size);
  let parts = 0;
  for (let vertex = 0; vertex < size; vertex++) {
    const first = sets.find(vertex);
    part[vertex] = first === vertex ? parts++ : part[first]!;
  }
  return { part, parts };
}

function listOf({ start, items }: Lists, index: number): Int32Array {
  return items.slice(start[index], start[index + 1]);
}

function subgraph(graph: DrawnGraph, concepts: Int32Array, edges: Int32Array, local: Int32Array): Part {
  const extents = (values: Float64Array): Float64Array => Float64Array.from(concepts, (vertex) => values[vertex]!);
  return {
    graph: {
      size: concepts.length,
      tail: edges.map((edge) => local[graph.tail[edge]!]!),
      head: edges.map((edge) => local[graph.head[edge]!]!),
      weight: edges.map((edge) => graph.weight[edge]!),
      least: edges.map((edge) => graph.least?.[edge] ?? 1),
      across: extents(graph.across),
      along: extents(graph.along),
      lane: concepts.map((vertex) => graph.lane[vertex]!),
      lanes: graph.lanes,
      area: concepts.map((vertex) => graph.area[vertex]!),
      parentArea: graph.parentArea,
      wasAcross: extents(graph.wasAcross),
      wasAlong: extents(graph.wasAlong),
      ...(graph.wasArea && { wasArea: graph.wasArea }),
      wasIn: concepts.map((vertex) => graph.wasIn[vertex]!),
      wasRoute: Array.from(edges, (edge) => graph.wasRoute[edge]),
      alternative: edges.map((edge) => graph.alternative[edge]!),
    },
    concepts,
    edges,
  };
}
