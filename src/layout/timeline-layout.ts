import type { ConceptMap } from "../model/index.js";
import { distancesOf } from "./distances.js";
import type { LayoutOptions } from "./layout-options.js";
import type { Box, Direction, Layout } from "./layout.js";
import { plainGraph } from "./plain-graph.js";
import { finished } from "./sketch.js";
import { generationOf } from "./timeline-layers.js";
import { sketchTimeline, type TimelineSketch } from "./timeline-sketch.js";
import { turnTo } from "./turn.js";

export interface TimelineOptions extends LayoutOptions {
  /** The way time runs. Default: right. */
  readonly direction?: Direction;
  /** Pixels kept free at the top of each band for its title. Default: 24. */
  readonly laneTitleHeight?: number;
}

/**
 * Places each concept in the band of its generation, as `generations` counts them among what is drawn.
 *
 * There is a lane for each generation, called "1", "2" and so on: columns where time runs right or left, else rows.
 * Within a generation, concepts are ordered so that few arrows cross.
 */
export function timelineLayout(map: ConceptMap, options: TimelineOptions = {}): Layout {
  const { spacing, layerSpacing } = distancesOf(map, options);
  const { direction = "right", laneTitleHeight = 24 } = options;
  const named = plainGraph(map, options, direction);
  const isUpright = direction === "down" || direction === "up";
  const sketch = sketchTimeline(named.graph, generationOf(map, named), {
    ...noLanes,
    boxes: spacing,
    layers: layerSpacing + (isUpright ? laneTitleHeight : 0),
  });
  const title = { down: 0, up: 0, right: 0, left: 0, [direction]: laneTitleHeight };
  const turn = turnTo(direction, { height: 0 });
  return finished(named, {
    boxes: sketch.boxes.map((box) => turn.box(box)),
    routes: sketch.routes.map((route) => route.map((point) => turn.point(point))),
    lanes: bandsOf(sketch, {
      along: layerSpacing / 2 - Math.min(laneGap, layerSpacing / 4) / 2,
      before: title.right + title.left,
      above: title.down,
      below: title.up,
    }).map((box, generation) => ({ id: String(generation + 1), box: turn.box(box) })),
  });
}

/** Pixels between one band and the next, where there is room. */
const laneGap = 8;
const lanePadding = 16;
const noLanes = {
  breadth: Infinity,
  lanes: 0,
  laneBefore: 0,
  laneAfter: 0,
  laneAbove: 0,
  laneBelow: 0,
  laneMinimum: 0,
};

/** Padding along the layers on either side, and room for titles. */
interface Padding {
  readonly along: number;
  readonly before: number;
  readonly above: number;
  readonly below: number;
}

/** A band for each layer, across all that is drawn. */
function bandsOf({ boxes, routes, layers }: TimelineSketch, { along, before, above, below }: Padding): Box[] {
  const lines = routes.flat().map(({ x }) => x);
  const sides = boxes.flatMap(({ x, width }) => [x, x + width]);
  const reduce = (values: readonly number[], pick: (a: number, b: number) => number): number =>
    values.reduce((a, b) => pick(a, b), sides[0] ?? 0);
  const low = reduce([...lines, ...sides], Math.min) - lanePadding - before;
  const high = reduce([...lines, ...sides], Math.max) + lanePadding;
  return Array.from(layers.top, (top, layer) => {
    const start = top - along - above;
    return { x: low, y: start, width: high - low, height: layers.bottom[layer]! + along + below - start };
  });
}
