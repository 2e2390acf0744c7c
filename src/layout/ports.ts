import { groupBy } from "./grouping.js";
import { OrderedFit } from "./ordered-fit.js";
import type { Placed } from "./placed.js";

/** Where each edge leaves the lower side of its tail and meets the upper side of its head. */
export interface Ports {
  readonly atTail: Float64Array;
  readonly atHead: Float64Array;
}

/** Pixels between the ports of one side, where there is room. */
export const portGap = 12;
/** The share of a side that ports may take. */
export const usableSide = 0.8;

/**
 * Ports lie where a line to the middle of the box would meet its side, or opposite one another where two boxes overlap, and
 * are then moved apart. The edges of a join share one.
 */
export function assignPorts({
  graph,
  proper,
  x,
  bands,
  joins,
  detours,
}: Pick<Placed, "graph" | "proper" | "x" | "bands" | "joins" | "detours">): Ports {
  const { size, tail, head, along } = graph;
  const { chain, across, layer } = proper;
  /** The heights of the layers' middles. */
  const rows = bands.middle;
  const fit = new OrderedFit(tail.length);

  const spread = (edges: Int32Array, vertex: number, side: Side, ports: Float64Array): void => {
    const { next, towards, join } = side;
    const middle = x[vertex]!;
    const reach = (across[vertex]! / 2) * usableSide;
    const row = rows[layer[vertex]!]!;
    if (edges.length > 1) edges.sort((a, b) => towards[a]! - towards[b]! || join[a]! - join[b]! || a - b);
    let count = 0;
    edges.forEach((edge, i) => {
      const nextReach = (across[next[edge]!]! / 2) * usableSide;
      const low = Math.max(middle - reach, towards[edge]! - nextReach);
      const high = Math.min(middle + reach, towards[edge]! + nextReach);
      const way = towards[edge]! - middle;
      const height = Math.max(1, Math.abs(rows[layer[next[edge]!]!]! - row));
      const want =
        low <= high ? Math.max(low, Math.min(high, middle + way / 2)) : middle + (way * along[vertex]!) / (2 * height);
      const weight = low <= high ? 4 : 1;
      if (i > 0 && sharePort(join, edges[i - 1]!, edge)) {
        const sum = fit.weights[count - 1]! + weight;
        fit.wants[count - 1]! += ((want - fit.wants[count - 1]!) * weight) / sum;
        fit.weights[count - 1] = sum;
        return;
      }
      fit.wants[count] = want;
      fit.weights[count++] = weight;
    });
    fit.gaps.fill(Math.min(portGap, (2 * reach) / Math.max(1, count - 1)), 0, count);
    fit.fit(0, count, middle - reach, middle + reach);
    let slot = -1;
    edges.forEach((edge, i) => {
      if (i === 0 || !sharePort(join, edges[i - 1]!, edge)) slot++;
      ports[edge] = fit.at[slot]!;
    });
  };

  const atTail = new Float64Array(tail.length);
  const atHead = new Float64Array(tail.length);
  const isDirect = (edge: number): boolean => chain[edge] === chain[edge + 1];
  const sideOf = (next: Int32Array, end: 0 | -1, join: Int32Array): Side => {
    const towards = new Float64Array(next).map((vertex) => x[vertex]!);
    for (const [edge, { uprights }] of detours) towards[edge] = uprights.at(end) ?? towards[edge]!;
    return { next, towards: averaged(towards, join), join };
  };
  const below = sideOf(
    head.map((vertex, edge) => (isDirect(edge) ? vertex : chain[edge]!)),
    0,
    joins.atTail,
  );
  const above = sideOf(
    tail.map((vertex, edge) => (isDirect(edge) ? vertex : chain[edge + 1]! - 1)),
    -1,
    joins.atHead,
  );
  const outgoing = groupBy(size, tail);
  const incoming = groupBy(size, head);
  for (let vertex = 0; vertex < size; vertex++) {
    spread(outgoing.items.subarray(outgoing.start[vertex], outgoing.start[vertex + 1]), vertex, below, atTail);
    spread(incoming.items.subarray(incoming.start[vertex], incoming.start[vertex + 1]), vertex, above, atHead);
  }
  return { atTail, atHead };
}

/** One end of all edges. */
interface Side {
  /** The next vertex on each edge's way, where it goes round no area. */
  readonly next: Int32Array;
  /** Where each edge goes next; for the edges of a join, on average. */
  readonly towards: Float64Array;
  readonly join: Int32Array;
}

/** The edges of a join lead to where they do on average. */
function averaged(towards: Float64Array, join: Int32Array): Float64Array {
  const totals = new Map<number, { sum: number; count: number }>();
  join.forEach((number, edge) => {
    if (number < 0) return;
    const { sum, count } = totals.get(number) ?? { sum: 0, count: 0 };
    totals.set(number, { sum: sum + towards[edge]!, count: count + 1 });
  });
  return towards.map((place, edge) => {
    const total = totals.get(join[edge]!);
    return total ? total.sum / total.count : place;
  });
}

function sharePort(join: Int32Array, a: number, b: number): boolean {
  return join[a]! >= 0 && join[a] === join[b];
}
