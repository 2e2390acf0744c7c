import type { ProperGraph } from "./proper-graph.js";

/**
 * All vertices, layer by layer and from left to right.
 *
 * A run is the stretch of one lane within one layer. Vertices change places within their run only.
 */
export interface Order {
  readonly vertices: Int32Array;
  /** Where each vertex stands in `vertices`. */
  readonly place: Int32Array;
  /** Where each layer begins; one more at the end. */
  readonly layerStart: Int32Array;
  /** Where each run that is not empty begins; one more at the end. */
  readonly runStart: Int32Array;
  /** The first run of each layer; one more at the end. */
  readonly firstRun: Int32Array;
}

/** Fills the runs with the vertices in the order in which they come. */
export function orderOf(graph: ProperGraph, sequence: Int32Array): Order {
  const { size, layers, lanes, layer, lane } = graph;
  const cells = layers * lanes;
  const next = new Int32Array(cells + 1);
  for (let vertex = 0; vertex < size; vertex++) next[layer[vertex]! * lanes + lane[vertex]! + 1]! += 1;
  for (let cell = 0; cell < cells; cell++) next[cell + 1]! += next[cell]!;

  const runStart: number[] = [];
  const firstRun = new Int32Array(layers + 1);
  for (let cell = 0; cell < cells; cell++) {
    if (cell % lanes === 0) firstRun[cell / lanes] = runStart.length;
    if (next[cell + 1]! > next[cell]!) runStart.push(next[cell]!);
  }
  firstRun[layers] = runStart.length;
  runStart.push(size);
  const starts = Int32Array.from(runStart);

  const vertices = new Int32Array(size);
  const place = new Int32Array(size);
  for (const vertex of sequence) {
    const at = next[layer[vertex]! * lanes + lane[vertex]!]!++;
    vertices[at] = vertex;
    place[vertex] = at;
  }
  return { vertices, place, runStart: starts, firstRun, layerStart: firstRun.map((run) => starts[run]!) };
}

export function copyOrder(order: Order): Order {
  return { ...order, vertices: order.vertices.slice(), place: order.place.slice() };
}
