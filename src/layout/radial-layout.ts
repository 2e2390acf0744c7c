import { ConceptMapError, type ConceptId, type ConceptMap } from "../model/index.js";
import { anything } from "../model/options.js";
import { unknownConcept } from "../queries/references.js";
import { distancesOf } from "./distances.js";
import type { DrawnGraph } from "./drawn-graph.js";
import type { LayoutOptions } from "./layout-options.js";
import type { Direction, Layout } from "./layout.js";
import { boxAround } from "./line-and-box.js";
import { radialRoutes } from "./radial-routes.js";
import { sweepRings } from "./ring-sweep.js";
import { ringsAround } from "./rings.js";
import { plainGraph } from "./plain-graph.js";
import { finished } from "./sketch.js";
import { cosine, sine } from "./trigonometry.js";

export interface RadialOptions extends LayoutOptions {
  /** The concept in the middle; it is drawn even where `concepts` leaves it out. */
  readonly centre: ConceptId;
}

/**
 * Places concepts on rings around one of them, as many rings away as arrows lead there by the shortest way, along them
 * or against; what no arrows lead to lies on a ring of its own, outermost.
 *
 * What the centre needs lies on the side that arrows come from, what needs it on the other, with all that hangs on it.
 * Throws a `ConceptMapError` for an unknown centre.
 */
export function radialLayout(map: ConceptMap, options: RadialOptions): Layout {
  const { spacing, layerSpacing } = distancesOf(map, options, { centre: anything });
  const { centre, concepts, direction = "down" } = options;
  if (!map.hasNode(centre)) throw new ConceptMapError([unknownConcept(centre, map.nodes(), "centre", map)]);
  const shown = concepts ? { concepts: [centre, ...concepts] } : {};
  const named = plainGraph(map, { ...options, ...shown }, "down");
  const { graph, ids } = named;
  const middle = ids.indexOf(centre);
  const rings = ringsAround(graph, middle);
  const picture = sweepRings({
    graph,
    rings,
    isAhead: isAfter(graph, middle),
    direction: angleOf[direction],
    spacing,
    layerSpacing,
  });
  const boxes = ids.map((_, vertex) => {
    const { radius } = picture.rings[rings.ringOf[vertex]!]!;
    const angle = picture.angle[vertex]!;
    const center = { x: radius * cosine(angle), y: radius * sine(angle) };
    return boxAround(center, { width: graph.across[vertex]!, height: graph.along[vertex]! });
  });
  return finished(named, { boxes, routes: radialRoutes(graph, rings, picture, boxes) });
}

/** Where arrows point, in radians from the right, clockwise. */
const angleOf: Record<Direction, number> = { right: 0, down: Math.PI / 2, left: Math.PI, up: -Math.PI / 2 };

function isAfter({ tail, head }: DrawnGraph, centre: number): (vertex: number) => boolean {
  const after = new Set([...head].filter((_, edge) => tail[edge] === centre));
  return (vertex) => after.has(vertex);
}
