import { countCrossings } from "./crossings.js";
import { depthFirst } from "./depth-first.js";
import type { Lists } from "./grouping.js";
import { barycentre, LayerSweep, weightedMedian, type SortKey } from "./layer-sweep.js";
import { copyOrder, orderOf, type Order } from "./order.js";
import type { ProperGraph } from "./proper-graph.js";
import { Sifter } from "./sifter.js";

/** From so many vertices on, sifting and kicks soon gain more than sweeps do. */
const large = 2000;
const mostSweeps = 24;
/** Sweeps without gain after which a start is given up. */
const patience = 2;

/** An order, and how many arcs cross in it. */
export interface Counted {
  readonly order: Order;
  readonly crossings: number;
}

/**
 * The order with the fewest crossings that sweeps down and up meet from several starting orders, some by weighted
 * medians (Gansner et al. 1993, section 3), some by barycentres (Sugiyama, Tagawa and Toda 1981). In small graphs each is
 * swept as long as that pays, and then sifted; in large ones each is swept once down and up.
 */
export function sweptOrder(graph: ProperGraph, above: Lists, below: Lists): Counted {
  const layerSweep = new LayerSweep(graph.size);
  const last = graph.layers - 1;
  const sweep = (order: Order, round: number, key: SortKey): void => {
    const isDown = round % 2 === 0;
    const flip = round % 4 >= 2;
    for (let i = 1; i <= last; i++)
      layerSweep.orderLayer(order, isDown ? i : last - i, isDown ? above : below, key, flip);
  };

  const sweptOnce = (order: Order, key: SortKey): Counted => {
    sweep(order, 0, key);
    sweep(order, 1, key);
    return { order, crossings: countCrossings(order, below, best?.crossings) };
  };
  const sweptAndSifted = (order: Order, key: SortKey): Counted => {
    let crossings = countCrossings(order, below);
    let best = copyOrder(order);
    let stale = 0;
    for (let round = 0; round < mostSweeps && stale < patience && crossings > 0; round++) {
      sweep(order, round, key);
      const reached = countCrossings(order, below, crossings);
      stale = reached < crossings ? 0 : stale + 1;
      if (reached >= crossings) continue;
      crossings = reached;
      best = copyOrder(order);
    }
    return { order: best, crossings: crossings - new Sifter(best, above, below).settleAll() };
  };

  const concepts = Array.from({ length: graph.concepts }, (_, vertex) => vertex);
  const byLayer = concepts.toSorted((a, b) => graph.layer[a]! - graph.layer[b]!);
  const downwards = (): Int32Array => depthFirst(graph, below, above, byLayer);
  const upwards = (): Int32Array => depthFirst(graph, above, below, byLayer.toReversed());
  const asGiven = (): Int32Array => depthFirst(graph, below, above, concepts);
  const starts: [start: () => Int32Array, key: SortKey][] = [
    [downwards, weightedMedian],
    [upwards, barycentre],
    [asGiven, weightedMedian],
    [downwards, barycentre],
    [asGiven, barycentre],
  ];
  const swept = graph.size < large ? sweptAndSifted : sweptOnce;
  let best: Counted | undefined;
  for (const [start, key] of starts.slice(0, startsFor(graph))) {
    if (best?.crossings === 0) break;
    const counted = swept(orderOf(graph, start()), key);
    if (!best || counted.crossings < best.crossings) best = counted;
  }
  return best!;
}

/** Small graphs are cheap to try again. */
function startsFor({ size }: ProperGraph): number {
  return Math.max(3, Math.min(5, Math.round(120 / Math.sqrt(size))));
}
