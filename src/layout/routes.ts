import { joinsOf } from "./joins.js";
import type { Point } from "./layout.js";
import type { Placed } from "./placed.js";
import { assignPorts } from "./ports.js";

const longestStub = 12;

/** The way of each edge from the border of its source to the border of its target, around all other boxes, as `lead` draws it. */
export function routeEdges(
  drawn: Omit<Placed, "joins" | "ports" | "stub">,
  lead: (placed: Placed) => Point[][],
): Point[][] {
  const { graph, spacing, detours } = drawn;
  const joined = { ...drawn, joins: joinsOf(graph, detours) };
  const placed = { ...joined, ports: assignPorts(joined), stub: Math.min(longestStub, spacing.layers / 4) };
  return lead(placed).map((route, edge) => (graph.turned[edge] === 1 ? route.reverse() : route));
}
