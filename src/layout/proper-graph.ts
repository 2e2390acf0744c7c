import { isAnchored } from "./anchored-layers.js";
import type { AreaWays } from "./area-ways.js";
import type { AcyclicGraph } from "./cycles.js";
import { formerPlaces } from "./former-places.js";

/**
 * A layered graph whose arcs lead from one layer to the next: an edge over several layers runs through dummies.
 *
 * A vertex is a concept (below `concepts`) or a dummy. The dummies of edge e are numbered on from `chain[e]` up to
 * `chain[e + 1]`, in the direction of the edge.
 */
export interface ProperGraph {
  readonly size: number;
  readonly concepts: number;
  readonly layers: number;
  readonly layer: Int32Array;
  readonly across: Float64Array;
  readonly lane: Int32Array;
  readonly lanes: number;
  readonly upper: Int32Array;
  readonly lower: Int32Array;
  readonly weight: Int32Array;
  readonly chain: Int32Array;
  /** About where each vertex was across, if anything was in the picture before; `isKept` where a concept was. */
  readonly was?: { readonly across: Float64Array; readonly isKept: Uint8Array };
}

/** Edges beyond this many dummies are drawn as straight lines, the longest first, so that memory stays bounded. */
const mostDummies = 1_000_000;

/** Sugiyama, Tagawa and Toda (1981), step 1. */
export function properGraph(graph: AcyclicGraph, conceptLayer: Int32Array, ways?: AreaWays): ProperGraph {
  const chain = chains(graph, conceptLayer, ways);
  const dummies = chain[graph.tail.length]! - graph.size;
  const size = graph.size + dummies;
  const layer = new Int32Array(size);
  const across = new Float64Array(size);
  layer.set(conceptLayer);
  across.set(graph.across);

  const upper = new Int32Array(graph.tail.length + dummies);
  const lower = new Int32Array(upper.length);
  const weight = new Int32Array(upper.length);
  let arcs = 0;
  const connect = (from: number, to: number, edge: number): void => {
    upper[arcs] = from;
    lower[arcs] = to;
    weight[arcs++] = graph.weight[edge]!;
  };
  graph.tail.forEach((tail, edge) => {
    const head = graph.head[edge]!;
    let from = tail;
    for (let dummy = chain[edge]!; dummy < chain[edge + 1]!; dummy++) {
      layer[dummy] = layer[from]! + 1;
      connect(from, dummy, edge);
      from = dummy;
    }
    if (layer[head] === layer[from]! + 1) connect(from, head, edge);
  });

  const layers = conceptLayer.reduce((most, at) => Math.max(most, at + 1), 0);
  return {
    size,
    concepts: graph.size,
    layers,
    layer,
    across,
    lane: ways ? lanesOfWays(ways, chain, size) : lanesWithDummies(graph, layer, chain, size),
    lanes: ways?.lanes.minimum.length ?? graph.lanes,
    // Edges without dummies, though they are long, have no arc.
    upper: upper.subarray(0, arcs),
    lower: lower.subarray(0, arcs),
    weight: weight.subarray(0, arcs),
    chain,
    ...(isAnchored(graph) && { was: formerPlaces(graph, chain, size) }),
  };
}

/** Where the dummies of each edge begin; detours have none. */
function chains({ size, tail, head }: AcyclicGraph, layer: Int32Array, ways?: AreaWays): Int32Array {
  const span = (edge: number): number => layer[head[edge]!]! - layer[tail[edge]!]! - 1;
  const length = tail.map((_, edge) => (ways?.detours.has(edge) ? 0 : span(edge)));
  let total = length.reduce((sum, dummies) => sum + dummies, 0);
  if (total > mostDummies)
    for (const edge of [...tail.keys()].sort((a, b) => span(b) - span(a) || b - a)) {
      if (total <= mostDummies) break;
      total -= length[edge]!;
      length[edge] = 0;
    }
  const chain = new Int32Array(tail.length + 1);
  chain[0] = size;
  length.forEach((dummies, edge) => (chain[edge + 1] = chain[edge]! + dummies));
  return chain;
}

function lanesOfWays({ laneOf, down }: AreaWays, chain: Int32Array, size: number): Int32Array {
  const lane = new Int32Array(size);
  lane.set(laneOf);
  down.forEach((lanes, edge) => {
    if (lanes && chain[edge] !== chain[edge + 1]) lane.set(lanes, chain[edge]);
  });
  return lane;
}

/** An edge from lane to lane runs along the one, then along the other: it changes over where both are emptiest. */
function lanesWithDummies(graph: AcyclicGraph, layer: Int32Array, chain: Int32Array, size: number): Int32Array {
  const { lanes } = graph;
  const lane = new Int32Array(size);
  lane.set(graph.lane);
  if (lanes < 2) return lane;

  const layers = layer.reduce((most, at) => Math.max(most, at + 1), 0);
  const fill = new Int32Array(layers * lanes);
  const boxFill = 4;
  for (let vertex = 0; vertex < graph.size; vertex++) fill[layer[vertex]! * lanes + lane[vertex]!]! += boxFill;
  graph.tail.forEach((tail, edge) => {
    const [first, end] = [chain[edge]!, chain[edge + 1]!];
    const [from, to] = [lane[tail]!, lane[graph.head[edge]!]!];
    let change = first;
    let cost = 0;
    let least = 0;
    for (let dummy = first; dummy < end; dummy++) {
      cost += fill[layer[dummy]! * lanes + from]! - fill[layer[dummy]! * lanes + to]!;
      if (cost > least) continue;
      least = cost;
      change = dummy + 1;
    }
    for (let dummy = first; dummy < end; dummy++) {
      lane[dummy] = dummy < change ? from : to;
      fill[layer[dummy]! * lanes + lane[dummy]!]! += 1;
    }
  });
  return lane;
}
