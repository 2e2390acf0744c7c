import type { Joins } from "./joins.js";
import type { AcyclicGraph } from "./cycles.js";
import type { Point } from "./layout.js";
import type { Bands } from "./lane-bands.js";
import type { Detour } from "./detour-finder.js";
import type { LayerBands } from "./layer-bands.js";
import type { Order } from "./order.js";
import type { Ports } from "./ports.js";
import type { ProperGraph } from "./proper-graph.js";
import type { Spacing } from "./spacing.js";

/** A detour whose gutters have their places. */
export interface PlacedDetour extends Pick<Detour, "gaps"> {
  readonly uprights: readonly number[];
}

/** All that the way of an edge depends on, once vertices have their places. */
export interface Placed {
  readonly graph: AcyclicGraph;
  readonly proper: ProperGraph;
  readonly order: Order;
  readonly x: Float64Array;
  /** The room of each lane, where lines keep to them. */
  readonly lanes: Bands | undefined;
  readonly bands: LayerBands;
  readonly spacing: Spacing;
  readonly joins: Joins;
  readonly ports: Ports;
  /** By edge that goes round areas: where it runs upright, and in which gaps in between. */
  readonly detours: ReadonlyMap<number, PlacedDetour>;
  /** Pixels kept free before a box, so that arrowheads can be seen. */
  readonly stub: number;
}

/** Where an edge, drawn downwards, leaves its tail and meets its head. */
export function endsOf({ graph, proper, bands, ports }: Placed, edge: number): { start: Point; end: Point } {
  const [tail, head] = [graph.tail[edge]!, graph.head[edge]!];
  const middle = (vertex: number): number => bands.middle[proper.layer[vertex]!]!;
  return {
    start: { x: ports.atTail[edge]!, y: middle(tail) + graph.along[tail]! / 2 },
    end: { x: ports.atHead[edge]!, y: middle(head) - graph.along[head]! / 2 },
  };
}
