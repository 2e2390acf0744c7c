import { groupBy } from "./grouping.js";
import type { AcyclicGraph } from "./cycles.js";
import { OrderedFit } from "./ordered-fit.js";
import type { ProperGraph } from "./proper-graph.js";

/** Where each edge leaves the lower side of its tail and meets the upper side of its head. */
export interface Ports {
  readonly atTail: Float64Array;
  readonly atHead: Float64Array;
}

/** Pixels between the ports of one side, where there is room. */
const portGap = 12;
/** The share of a side that ports may take. */
const usableSide = 0.8;

/** Ports lie in the middle of a side, or opposite one another where two boxes overlap, and are then moved apart. */
export function assignPorts(graph: AcyclicGraph, proper: ProperGraph, x: Float64Array): Ports {
  const { size, tail, head } = graph;
  const { chain, across } = proper;
  const atTail = new Float64Array(tail.length);
  const atHead = new Float64Array(tail.length);
  const fit = new OrderedFit(tail.length);

  const spread = (vertex: number, edges: Int32Array, nextOf: (edge: number) => number, ports: Float64Array): void => {
    const middle = x[vertex]!;
    const reach = (across[vertex]! / 2) * usableSide;
    edges.sort((a, b) => x[nextOf(a)]! - x[nextOf(b)]! || a - b);
    const gap = Math.min(portGap, (2 * reach) / Math.max(1, edges.length - 1));
    edges.forEach((edge, i) => {
      const next = nextOf(edge);
      const nextReach = (across[next]! / 2) * usableSide;
      const low = Math.max(middle - reach, x[next]! - nextReach);
      const high = Math.min(middle + reach, x[next]! + nextReach);
      fit.wants[i] = low <= high ? Math.max(low, Math.min(high, (middle + x[next]!) / 2)) : middle;
      fit.weights[i] = low <= high ? 4 : 1;
      fit.gaps[i] = gap;
    });
    fit.fit(edges.length, middle - reach, middle + reach);
    edges.forEach((edge, i) => (ports[edge] = fit.at[i]!));
  };

  const outgoing = groupBy(size, tail);
  const incoming = groupBy(size, head);
  const after = (edge: number): number => (chain[edge] === chain[edge + 1] ? head[edge]! : chain[edge]!);
  const before = (edge: number): number => (chain[edge] === chain[edge + 1] ? tail[edge]! : chain[edge + 1]! - 1);
  for (let vertex = 0; vertex < size; vertex++) {
    spread(vertex, outgoing.items.slice(outgoing.start[vertex], outgoing.start[vertex + 1]), after, atTail);
    spread(vertex, incoming.items.slice(incoming.start[vertex], incoming.start[vertex + 1]), before, atHead);
  }
  return { atTail, atHead };
}
