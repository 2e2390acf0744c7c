import { countCrossings } from "./crossings.js";
import type { Lists } from "./grouping.js";
import { walk } from "./initial-order.js";
import { barycentre, LayerSweep, weightedMedian, type SortKey } from "./layer-sweep.js";
import { copyOrder, orderOf, type Order } from "./order.js";
import type { ProperGraph } from "./proper-graph.js";

const mostSweeps = 24;
/** Sweeps without gain after which a start is given up. */
const patience = 2;

/**
 * The order with the fewest crossings that sweeps down and up meet from several starting orders, half of them by
 * weighted medians (Gansner et al. 1993, section 3), half by barycentres (Sugiyama, Tagawa and Toda 1981).
 */
export function sweptOrder(graph: ProperGraph, above: Lists, below: Lists): Order {
  const sweep = new LayerSweep(graph.size);
  const last = graph.layers - 1;
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
  const sweepFrom = (sequence: Int32Array, key: SortKey): void => {
    const order = orderOf(graph, sequence);
    let stale = 0;
    let reached = keepBest(order);
    for (let round = 0; round < mostSweeps && stale < patience && fewest > 0; round++) {
      const isDown = round % 2 === 0;
      const flip = round % 4 >= 2;
      const neighbors = isDown ? above : below;
      for (let i = 1; i <= last; i++) sweep.orderLayer(order, isDown ? i : last - i, neighbors, key, flip);
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
  for (let i = 0; i < startsFor(graph) && fewest > 0; i++)
    sweepFrom(starts[i % starts.length]!(), i % 2 === 0 ? weightedMedian : barycentre);
  return best!;
}

/** Small maps are cheap to try again. */
function startsFor({ size }: ProperGraph): number {
  return Math.max(2, Math.min(6, Math.round(120 / Math.sqrt(size))));
}
