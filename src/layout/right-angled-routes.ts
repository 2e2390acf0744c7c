import { detourWay } from "./detour-ways.js";
import type { Point } from "./layout.js";
import type { Placed } from "./placed.js";
import { steppedRoutes } from "./stepped-routes.js";
import { uprightsOf } from "./uprights.js";

/**
 * Lines that run along and across the direction only.
 *
 * They pass layers upright and step aside in the gaps between, where runs that overlap get tracks of their own. The
 * edges of a join share a run.
 */
export function rightAngledRoutes(placed: Placed): Point[][] {
  const { graph, proper, ports } = placed;
  const { layer, chain } = proper;
  const { at, atHead } = uprightsOf(placed);
  const moved = { ...placed, ports: { ...ports, atHead } };
  const ways = Array.from(graph.tail, (tail, edge) => {
    const dummies = at.subarray(chain[edge], chain[edge + 1]);
    return (
      detourWay(moved, edge) ?? {
        edge,
        at: [ports.atTail[edge]!, ...dummies, atHead[edge]!],
        gaps: Array.from({ length: dummies.length + 1 }, (_, i) =>
          i < dummies.length ? layer[tail]! + i : layer[graph.head[edge]!]! - 1,
        ),
      }
    );
  });
  return steppedRoutes(ways, placed, placed.stub);
}
