import { laneBands, type Bands, type LaneRoom } from "./lane-bands.js";
import type { Order } from "./order.js";
import { OrderedFit } from "./ordered-fit.js";
import type { ProperGraph } from "./proper-graph.js";
import { leastDistance, type Spacing } from "./spacing.js";
import { tiesOf, type Ties } from "./ties.js";

export interface Coordinates {
  /** The middle of each vertex within its layer. */
  readonly x: Float64Array;
  readonly bands: Bands | undefined;
}

const sweeps = 18;
/** How far beyond its neighbours' middle a vertex is drawn, so that fewer sweeps do (Young 1954; with bounds, Cryer 1971). */
const overshoot = 1.4;
/** How hard a concept is drawn to where it was, beside the 4 of a prerequisite. */
const loyalty = 256;
/** What holds a vertex without arcs to where it is. */
const light = 1e-3;

/**
 * Where each vertex stands in its layer, so that edges are short and long ones straight.
 *
 * Each layer in turn is fitted to its neighbours by isotonic regression: the weighted squares of all edges' sideways
 * ways fall with every fit, towards their least.
 */
export function assignCoordinates(
  graph: ProperGraph,
  order: Order,
  spacing: Spacing,
  room: LaneRoom | undefined,
): Coordinates {
  const { layers, lane, across } = graph;
  const { vertices, place, runStart, firstRun } = order;
  const bands = room && laneBands(graph, order, spacing, room);
  const { start, other, stiffness } = tiesOf(graph, order);
  const { fit, held } = fitByPlace(graph, order, spacing);
  const { at: x, wants, weights } = fit;
  // What is drawn to nothing stays where it is.
  const stays = new Float64Array(x.length).fill(1);
  const gives = new Float64Array(x.length);
  for (let at = 0; at < x.length; at++) {
    for (let tie = start[at]!; tie < start[at + 1]!; tie++) weights[at]! += stiffness[tie]!;
    if (weights[at]! > 0) {
      stays[at] = 1 - overshoot;
      gives[at] = overshoot / weights[at]!;
    } else weights[at] = light;
  }

  const pull = { start, other, stiffness, held, stays, gives };
  const fitRun = (first: number, end: number): void => {
    setWants(wants, x, pull, first, end);
    const [leftmost, rightmost] = [vertices[first]!, vertices[end - 1]!];
    const band = lane[leftmost]!;
    if (!bands) fit.fit(first, end);
    else fit.fit(first, end, bands.low[band]! + across[leftmost]! / 2, bands.high[band]! - across[rightmost]! / 2);
  };
  const fitLayer = (layer: number): void => {
    for (let run = firstRun[layer]!; run < firstRun[layer + 1]!; run++) fitRun(runStart[run]!, runStart[run + 1]!);
  };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let i = 0; i < layers; i++) fitLayer(sweep % 2 === 0 ? i : layers - 1 - i);
  }
  const byVertex = new Float64Array(place).map((at) => x[at]!);
  return { x: byVertex, bands };
}

/** What draws each place, and how far it follows. */
interface Pull extends Ties {
  readonly held: Float64Array;
  readonly stays: Float64Array;
  readonly gives: Float64Array;
}

function setWants(
  wants: Float64Array,
  x: Float64Array,
  { start, other, stiffness, held, stays, gives }: Pull,
  first: number,
  end: number,
): void {
  let tie = start[first]!;
  for (let at = first; at < end; at++) {
    let sum = held[at]!;
    for (const last = start[at + 1]!; tie < last; tie++) sum += stiffness[tie]! * x[other[tie]!]!;
    wants[at] = stays[at]! * x[at]! + gives[at]! * sum;
  }
}

/** A fit by the places of an order, with gaps, and with the weight and pull of where concepts were. */
function fitByPlace(
  graph: ProperGraph,
  { vertices }: Order,
  spacing: Spacing,
): { fit: OrderedFit; held: Float64Array } {
  const { was } = graph;
  const fit = new OrderedFit(vertices.length);
  const held = new Float64Array(vertices.length);
  for (let at = 0; at < vertices.length; at++) {
    const vertex = vertices[at]!;
    if (at > 0) fit.gaps[at] = leastDistance(graph, spacing, vertices[at - 1]!, vertex);
    if (!was) continue;
    fit.at[at] = was.across[vertex]!;
    if (was.isKept[vertex] === 0) continue;
    fit.weights[at] = loyalty;
    held[at] = loyalty * was.across[vertex]!;
  }
  return { fit, held };
}
