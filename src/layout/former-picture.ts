import type { AreaId, ConceptId } from "../model/index.js";
import { DisjointSets } from "../queries/disjoint-sets.js";
import type { DrawnGraph } from "./drawn-graph.js";
import type { Vertex } from "./drawn-vertices.js";
import type { LayeredOptions } from "./layered-options.js";
import type { Point } from "./layout.js";
import { middleOf } from "./line-and-box.js";
import { turnBack } from "./turn.js";

/** What the picture before says of concepts, as steps see it that draw downwards. */
export function formerPicture(
  vertices: readonly Vertex[],
  { previous, direction = "down" }: LayeredOptions,
): Pick<DrawnGraph, "wasAcross" | "wasAlong" | "wasIn"> {
  const { point } = turnBack(direction);
  const partOf = formerParts(previous);
  const folded = new Map(previous?.areas?.filter(({ isFolded }) => isFolded).map(({ id, box }) => [id, middleOf(box)]));
  const places = vertices.map(({ concept, folded: area }, vertex) => {
    const was = area === undefined ? previous?.positions.get(concept) : folded.get(area);
    if (!was) return { x: NaN, y: NaN, part: -1 };
    return { ...point(was), part: area === undefined ? partOf(concept) : (previous?.positions.size ?? 0) + vertex };
  });
  return {
    wasAcross: Float64Array.from(places, ({ x }) => x),
    wasAlong: Float64Array.from(places, ({ y }) => y),
    wasIn: Int32Array.from(places, ({ part }) => part),
  };
}

/** Where the boxes around areas were across; NaN for areas that were folded or are new. */
export function formerAreas(areas: readonly AreaId[], { previous, direction = "down" }: LayeredOptions): Float64Array {
  const { point } = turnBack(direction);
  const around = previous?.areas?.filter(({ isFolded }) => !isFolded);
  const former = new Map(around?.map(({ id, box }) => [id, point(middleOf(box)).x]));
  return Float64Array.from(areas, (id) => former.get(id) ?? NaN);
}

/** The former way of an edge, if it had any. */
export function formerRoutes({ previous, direction = "down" }: LayeredOptions) {
  const { point } = turnBack(direction);
  const routes = new Map<ConceptId, Map<ConceptId, readonly Point[]>>();
  for (const { source, target, points } of previous?.routes ?? []) {
    if (!routes.has(source)) routes.set(source, new Map());
    routes.get(source)!.set(target, points);
  }
  return (source: ConceptId, target: ConceptId): readonly Point[] | undefined =>
    routes.get(source)?.get(target)?.map(point);
}

/** Numbers the parts that the former routes joined: what lay in one of them stays in one drawing. */
function formerParts(previous: LayeredOptions["previous"]): (id: ConceptId) => number {
  const place = new Map([...(previous?.positions.keys() ?? [])].map((id, index) => [id, index]));
  const parts = new DisjointSets(place.size);
  for (const { source, target } of previous?.routes ?? []) {
    const [from, to] = [place.get(source), place.get(target)];
    if (from !== undefined && to !== undefined) parts.join(from, to);
  }
  return (id) => parts.find(place.get(id)!);
}
