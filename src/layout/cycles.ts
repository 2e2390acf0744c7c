import { createArcs, stronglyConnected } from "../queries/arcs.js";
import { MinHeap } from "../queries/min-heap.js";
import type { DrawnGraph } from "./drawn-graph.js";
import { groupBy } from "./grouping.js";

/** The same graph without cycles. */
export interface AcyclicGraph extends DrawnGraph {
  /** 1 for edges that stand the other way round. */
  readonly turned: Uint8Array;
}

/** Turns edges round, for the drawing only, until no cycle is left; edges that lie on no cycle stay as they are. */
export function turnCyclesRound(graph: DrawnGraph): AcyclicGraph {
  const { size } = graph;
  const turned = new Uint8Array(graph.tail.length);
  const { of: component } = stronglyConnected(createArcs(size, graph.tail, graph.head));
  const onCycle = Int32Array.from(graph.tail.keys()).filter(
    (edge) => component[graph.tail[edge]!] === component[graph.head[edge]!],
  );
  if (onCycle.length === 0) return { ...graph, turned };

  const pick = (values: Int32Array): Int32Array => onCycle.map((edge) => values[edge]!);
  const place = greedySequence(size, pick(graph.tail), pick(graph.head), pick(graph.weight));
  const tail = graph.tail.slice();
  const head = graph.head.slice();
  for (const edge of onCycle) {
    if (place[tail[edge]!]! <= place[head[edge]!]!) continue;
    turned[edge] = 1;
    [tail[edge], head[edge]] = [head[edge]!, tail[edge]!];
  }
  return { ...graph, tail, head, turned };
}

/**
 * Places in a sequence against which few and light edges run; Eades, Lin and Smyth (1993).
 *
 * Sources go to the front and sinks to the back; where there are neither, the vertex goes to the front whose edges
 * lead onwards most. Ties keep the author's order.
 */
function greedySequence(size: number, tail: Int32Array, head: Int32Array, weight: Int32Array): Int32Array {
  const outgoing = groupBy(size, tail);
  const incoming = groupBy(size, head);
  const out = new Int32Array(size);
  const into = new Int32Array(size);
  tail.forEach((vertex, edge) => (out[vertex]! += weight[edge]!));
  head.forEach((vertex, edge) => (into[vertex]! += weight[edge]!));

  const place = new Int32Array(size).fill(-1);
  const ends: number[] = [];
  const onwards = new MinHeap();
  const offer = (vertex: number): void => {
    if (out[vertex] === 0 || into[vertex] === 0) ends.push(vertex);
    else onwards.push(vertex, into[vertex]! - out[vertex]!);
  };
  for (let vertex = 0; vertex < size; vertex++) offer(vertex);

  let front = 0;
  let back = size - 1;
  while (front <= back) {
    const vertex = ends.pop() ?? onwards.pop();
    if (place[vertex]! >= 0) continue;
    place[vertex] = out[vertex] === 0 ? back-- : front++;
    for (let i = outgoing.start[vertex]!; i < outgoing.start[vertex + 1]!; i++) {
      const edge = outgoing.items[i]!;
      into[head[edge]!]! -= weight[edge]!;
      if (place[head[edge]!]! < 0) offer(head[edge]!);
    }
    for (let i = incoming.start[vertex]!; i < incoming.start[vertex + 1]!; i++) {
      const edge = incoming.items[i]!;
      out[tail[edge]!]! -= weight[edge]!;
      if (place[tail[edge]!]! < 0) offer(tail[edge]!);
    }
  }
  return place;
}
