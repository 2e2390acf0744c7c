import { groupBy, type Lists } from "./grouping.js";
import type { Order } from "./order.js";
import type { ProperGraph } from "./proper-graph.js";

/** The arcs of each vertex, either way, by the places of an order: those of place i lie from `start[i]` up to `start[i + 1]`. */
export interface Ties {
  readonly start: Int32Array;
  /** The place of the other end of each. */
  readonly other: Int32Array;
  /** How much it matters that an arc runs straight down. */
  readonly stiffness: Float64Array;
}

/** Arcs between dummies weigh most (Gansner et al. 1993, section 4). */
const stiffnessByDummies = [1, 2, 8];

export function tiesOf({ size, concepts, upper, lower, weight }: ProperGraph, { vertices, place }: Order): Ties {
  const above = groupBy(size, lower);
  const below = groupBy(size, upper);
  const start = new Int32Array(size + 1);
  const other = new Int32Array(2 * upper.length);
  const stiffness = new Float64Array(2 * upper.length);
  let next = 0;
  const add = (arcs: Lists, ends: Int32Array, vertex: number): void => {
    for (let i = arcs.start[vertex]!; i < arcs.start[vertex + 1]!; i++) {
      const arc = arcs.items[i]!;
      const dummies = Number(upper[arc]! >= concepts) + Number(lower[arc]! >= concepts);
      other[next] = place[ends[arc]!]!;
      stiffness[next++] = weight[arc]! * stiffnessByDummies[dummies]!;
    }
  };
  for (let at = 0; at < size; at++) {
    add(above, upper, vertices[at]!);
    add(below, lower, vertices[at]!);
    start[at + 1] = next;
  }
  return { start, other, stiffness };
}
