import { ConceptMapError, show } from "../model/error.js";
import type { AreaId, ConceptMap } from "../model/index.js";
import { alternativeOfEdges } from "./alternatives.js";
import { depthsBy } from "./folded-depths.js";
import { drawnVertices, type Vertex, type Vertices } from "./drawn-vertices.js";
import { formerAreas, formerPicture, formerRoutes } from "./former-picture.js";
import type { LayeredOptions } from "./layered-options.js";
import type { Link, Point, Size } from "./layout.js";

/** Edges as two arrays: edge e leads from `tail[e]` to `head[e]`. */
export interface Edges {
  readonly tail: Int32Array;
  readonly head: Int32Array;
  /** How much it matters that an edge is short and straight. */
  readonly weight: Int32Array;
  /** How many layers an edge leads on at least. Default: one. */
  readonly least?: Int32Array;
}

/**
 * What is drawn, as flat arrays by concept and by edge, in the author's order.
 *
 * All steps draw downwards: `across` is the extent of a box within its layer, `along` its extent from layer to layer.
 */
export interface DrawnGraph extends Edges {
  readonly size: number;
  readonly across: Float64Array;
  readonly along: Float64Array;
  /** Place of each concept's lane. */
  readonly lane: Int32Array;
  readonly lanes: number;
  /** By concept: its area, or -1. */
  readonly area: Int32Array;
  /** By area: the area that holds it, or -1; empty where areas are not drawn. */
  readonly parentArea: Int32Array;
  /** Where the middle of each concept was in the picture before, across and along; NaN for what is new. */
  readonly wasAcross: Float64Array;
  readonly wasAlong: Float64Array;
  /** By area: where the middle of its box was across; NaN where it was folded or is new. */
  readonly wasArea?: Float64Array;
  /** By concept: the part of the picture before that it was in, as some number; -1 for what is new. */
  readonly wasIn: Int32Array;
  /** By edge: its way in the picture before, downwards, if it had any. */
  readonly wasRoute: readonly (readonly Point[] | undefined)[];
  /** By edge: the number of the alternative that it is drawn with, or -1. */
  readonly alternative: Int32Array;
}

/** A drawn graph, and what its numbers stand for. */
export interface NamedGraph {
  readonly graph: DrawnGraph;
  readonly vertices: readonly Vertex[];
  /** By edge: the prerequisites that it stands for. */
  readonly bundles: readonly (readonly Link[])[];
  /** The lanes that hold concepts, in order; the concepts without a lane lie in one that has no name. */
  readonly laneNames: readonly (string | undefined)[];
  readonly areaIds: readonly AreaId[];
}

const neededWeight = 4;
const helpfulWeight = 1;
const defaultSize = { width: 120, height: 40 };

/** The part of a map that the options ask for. */
export function drawnGraph(map: ConceptMap, options: LayeredOptions): NamedGraph {
  const { direction = "down", sizeOf = () => defaultSize, sizeOfFolded = () => defaultSize } = options;
  const vertices = drawnVertices(map, options);
  const { list } = vertices;
  const { bundles, ...edges } = drawnEdges(map, vertices, options);

  const isWhole = (vertex: number): boolean => list[vertex]!.folded === undefined;

  const sizes = list.map(({ concept, folded }) =>
    folded === undefined ? sizeFrom("sizeOf", sizeOf, concept) : sizeFrom("sizeOfFolded", sizeOfFolded, folded),
  );
  const widths = Float64Array.from(sizes, ({ width }) => extent(width));
  const heights = Float64Array.from(sizes, ({ height }) => extent(height));
  const isUpright = direction === "down" || direction === "up";
  const { lane, laneNames } = lanesOf(list, options);
  const { areaIds, ...nestedAreas } = areasOf(map, list, options);
  const graph = {
    size: list.length,
    ...edges,
    across: isUpright ? widths : heights,
    along: isUpright ? heights : widths,
    lane,
    lanes: laneNames.length,
    ...nestedAreas,
    ...formerPicture(list, options),
    wasArea: formerAreas(areaIds, options),
    alternative: alternativeOfEdges(map, bundles, (edge) => isWhole(edges.tail[edge]!) && isWhole(edges.head[edge]!)),
  };
  return { graph, vertices: list, bundles, laneNames, areaIds };
}

