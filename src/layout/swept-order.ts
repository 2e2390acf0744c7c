import { countCrossings } from "./crossings.js";
import type { Lists } from "./grouping.js";
import { walk } from "./initial-order.js";
import { barycentre, LayerSweep, weightedMedian, type SortKey } from "./layer-sweep.js";
import { copyOrder, orderOf, type Order } from "./order.js";
import type { ProperGraph } from "./proper-graph.js";
import { Sifter } from "./sifter.js";

/** From so many vertices on, sifting and kicks soon gain more than sweeps do. */
const large = 2000;
/** Sweeps without gain after which a start is given up. */
const patience = 2;

/**
 * The order with the fewest crossings that sweeps down and up meet from several starting orders, half of them by weighted
 * medians (Gansner et al. 1993, section 3), half by barycentres (Sugiyama, Tagawa and Toda 1981). In small graphs it is
 * sifted too, and the fewest crossings are counted after that.
 */
export function sweptOrder(graph: ProperGraph, above: Lists, below: Lists): Order {
  const sweep = new LayerSweep(graph.size);
  const last = graph.layers - 1;
  const isLarge = graph.size >= large;
  const mostSweeps = isLarge ? 2 : 24;

  const sweptFrom = (sequence: Int32Array, key: SortKey): { order: Order; crossings: number } => {
    const order = orderOf(graph, sequence);
    let crossings = countCrossings(order, below);
    let best = copyOrder(order);
    let stale = 0;
    for (let round = 0; round < mostSweeps && stale < patience && crossings > 0; round++) {
      const isDown = round % 2 === 0;
      const flip = round % 4 >= 2;
      const neighbors = isDown ? above : below;
      for (let i = 1; i <= last; i++) sweep.orderLayer(order, isDown ? i : last - i, neighbors, key, flip);
      const reached = countCrossings(order, below);
      stale = reached < crossings ? 0 : stale + 1;
      if (reached >= crossings) continue;
      crossings = reached;
      best = copyOrder(order);
    }
    return { order: best, crossings };
  };

  const concepts = Array.from({ length: graph.concepts }, (_, vertex) => vertex);
  const byLayer = concepts.toSorted((a, b) => graph.layer[a]! - graph.layer[b]!);
  const starts = [
    () => walk(graph, below, above, byLayer),
    () => walk(graph, above, below, byLayer.toReversed()),
    () => walk(graph, below, above, concepts),
  ];
  let best: Order | undefined;
  let fewest = Infinity;
  for (let i = 0; i < startsFor(graph) && fewest > 0; i++) {
    const { order, crossings } = sweptFrom(starts[i % starts.length]!(), i % 2 === 0 ? weightedMedian : barycentre);
    const reached = isLarge ? crossings : crossings - new Sifter(order, above, below).settleAll();
    if (reached >= fewest) continue;
    fewest = reached;
    best = order;
  }
  return best!;
}

/** Small graphs are cheap to try again. */
function startsFor({ size }: ProperGraph): number {
  return Math.max(3, Math.min(6, Math.round(120 / Math.sqrt(size))));
}
