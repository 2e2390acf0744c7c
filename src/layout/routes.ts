import { joinsOf } from "./joins.js";
import type { AcyclicGraph } from "./cycles.js";
import type { Point } from "./layout.js";
import type { Order } from "./order.js";
import type { Placed } from "./placed.js";
import { detourEnds } from "./detour-ways.js";
import { assignPorts } from "./ports.js";
import type { ProperGraph } from "./proper-graph.js";
import type { Spacing } from "./spacing.js";

const longestStub = 12;

/** The way of each edge from the border of its source to the border of its target, around all other boxes, as `lead` draws it. */
export function routeEdges(
  graph: AcyclicGraph,
  proper: ProperGraph,
  order: Order,
  { x, lanes, bands, areaWays }: Pick<Placed, "x" | "lanes" | "bands" | "areaWays">,
  spacing: Spacing,
  lead: (placed: Placed) => Point[][],
): Point[][] {
  const joins = joinsOf(graph, areaWays?.detours);
  const placed: Placed = {
    graph,
    proper,
    order,
    x,
    lanes,
    bands,
    spacing,
    joins,
    areaWays,
    ports: assignPorts(graph, proper, x, joins, detourEnds(areaWays, lanes, spacing)),
    stub: Math.min(longestStub, spacing.layers / 4),
  };
  return lead(placed).map((route, edge) => (graph.turned[edge] === 1 ? route.reverse() : route));
}