/** The edges between different vertices, each standing for all with its ends. */
function drawnEdges(
  map: ConceptMap,
  { placeOf, list }: Vertices,
  options: LayeredOptions,
): Required<Edges> & Pick<DrawnGraph, "wasRoute"> & Pick<NamedGraph, "bundles"> {
  const tail: number[] = [];
  const head: number[] = [];
  const weight: number[] = [];
  const bundles: Link[][] = [];
  const within: Link[] = [];
  const bundleOf = new Map<number, number>();
  map.forEachDirectedEdge((_edge, { helpful }, source, target) => {
    const [from, to] = [placeOf.get(source), placeOf.get(target)];
    if (from === undefined || to === undefined) return;
    if (options.edges && !options.edges(source, target)) return;
    if (from === to) {
      within.push({ source, target });
      return;
    }
    const key = from * list.length + to;
    const bundle = bundleOf.get(key) ?? bundles.length;
    if (bundle === bundles.length) {
      bundleOf.set(key, bundle);
      tail.push(from);
      head.push(to);
      weight.push(0);
      bundles.push([]);
    }
    weight[bundle]! += helpful ? helpfulWeight : neededWeight;
    bundles[bundle]!.push({ source, target });
  });
  const formerRoute = formerRoutes(options);
  // Below a folded area there are as many layers as it will take up, so that unfolding it moves little.
  const depths = depthsBy(within);
  const least = bundles.map((links) => 1 + Math.max(...links.map(({ source }) => depths.get(source) ?? 0)));
  return {
    tail: Int32Array.from(tail),
    head: Int32Array.from(head),
    weight: Int32Array.from(weight),
    least: Int32Array.from(least),
    bundles,
    wasRoute: bundles.map(([first]) => formerRoute(first!.source, first!.target)),
  };
}

function sizeFrom(name: string, sizeOf: (id: string) => Size, id: string): Size {
  const size: unknown = sizeOf(id);
  if (typeof size === "object" && size !== null) return size as Size;
  const message = `"${name}" gives ${show(size)} for "${id}"; it takes a width and a height`;
  throw new ConceptMapError([{ path: name, code: "wrong-type", message }]);
}

/** A label that was never measured must not spoil the whole picture. */
function extent(pixels: number): number {
  return Number.isFinite(pixels) ? Math.max(1, pixels) : 1;
}

function areasOf(
  map: ConceptMap,
  vertices: readonly Vertex[],
  { areas: isDrawn = false }: LayeredOptions,
): Pick<DrawnGraph, "area" | "parentArea"> & { areaIds: AreaId[] } {
  const areas = isDrawn ? (map.getAttribute("areas") ?? []) : [];
  const place = new Map(areas.map(({ id }, index) => [id, index]));
  const placeOf = (id: AreaId | undefined): number => (id === undefined ? -1 : (place.get(id) ?? -1));
  const parentArea = Int32Array.from(areas, ({ parent }) => placeOf(parent));
  return {
    areaIds: areas.map(({ id }) => id),
    area: Int32Array.from(vertices, ({ concept, folded }) => {
      return folded === undefined
        ? placeOf(map.getNodeAttribute(concept, "area"))
        : (parentArea[placeOf(folded)] ?? -1);
    }),
    parentArea,
  };
}

/** A folded area lies in the lane of its first concept. */
function lanesOf(
  vertices: readonly Vertex[],
  { laneOf, lanes = [], areas = false }: LayeredOptions,
): { lane: Int32Array; laneNames: (string | undefined)[] } {
  if (!laneOf || areas) return { lane: new Int32Array(vertices.length), laneNames: [undefined] };
  const names = vertices.map(({ concept }) => laneOf(concept));
  const used = new Set(names);
  const others = [...used].filter((name) => name !== undefined && !lanes.includes(name));
  const laneNames = [...new Set([...lanes, ...others, undefined])].filter((name) => used.has(name));
  const place = new Map(laneNames.map((name, index) => [name, index]));
  return { lane: Int32Array.from(names, (name) => place.get(name) ?? 0), laneNames };
}
