import type { ConceptMap } from "../model/index.js";
import { aNumberOfTimes } from "../model/options.js";
import { distancesOf } from "./distances.js";
import { simulate } from "./force-simulation.js";
import type { LayoutOptions } from "./layout-options.js";
import type { Layout } from "./layout.js";
import { boxAround, straightRoute } from "./line-and-box.js";
import { separateBoxes } from "./separate-boxes.js";
import { plainGraph } from "./plain-graph.js";
import { finished } from "./sketch.js";

export interface ForceOptions extends LayoutOptions {
  /** Steps of the simulation. Default: 300. */
  readonly iterations?: number;
}

/**
 * Lets concepts repel each other and prerequisites pull, with a gentle push in the direction; arrows are straight.
 *
 * The simulation is d3-force's; afterwards boxes are moved apart until they keep the spacing. The same map gives the
 * same picture.
 */
export function forceLayout(map: ConceptMap, options: ForceOptions = {}): Layout {
  const { spacing, layerSpacing } = distancesOf(map, options, { iterations: aNumberOfTimes });
  const { direction = "down" } = options;
  const named = plainGraph(map, options, "down");
  const { graph } = named;
  const steps = options.iterations ?? 300;
  const bodies = simulate({ graph, direction, spacing, layerSpacing, steps });
  separateBoxes(bodies, spacing);
  const boxes = Array.from(bodies.x, (x, i) =>
    boxAround({ x, y: bodies.y[i]! }, { width: bodies.width[i]!, height: bodies.height[i]! }),
  );
  const routes = Array.from(graph.tail, (tail, edge) => straightRoute(boxes[tail]!, boxes[graph.head[edge]!]!));
  return finished(named, { boxes, routes });
}
