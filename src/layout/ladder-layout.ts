import type { ConceptId, ConceptMap } from "../model/index.js";
import { anything } from "../model/options.js";
import { createReader } from "../queries/references.js";
import { unitIndex } from "../queries/unit-index.js";
import { distancesOf } from "./distances.js";
import { rungsOf, stackRungs } from "./ladder-rungs.js";
import { sketchLadder } from "./ladder-routes.js";
import type { LayoutOptions } from "./layout-options.js";
import type { Layout } from "./layout.js";
import { plainGraph } from "./plain-graph.js";
import { finished } from "./sketch.js";
import { turnTo } from "./turn.js";

export interface LadderOptions extends LayoutOptions {
  /** The steps in order, as `id` or `id@depth`; where a concept comes again, its first step counts. */
  readonly path: Iterable<string>;
  /** What may hang beside the path. Default: nothing. */
  readonly concepts?: Iterable<ConceptId>;
}

/**
 * Draws a path as a straight ladder, one rung a step, and beside each rung what hangs off it.
 *
 * Arrows from step to step run straight or as brackets on one side; on the other side lie the concepts that are not on
 * the path. No arrow passes through a box. Throws a `ConceptMapError` that names all that the map does not know.
 */
export function ladderLayout(map: ConceptMap, options: LadderOptions): Layout {
  const { spacing, layerSpacing } = distancesOf(map, options, { path: anything });
  const { direction = "down", concepts = [] } = options;
  const path = readPath(map, options.path);
  const named = plainGraph(map, { ...options, concepts: [...path, ...concepts] }, direction);
  const { graph, ids } = named;
  const place = new Map(ids.map((id, vertex) => [id, vertex]));
  const rungs = rungsOf(
    graph,
    path.map((id) => place.get(id)!),
  );
  const stacked = stackRungs(graph, rungs, spacing, layerSpacing);
  const { boxes, routes } = sketchLadder(graph, rungs, stacked, layerSpacing);
  const turn = turnTo(direction, { height: 0 });
  return finished(named, {
    boxes: boxes.map((box) => turn.box(box)),
    routes: routes.map((route) => route.map((point) => turn.point(point))),
  });
}

/** The concepts of a path, each once. */
function readPath(map: ConceptMap, references: Iterable<string>): ConceptId[] {
  const index = unitIndex(map);
  const reader = createReader(index);
  const units = reader.units(references, "path");
  reader.finish();
  return [...new Set(units.map((unit) => index.ids[index.conceptOf[unit]!]!))];
}
