import { joinsOf } from "./joins.js";
import type { AcyclicGraph } from "./cycles.js";
import type { Point } from "./layout.js";
import type { Order } from "./order.js";
import type { Placed } from "./placed.js";
import { assignPorts } from "./ports.js";
import type { ProperGraph } from "./proper-graph.js";
import type { Spacing } from "./spacing.js";

const longestStub = 12;

/** The way of each edge from the border of its source to the border of its target, around all other boxes, as `lead` draws it. */
export function routeEdges(
  graph: AcyclicGraph,
  proper: ProperGraph,
  order: Order,
  { x, lanes, bands }: Pick<Placed, "x" | "lanes" | "bands">,
  spacing: Spacing,
  detours: Placed["detours"],
  lead: (placed: Placed) => Point[][],
): Point[][] {
  const joins = joinsOf(graph, detours);
  const placed: Placed = {
    graph,
    proper,
    order,
    x,
    lanes,
    bands,
    spacing,
    joins,
    detours,
    ports: assignPorts(graph, proper, x, bands.middle, joins, detours),
    stub: Math.min(longestStub, spacing.layers / 4),
  };
  return lead(placed).map((route, edge) => (graph.turned[edge] === 1 ? route.reverse() : route));
}
