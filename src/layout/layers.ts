import { anchoredLayers, isAnchored } from "./anchored-layers.js";
import type { DrawnGraph } from "./drawn-graph.js";
import { groupBy, type Lists } from "./grouping.js";
import { shortestLayers } from "./network-simplex.js";
import { startAtZero } from "./start-at-zero.js";
import { withoutGaps } from "./without-gaps.js";

/**
 * The layer of each concept of a graph without cycles, from 0; every edge leads to a later layer.
 *
 * The weighted length of all edges is least (Gansner, Koutsofios, North and Vo 1993, section 2); concepts that may then
 * lie in one of several layers go to the emptiest. Where there was a picture before, its rows stay together.
 */
export function assignLayers(graph: DrawnGraph): Int32Array {
  if (isAnchored(graph)) return anchoredLayers(graph);
  const layer = shortestLayers(graph.size, graph);
  startAtZero(graph.size, graph, layer);
  balance(graph, layer);
  return withoutGaps(layer);
}

/**
 * Gansner et al. (1993), `balance`: moves that change no length even out how full the layers of a lane are.
 *
 * Concepts without any edge, drawn together only where there are lanes, may open layers of their own.
 */
function balance({ size, tail, head, weight, least, across, lane, lanes }: DrawnGraph, layer: Int32Array): void {
  const outgoing = groupBy(size, tail);
  const incoming = groupBy(size, head);
  const layers = Math.max(
    layer.reduce((most, at) => Math.max(most, at + 1), 0),
    layersForLoose(loosePerLane(outgoing, incoming, lane, lanes)),
  );
  const fill = new Float64Array(layers * lanes);
  for (let vertex = 0; vertex < size; vertex++) fill[layer[vertex]! * lanes + lane[vertex]!]! += across[vertex]!;

  for (let vertex = 0; vertex < size; vertex++) {
    let surplus = 0;
    let first = 0;
    let last = layers - 1;
    for (let i = incoming.start[vertex]!; i < incoming.start[vertex + 1]!; i++) {
      const edge = incoming.items[i]!;
      surplus += weight[edge]!;
      first = Math.max(first, layer[tail[edge]!]! + (least?.[edge] ?? 1));
    }
    for (let i = outgoing.start[vertex]!; i < outgoing.start[vertex + 1]!; i++) {
      const edge = outgoing.items[i]!;
      surplus -= weight[edge]!;
      last = Math.min(last, layer[head[edge]!]! - (least?.[edge] ?? 1));
    }
    if (surplus !== 0 || first >= last) continue;
    const column = lane[vertex]!;
    let best = layer[vertex]!;
    fill[best * lanes + column]! -= across[vertex]!;
    for (let at = first; at <= last; at++) {
      if (fill[at * lanes + column]! < fill[best * lanes + column]!) best = at;
    }
    fill[best * lanes + column]! += across[vertex]!;
    layer[vertex] = best;
  }
}

function loosePerLane(outgoing: Lists, incoming: Lists, lane: Int32Array, lanes: number): Int32Array {
  const loose = new Int32Array(lanes);
  const isLoose = ({ start }: Lists, vertex: number): boolean => start[vertex] === start[vertex + 1];
  lane.forEach((column, vertex) => {
    if (isLoose(outgoing, vertex) && isLoose(incoming, vertex)) loose[column]! += 1;
  });
  return loose;
}

/** About as many layers as concepts in each. */
function layersForLoose(loose: Int32Array): number {
  return loose.reduce((most, count) => Math.max(most, Math.ceil(Math.sqrt(count))), 0);
}
