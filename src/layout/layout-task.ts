import type { AreaId, ConceptId, ConceptMap } from "../model/index.js";
import { alternativesOf } from "./alternatives.js";
import { drawnGraph, type DrawnGraph, type NamedGraph } from "./drawn-graph.js";
import type { LayeredOptions } from "./layered-options.js";
import type { AreaBox, Box, Direction, Layout, Point, Routing } from "./layout.js";
import { checkLayout } from "./layout-kinds.js";
import { boxAround } from "./line-and-box.js";
import type { Spacing } from "./spacing.js";

/** All that a layered picture depends on, as plain data, so that it can be sent to a worker. */
export interface LayoutTask {
  readonly graph: DrawnGraph;
  readonly spacing: Spacing;
  readonly direction: Direction;
  readonly hasLanes: boolean;
  readonly routing: Routing;
}

/** A layout by numbers instead of names: by concept, by edge, by lane and by area of the graph. */
export interface Picture {
  readonly positions: readonly Point[];
  readonly routes: readonly (readonly Point[])[];
  readonly lanes: readonly Box[];
  readonly areas: readonly (Box | undefined)[];
  readonly box: Box;
}

/** A task, and how to name what comes of it. */
export interface NamedTask {
  readonly task: LayoutTask;
  readonly nameAll: (picture: Picture) => Layout;
}

export function layoutTask(map: ConceptMap, options: LayeredOptions): NamedTask {
  checkLayout(map, options);
  const { direction = "down", routing = "straight", laneOf } = options;
  const named = drawnGraph(map, options);
  const spacing = spacingOf(options, direction);
  const hasLanes = laneOf !== undefined && options.areas !== true;
  return {
    task: { graph: named.graph, spacing, direction, hasLanes, routing },
    nameAll: (picture) => nameAll(named, picture, options),
  };
}

function nameAll(
  { graph, vertices, bundles, laneNames, areaIds }: NamedGraph,
  picture: Picture,
  options: LayeredOptions,
): Layout {
  const { direction = "down" } = options;
  const isUpright = direction === "down" || direction === "up";
  const positions = new Map<ConceptId, Point>();
  const folded: AreaBox[] = [];
  vertices.forEach(({ concept, folded: area }, vertex) => {
    const at = picture.positions[vertex]!;
    const [across, along] = [graph.across[vertex]!, graph.along[vertex]!];
    const size = isUpright ? { width: across, height: along } : { width: along, height: across };
    if (area === undefined) positions.set(concept, at);
    else folded.push({ id: area, box: boxAround(at, size), isFolded: true });
  });
  const isWhole = (vertex: number): boolean => vertices[vertex]!.folded === undefined;
  const routes = picture.routes.map((points, edge) => {
    const bundle = bundles[edge]!;
    const { source, target } = bundle[0]!;
    const isPlain = isWhole(graph.tail[edge]!) && isWhole(graph.head[edge]!);
    return isPlain ? { source, target, points } : { source, target, points, bundle };
  });
  const alternatives = alternativesOf(routes, graph.alternative);
  return {
    positions,
    routes,
    lanes: picture.lanes.flatMap((band, lane) => {
      const id = laneNames[lane];
      return id === undefined ? [] : [{ id, box: band }];
    }),
    ...((options.areas === true || options.folded) && {
      areas: [...namedAreas(picture.areas, areaIds, graph.parentArea), ...folded],
    }),
    ...(alternatives.length > 0 && { alternatives }),
    box: picture.box,
  };
}

/** Outer areas before those in them, whatever the author's order. */
function namedAreas(boxes: Picture["areas"], ids: readonly AreaId[], parentArea: Int32Array): AreaBox[] {
  const depthOf = (area: number): number => (area < 0 ? 0 : 1 + depthOf(parentArea[area]!));
  return [...boxes.keys()]
    .sort((a, b) => depthOf(a) - depthOf(b) || a - b)
    .flatMap((area) => {
      const box = boxes[area];
      return box ? [{ id: ids[area]!, box, isFolded: false }] : [];
    });
}

/** The title of a lane is at its top however the arrows point. */
function spacingOf(options: LayeredOptions, direction: Direction): Spacing {
  const { spacing = 24, layerSpacing = 56, breadth = Infinity, laneSpacing = 16, lanePadding = 16 } = options;
  const { laneTitleHeight = 24, laneMinWidth = 96 } = options;
  const isUpright = direction === "down" || direction === "up";
  return {
    boxes: spacing,
    layers: Math.max(1, layerSpacing),
    breadth,
    lanes: laneSpacing,
    laneBefore: lanePadding + (isUpright ? 0 : laneTitleHeight),
    laneAfter: lanePadding,
    laneAbove: lanePadding + (direction === "down" ? laneTitleHeight : 0),
    laneBelow: lanePadding + (direction === "up" ? laneTitleHeight : 0),
    laneMinimum: isUpright ? laneMinWidth - 2 * lanePadding : 0,
  };
}
