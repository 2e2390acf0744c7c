import { countCrossings } from "./crossings.js";
import { neighbors } from "./grouping.js";
import { walk } from "./initial-order.js";
import { barycentre, LayerSweep, weightedMedian, type SortKey } from "./layer-sweep.js";
import { copyOrder, orderOf, type Order } from "./order.js";
import type { ProperGraph } from "./proper-graph.js";
import { seededRandom } from "../queries/random.js";
import { transpose } from "./transpose.js";

const mostSweeps = 24;
/** Sweeps without gain after which a start is given up. */
const patience = 4;
const transposeRounds = 4;

/**
 * An order of each layer in which few edges cross.
 *
 * Sweeps down and up by weighted medians, each with swaps of neighbours (Gansner et al. 1993, section 3), from
 * several starting orders, every second time by barycentres (Sugiyama, Tagawa and Toda 1981) instead; the order with
 * the fewest crossings is kept.
 */
export function untangle(graph: ProperGraph): Order {
  const above = neighbors(graph.size, graph.lower, graph.upper);
  const below = neighbors(graph.size, graph.upper, graph.lower);
  const sweep = new LayerSweep(graph.size);
  const random = seededRandom(graph.size);
  let best: Order | undefined;
  let fewest = Infinity;

  const keepBest = (order: Order): number => {
    const crossings = countCrossings(order, below);
    if (crossings < fewest) {
      fewest = crossings;
      best = copyOrder(order);
    }
    return crossings;
  };

  const tryFrom = (sequence: Int32Array, key: SortKey): void => {
    const order = orderOf(graph, sequence);
    let stale = 0;
    let reached = Infinity;
    keepBest(order);
    for (let round = 0; round < mostSweeps && stale < patience && fewest > 0; round++) {
      const isDown = round % 2 === 0;
      const flip = round % 4 >= 2;
      const last = graph.layers - 1;
      const neighbors = isDown ? above : below;
      for (let i = 1; i <= last; i++) sweep.orderLayer(order, isDown ? i : last - i, neighbors, key, flip);
      transpose(order, above, below, transposeRounds, !flip);
      const crossings = keepBest(order);
      stale = crossings < reached ? 0 : stale + 1;
      reached = Math.min(reached, crossings);
    }
  };

  const concepts = Array.from({ length: graph.concepts }, (_, vertex) => vertex);
  const byLayer = concepts.toSorted((a, b) => graph.layer[a]! - graph.layer[b]!);
  const starts = [
    () => walk(graph, below, above, byLayer),
    () => walk(graph, above, below, byLayer.toReversed()),
    () => walk(graph, below, above, concepts),
  ];
  for (let i = starts.length; i < startsFor(graph); i++) starts.push(() => shaken(best!, random));
  starts.slice(0, startsFor(graph)).forEach((start, i) => {
    if (fewest > 0) tryFrom(start(), i % 2 === 0 ? weightedMedian : barycentre);
  });
  return best!;
}

/** Small maps are cheap to try again. */
function startsFor({ size }: ProperGraph): number {
  return Math.max(2, Math.min(8, Math.round(120 / Math.sqrt(size))));
}

/** An order with some vertices moved a little, to get out of a dead end. */
function shaken({ vertices }: Order, random: () => number): Int32Array {
  const keys = Float64Array.from(vertices, (_, at) => at + (random() < 0.2 ? (random() - 0.5) * 20 : 0));
  return Int32Array.from(vertices.keys())
    .sort((a, b) => keys[a]! - keys[b]!)
    .map((at) => vertices[at]!);
}
