import { neighbors } from "./grouping.js";
import { keptOrder } from "./kept-order.js";
import type { Order } from "./order.js";
import type { ProperGraph } from "./proper-graph.js";
import { seededRandom } from "../queries/random.js";
import { shake } from "./shake.js";
import { Sifter } from "./sifter.js";
import { sweptOrder } from "./swept-order.js";

/** An order of each layer in which few edges cross, and ever fewer. */
export interface Untangling {
  readonly order: Order;
  readonly crossings: number;
  /** Looks for a better order until told to stop; it never becomes a worse one. */
  improve(isOver: () => boolean): void;
}

/** Kicks before anybody asks for better: several for each vertex of small graphs, fewer in large ones, where each is dear. */
function kicksFor(size: number): number {
  return size < 2000 ? Math.min(4.5 * size, 2000) : Math.max(1700, (size - 2000) / 2);
}
/** The most vertices of one kick. */
const most = 8;
/** Looks at the clock are dear beside a kick. */
const kicksAtOnce = 16;

/**
 * Sweeps, sifts what comes of it, then kicks it a few times; all further time goes into more kicks.
 *
 * Where there was a picture before, what stays keeps its order throughout.
 */
export function untangle(graph: ProperGraph): Untangling {
  const above = neighbors(graph.size, graph.lower, graph.upper);
  const below = neighbors(graph.size, graph.upper, graph.lower);
  const first = graph.was ? keptOrder(graph, graph.was, above, below) : sweptOrder(graph, above, below);
  const { order } = first;
  let { crossings } = first;
  const random = seededRandom(graph.size);
  const sifter = new Sifter(order, above, below, graph.was?.isKept);
  crossings -= sifter.settleAll();
  const kick = (times: number, vertices = 1): void => {
    for (let i = 0; i < times && crossings > 0; i++) crossings -= shake(sifter, random, vertices);
  };
  let inVain = 0;
  sifter.care = "hasty";
  kick(kicksFor(graph.size));

  return {
    order,
    get crossings() {
      return crossings;
    },
    improve: (isOver) => {
      sifter.care = "thorough";
      while (crossings > 0 && !isOver()) {
        const before = crossings;
        // What one vertex alone cannot better, several may that move together.
        kick(kicksAtOnce, 1 + (Math.floor(inVain / graph.size) % most));
        inVain = crossings < before ? 0 : inVain + kicksAtOnce;
      }
    },
  };
}
