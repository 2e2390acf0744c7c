import type { ConceptMap } from "../model/index.js";
import { connectedParts, wholePart, type Part } from "./connected-parts.js";
import { draftOf, type Drawing } from "./draft.js";
import { drawnGraph, type NamedGraph } from "./drawn-graph.js";
import type { LayeredOptions } from "./layered-options.js";
import type { Direction, Lane, Layout, Point, Route } from "./layout.js";
import { pack } from "./pack.js";
import type { Spacing } from "./spacing.js";
import { turnTo } from "./turn.js";

/** A layered layout that can be taken as it stands or improved first. */
export interface LayoutPlan {
  /** Crossings between one layer and the next, in all parts. */
  readonly crossings: number;
  /** Goes on improving for so many milliseconds, or as long as there is anything to gain. */
  improve(milliseconds: number): void;
  layout(): Layout;
}

export function planLayout(map: ConceptMap, options: LayeredOptions): LayoutPlan {
  const { direction = "down", laneOf } = options;
  const named = drawnGraph(map, options);
  const spacing = spacingOf(options, direction);
  const parts = laneOf && named.ids.length > 0 ? [wholePart(named.graph)] : connectedParts(named.graph);
  const drafts = parts.map((part) => draftOf(part.graph, spacing, laneOf !== undefined));
  return {
    get crossings() {
      return drafts.reduce((sum, { crossings }) => sum + crossings, 0);
    },
    improve: (milliseconds) => {
      const tangled = drafts.filter(({ crossings }) => crossings > 0);
      const whole = tangled.reduce((sum, { size }) => sum + size, 0);
      let end = Date.now();
      for (const draft of tangled) {
        end += (milliseconds * draft.size) / whole;
        draft.improve(() => Date.now() >= end);
      }
    },
    layout: () =>
      compose(
        named,
        parts,
        drafts.map((draft) => draft.draw()),
        spacing,
        direction,
      ),
  };
}

/** Packs the drawings of all parts, turns them to the direction and names what is in them. */
function compose(
  { graph, ids, laneNames }: NamedGraph,
  parts: readonly Part[],
  drawings: readonly Drawing[],
  spacing: Spacing,
  direction: Direction,
): Layout {
  const isUpright = direction === "down" || direction === "up";
  const corners = pack(drawings, 2 * spacing.boxes, isUpright ? 1.6 : 1 / 1.6);
  const whole = {
    width: drawings.reduce((most, { width }, i) => Math.max(most, corners[i]!.x + width), 0),
    height: drawings.reduce((most, { height }, i) => Math.max(most, corners[i]!.y + height), 0),
  };

  const turn = turnTo(direction, whole);
  const positions: Point[] = [];
  const routes: (readonly Point[])[] = [];
  const lanes: Lane[] = [];
  drawings.forEach((drawing, i) => {
    const { concepts, edges } = parts[i]!;
    const corner = corners[i]!;
    const shown = ({ x, y }: Point): Point => turn.point({ x: x + corner.x, y: y + corner.y });
    drawing.positions.forEach((point, vertex) => (positions[concepts[vertex]!] = shown(point)));
    drawing.routes.forEach((route, edge) => (routes[edges[edge]!] = route.map(shown)));
    drawing.lanes.forEach((box, lane) => {
      const id = laneNames[lane];
      if (id !== undefined) lanes.push({ id, box: turn.box(box) });
    });
  });
  return {
    positions: new Map(ids.map((id, index) => [id, positions[index]!])),
    routes: routes.map((points, edge): Route => {
      return { source: ids[graph.tail[edge]!]!, target: ids[graph.head[edge]!]!, points };
    }),
    lanes,
    box: turn.box({ x: 0, y: 0, ...whole }),
  };
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
