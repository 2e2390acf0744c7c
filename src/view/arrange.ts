import {
  layeredLayout,
  type Direction,
  type LayeredOptions,
  type Layout,
  type LayoutFunction,
} from "../layout/index.js";
import { areaChain, ConceptMapError, textIn, type AreaId, type ConceptId, type ConceptMap } from "../model/index.js";
import { areaLabel, foldedSize, type AreaLabel } from "./area-label.js";
import { foldsOf } from "./folds.js";
import { labelOf, widestWithin, type Label } from "./label.js";

/** A part of a map with its labels in one language and its place on the picture. */
export interface Arrangement {
  readonly labels: ReadonlyMap<ConceptId, Label>;
  /** Of the areas that are boxes or frames. */
  readonly areaLabels: ReadonlyMap<AreaId, AreaLabel>;
  readonly layout: Layout;
  readonly direction: Direction;
  /** The areas that are one box each; missing where areas do not fold. */
  readonly folded?: ReadonlySet<AreaId>;
}

export interface ArrangeOptions {
  readonly locale: string;
  readonly direction: Direction;
  /** Only these arrows, and the concepts in `concepts`. Default: the whole map, with a lane for each top area. */
  readonly part?: MapPart;
  /** The most pixels that the concepts of one layer of a part may take up. */
  readonly breadth?: number;
  /** On the whole map: areas to draw as one box each, and all others as frames. Default: lanes. */
  readonly folded?: ReadonlySet<AreaId>;
  /** The layout before, beside which a part or a map with folded areas is laid out. */
  readonly previous?: Layout;
  /** The sizes of concepts that have not the usual one, 1. */
  readonly scales?: ReadonlyMap<ConceptId, number>;
}

/** Some concepts of a map and some of the arrows between them. */
export interface MapPart {
  readonly concepts: ReadonlySet<ConceptId>;
  /** From each concept to those that an arrow leads to. */
  readonly arrows: ReadonlyMap<ConceptId, ReadonlySet<ConceptId>>;
}

/** Arranges in layers, or by another layout that answers at once; throws as `arrangeBy` fails. */
export function arrange(
  map: ConceptMap,
  options: ArrangeOptions,
  layout: (map: ConceptMap, options: LayeredOptions) => Layout = withinBreadth,
): Arrangement {
  const labels = labelsOf(map, options);
  const made = layout(map, layoutOptions(map, labels, options));
  checkPositions(made, labels.keys());
  return arrangementOf(map, labels, made, options);
}

/**
 * Lays out as broad as is asked, lines and all, where that takes no more than fewer concepts in each layer; else with
 * as many as there is room for, or with fewer where that is much narrower.
 */
function withinBreadth(map: ConceptMap, options: LayeredOptions): Layout {
  const { breadth = Infinity } = options;
  const first = layeredLayout(map, options);
  let best = first;
  for (let part = 0.9; best.box.width > breadth && first.box.width < 2 * breadth && part > 0.5; part -= 0.1) {
    const layout = layeredLayout(map, { ...options, breadth: part * breadth });
    if (layout.box.width <= Math.max(breadth, muchNarrower * best.box.width)) best = layout;
  }
  return best;
}

/** The part of a width that is worth a picture which is higher. */
const muchNarrower = 0.9;

/** Arranges by a layout that may take its time; fails with a `ConceptMapError` where it leaves out a concept. */
export async function arrangeBy(
  layout: LayoutFunction,
  map: ConceptMap,
  options: ArrangeOptions,
): Promise<Arrangement> {
  const labels = labelsOf(map, options);
  const made = await layout(map, layoutOptions(map, labels, options));
  checkPositions(made, labels.keys());
  return arrangementOf(map, labels, made, options);
}

function arrangementOf(
  map: ConceptMap,
  labels: ReadonlyMap<ConceptId, Label>,
  layout: Layout,
  { direction, locale, folded }: ArrangeOptions,
): Arrangement {
  const areas = layout.areas ?? [];
  const areaLabels = new Map(areas.map(({ id }) => [id, areaLabel(areaTitle(map, id, locale), locale, direction)]));
  return { labels, areaLabels, layout, direction, ...(folded && { folded }) };
}

