import { createArcs, stronglyConnected } from "../queries/arcs.js";
import { greedySequence } from "../queries/greedy-sequence.js";
import type { DrawnGraph } from "./drawn-graph.js";

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
  const place = greedySequence({
    size,
    tail: pick(graph.tail),
    head: pick(graph.head),
    weight: pick(graph.weight),
  });
  const tail = graph.tail.slice();
  const head = graph.head.slice();
  const least = graph.least?.slice();
  for (const edge of onCycle) {
    if (place[tail[edge]!]! <= place[head[edge]!]!) continue;
    turned[edge] = 1;
    [tail[edge], head[edge]] = [head[edge]!, tail[edge]!];
    if (least) least[edge] = 1;
  }
  return { ...graph, tail, head, turned, ...(least && { least }) };
}
