import { createArcs } from "./arcs.js";
import type { WeightedGraph } from "./greedy-sequence.js";

/** Steps after which a sequence is settled enough. */
const mostSteps = 20_000_000;

/**
 * Places in a sequence from which no node alone can move so that less runs against it: each moves to its best place,
 * one after the other, until none has a better one or it is late.
 */
export function settledSequence(graph: WeightedGraph, places: Int32Array, isLate: () => boolean): Int32Array {
  const place = places.slice();
  const order = new Int32Array(graph.size);
  place.forEach((at, node) => (order[at] = node));
  const neighbours = createNeighbours(graph);
  let steps = 0;
  let settled = 0;
  for (let node = 0; settled < graph.size && steps < mostSteps && !isLate(); node = (node + 1) % graph.size) {
    const near = neighbours(node, place);
    const to = bestPlace(near, place[node]!);
    steps += near.length + Math.abs(to - place[node]!);
    settled = to === place[node] ? settled + 1 : 0;
    for (let at = place[node]!; at !== to;) {
      const next = at < to ? at + 1 : at - 1;
      order[at] = order[next]!;
      place[order[at]!] = at;
      at = next;
    }
    order[to] = node;
    place[node] = to;
  }
  return place;
}

/** Where a neighbour stands, and how much more runs against the sequence where a node stands behind it. */
interface Neighbour {
  readonly at: number;
  readonly change: number;
}

/** Lists the neighbours of nodes from front to back. */
function createNeighbours({ size, tail, head, weight }: WeightedGraph) {
  const outgoing = createArcs(size, tail, head);
  const incoming = createArcs(size, head, tail);
  return (node: number, place: Int32Array): Neighbour[] => {
    const near: Neighbour[] = [];
    for (let i = outgoing.start[node]!; i < outgoing.start[node + 1]!; i++)
      near.push({ at: place[outgoing.to[i]!]!, change: weight[outgoing.origin[i]!]! });
    for (let i = incoming.start[node]!; i < incoming.start[node + 1]!; i++)
      near.push({ at: place[incoming.to[i]!]!, change: -weight[incoming.origin[i]!]! });
    // Of a neighbour that lies both before and behind, the half way between is no place: it must not look cheap.
    return near.sort((a, b) => a.at - b.at || b.change - a.change);
  };
}

/** The place that costs least: where several do, the present one if it is among them, else the foremost. */
function bestPlace(near: readonly Neighbour[], present: number): number {
  const here = near.reduce((sum, { at, change }) => (at < present ? sum + change : sum), 0);
  let cost = 0;
  let least = Math.min(here, 0);
  let behind = here > 0 ? -1 : present;
  for (const { at, change } of near) {
    cost += change;
    if (cost >= least) continue;
    least = cost;
    behind = at;
  }
  // What lies behind a node moves up when it leaves.
  return behind < present ? behind + 1 : behind;
}