/** Of all that is drawn as a concept. */
function labelsOf(map: ConceptMap, options: ArrangeOptions): Map<ConceptId, Label> {
  const { part, locale, folded, scales } = options;
  const labels = new Map<ConceptId, Label>();
  const widest = part && isUpright(options) ? widestWithin(options.breadth) : undefined;
  const foldOf = foldsOf(map, folded ?? new Set());
  map.forEachNode((id) => {
    if (part ? part.concepts.has(id) : foldOf(id) === undefined)
      labels.set(id, scaled(labelOf(titleOf(map, id, locale), locale, widest), scales?.get(id)));
  });
  return labels;
}

function scaled(label: Label, scale = 1): Label {
  return { ...label, width: scale * label.width, height: scale * label.height };
}

function layoutOptions(
  map: ConceptMap,
  labels: ReadonlyMap<ConceptId, Label>,
  options: ArrangeOptions,
): LayeredOptions {
  const { direction, part, folded } = options;
  return {
    direction,
    sizeOf: (id) => labels.get(id) ?? { width: 0, height: 0 },
    ...(part
      ? { concepts: [...labels.keys()], ...partOptions(part, options) }
      : folded
        ? foldedOptions(map, folded, options)
        : { concepts: [...labels.keys()], ...laneOptions(map) }),
  };
}

function isUpright({ direction }: ArrangeOptions): boolean {
  return direction === "down" || direction === "up";
}

function partOptions({ arrows }: MapPart, options: ArrangeOptions): LayeredOptions {
  const { breadth = Infinity, previous } = options;
  return {
    edges: (source: ConceptId, target: ConceptId) => arrows.get(source)?.has(target) ?? false,
    ...(previous && { previous }),
    spacing: 28,
    layerSpacing: 30,
    // Wide is a question of layers that lie across the screen only.
    breadth: isUpright(options) ? breadth : Infinity,
  };
}

function foldedOptions(map: ConceptMap, folded: ReadonlySet<AreaId>, options: ArrangeOptions): LayeredOptions {
  const { direction, locale, previous } = options;
  const linesOf = (id: AreaId): number => areaLabel(areaTitle(map, id, locale), locale, direction).farLines.length;
  return {
    areas: true,
    folded,
    sizeOfFolded: (id) => foldedSize(direction, linesOf(id)),
    ...(previous && { previous }),
    laneTitleHeight: 38,
    spacing: 22,
    layerSpacing: 48,
  };
}

function laneOptions(map: ConceptMap): LayeredOptions {
  const lanes = topAreas(map);
  // Few are seen whole where they stand nearer; among many, long arrows need the room.
  const spacing = { spacing: 22, layerSpacing: map.order > few ? 64 : 36 };
  // Without areas there would be one band, without a name or a colour.
  if (lanes.length === 0) return spacing;
  return {
    ...spacing,
    laneOf: (id: ConceptId) => topArea(map, id),
    lanes,
    // About what a title takes when the whole map is on the screen, which is as wide as the map is large.
    laneMinWidth: 70 * Math.sqrt(map.order),
  };
}

/** So many concepts have no need of wide rows. */
const few = 24;

function checkPositions({ positions }: Partial<Layout>, concepts: Iterable<ConceptId>): void {
  for (const id of concepts) {
    const { x, y } = positions?.get(id) ?? { x: NaN, y: NaN };
    if (Number.isFinite(x) && Number.isFinite(y)) continue;
    const message = `the layout gives "${id}" no place; it takes a finite x and y for each concept that it is asked for`;
    throw new ConceptMapError([{ path: "layout", code: "wrong-type", message }]);
  }
}

export function titleOf(map: ConceptMap, id: ConceptId, locale: string): string {
  return textIn(map.getNodeAttribute(id, "title"), locale, map.getAttribute("locales")?.[0]) || id;
}

export function areaTitle(map: ConceptMap, id: AreaId, locale: string): string {
  const area = map.getAttribute("areas")?.find((candidate) => candidate.id === id);
  return textIn(area?.title, locale, map.getAttribute("locales")?.[0]) || id;
}

/** The areas that lie in no other, in the author's order. */
export function topAreas(map: ConceptMap): AreaId[] {
  return (map.getAttribute("areas") ?? []).filter(({ parent }) => parent === undefined).map(({ id }) => id);
}

/** The top area that a concept lies in. */
export function topArea(map: ConceptMap, id: ConceptId): AreaId | undefined {
  return areaChain(map, map.getNodeAttribute(id, "area")).at(-1);
}
