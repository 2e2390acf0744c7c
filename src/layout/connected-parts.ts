import type { DrawnGraph } from "./drawn-graph.js";
import { groupBy, type Lists } from "./grouping.js";

/** A connected part of a graph, and the places of its concepts and edges in the whole. */
export interface Part {
  readonly graph: DrawnGraph;
  readonly concepts: Int32Array;
  readonly edges: Int32Array;
}

/** The parts that no edge connects, in the author's order. */
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

function partNumbers({ size, tail, head }: DrawnGraph): { part: Int32Array; parts: number } {
  const root = Int32Array.from({ length: size }, (_, index) => index);
  const find = (vertex: number): number => {
    while (root[vertex] !== vertex) vertex = root[vertex] = root[root[vertex]!]!;
    return vertex;
  };
  for (let edge = 0; edge < tail.length; edge++) {
    const [a, b] = [find(tail[edge]!), find(head[edge]!)];
    root[Math.max(a, b)] = Math.min(a, b);
  }
  const part = new Int32Array(size);
  let parts = 0;
  for (let vertex = 0; vertex < size; vertex++) {
    const first = find(vertex);
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
      across: extents(graph.across),
      along: extents(graph.along),
      lane: concepts.map((vertex) => graph.lane[vertex]!),
      lanes: graph.lanes,
    },
    concepts,
    edges,
  };
}
