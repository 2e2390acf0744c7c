import { groupBy } from "./grouping.js";
import { laneBands, type Bands, type LaneRoom } from "./lane-bands.js";
import type { Order } from "./order.js";
import { OrderedFit } from "./ordered-fit.js";
import type { ProperGraph } from "./proper-graph.js";
import { leastDistance, type Spacing } from "./spacing.js";

export interface Coordinates {
  /** The middle of each vertex within its layer. */
  readonly x: Float64Array;
  readonly bands: Bands | undefined;
}

const sweeps = 30;
/** How hard a concept is drawn to where it was, beside the 4 of a prerequisite. */
const loyalty = 256;

/**
 * Where each vertex stands in its layer, so that edges are short and long ones straight.
 *
 * Each layer in turn is fitted to its neighbours by isotonic regression: the weighted squares of all edges' sideways
 * ways fall with every fit, towards their least. Arcs between dummies weigh most (Gansner et al. 1993, section 4).
 */
export function assignCoordinates(
  graph: ProperGraph,
  order: Order,
  spacing: Spacing,
  room: LaneRoom | undefined,
): Coordinates {
  const { size, layers, concepts } = graph;
  const { vertices, runStart, firstRun } = order;
  const bands = room && laneBands(graph, order, spacing, room);
  const above = groupBy(size, graph.lower);
  const below = groupBy(size, graph.upper);
  const stiffness = Float64Array.from(graph.upper, (upper, arc) => {
    const dummies = Number(upper >= concepts) + Number(graph.lower[arc]! >= concepts);
    return graph.weight[arc]! * [1, 2, 8][dummies]!;
  });
  const was = bands ? undefined : graph.was;
  const x = was?.across.slice() ?? new Float64Array(size);
  const fit = new OrderedFit(size);

  const pull = (vertex: number, i: number): void => {
    let weight = was?.isKept[vertex] === 1 ? loyalty : 0;
    let sum = weight > 0 ? weight * was!.across[vertex]! : 0;
    for (let k = above.start[vertex]!; k < above.start[vertex + 1]!; k++) {
      const arc = above.items[k]!;
      weight += stiffness[arc]!;
      sum += stiffness[arc]! * x[graph.upper[arc]!]!;
    }
    for (let k = below.start[vertex]!; k < below.start[vertex + 1]!; k++) {
      const arc = below.items[k]!;
      weight += stiffness[arc]!;
      sum += stiffness[arc]! * x[graph.lower[arc]!]!;
    }
    fit.wants[i] = weight > 0 ? sum / weight : x[vertex]!;
    fit.weights[i] = weight > 0 ? weight : 1e-3;
  };

  const fitRun = (run: number): void => {
    const first = runStart[run]!;
    const count = runStart[run + 1]! - first;
    for (let i = 0; i < count; i++) {
      const vertex = vertices[first + i]!;
      if (i > 0) fit.gaps[i] = leastDistance(graph, spacing, vertices[first + i - 1]!, vertex);
      pull(vertex, i);
    }
    const [leftmost, rightmost] = [vertices[first]!, vertices[first + count - 1]!];
    const lane = graph.lane[leftmost]!;
    if (bands)
      fit.fit(count, bands.low[lane]! + graph.across[leftmost]! / 2, bands.high[lane]! - graph.across[rightmost]! / 2);
    else fit.fit(count);
    for (let i = 0; i < count; i++) x[vertices[first + i]!] = fit.at[i]!;
  };
  const fitLayer = (layer: number): void => {
    for (let run = firstRun[layer]!; run < firstRun[layer + 1]!; run++) fitRun(run);
  };

  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let i = 0; i < layers; i++) fitLayer(sweep % 2 === 0 ? i : layers - 1 - i);
  }
  return { x, bands };
}
