import {
  clausesOf,
  ConceptMap,
  ConceptMapError,
  keepLeaves,
  leavesOf,
  splitReference,
  type Area,
  type AreaId,
  type Clause,
  type Concept,
  type ConceptId,
  type Prerequisite,
  type Problem,
} from "../model/index.js";
import type { ConceptNode } from "../model/concept-node.js";
import { copyOf, ownParts } from "../model/copy.js";
import { nodeOf, placeConcept, placeEdge } from "../model/fill.js";
import { conceptGraph, type ConceptGraph } from "./concept-graph.js";
import { readList, unknownConcept } from "./references.js";
import { isListOfDrawn } from "./unit-arcs.js";

/**
 * A new map of some concepts, in the author's order, with what they ask of one another: the subgraph that they induce,
 * with the areas in which they lie and what is known of them.
 *
 * Names of concepts outside fall away as they do when an edge is dropped: an `anyOf` keeps its members inside, so that
 * the last of them becomes required, and with none left it asks for nothing. Throws a `ConceptMapError` for unknown ids,
 * with paths such as `ids[3]`.
 */
export function submap(map: ConceptMap, ids: Iterable<ConceptId>): ConceptMap {
  const graph = conceptGraph(map, { helpful: true });
  const isKept = readIds(graph, ids);
  const keeps = (id: ConceptId): boolean => isKept[graph.numberOf.get(id) ?? -1] === 1;
  const part = new ConceptMap();
  const nodes = graph.ids.map((id, number) => {
    if (isKept[number] === 1) return placeConcept(part, id, ownParts(conceptWithin(map, graph, number, keeps)));
  });
  nodes.forEach((node, number) => {
    if (node) drawWithin({ map, graph, part, nodes }, number, node);
  });
  const { areas, known, ...attributes } = map.getAttributes();
  part.replaceAttributes(
    copyOf({
      ...attributes,
      ...(areas && { areas: areasOf(part, areas) }),
      ...(known && { known: known.filter((reference) => keeps(splitReference(reference).concept)) }),
    }),
  );
  return part;
}

/** By number of a concept: is it named? */
function readIds({ ids, numberOf }: ConceptGraph, named: Iterable<ConceptId>): Uint8Array {
  const problems: Problem[] = [];
  const isNamed = new Uint8Array(ids.length);
  readList(named, "ids", problems).forEach((id, place) => {
    const number = numberOf.get(id);
    if (number === undefined) problems.push(unknownConcept(id, ids, `ids[${String(place)}]`));
    else isNamed[number] = 1;
  });
  if (problems.length > 0) throw new ConceptMapError(problems);
  return isNamed;
}

function conceptWithin(
  map: ConceptMap,
  graph: ConceptGraph,
  number: number,
  keeps: (id: ConceptId) => boolean,
): Concept {
  const id = graph.ids[number]!;
  const concept = map.getNodeAttributes(id);
  const { prerequisites: written = [], related } = concept;
  const clauses = isListOfDrawn(graph, number, written)
    ? written.filter(keeps)
    : clausesOf(map, id).flatMap((clause) => keepLeaves(clause, keeps) ?? []);
  const within: { -readonly [key in keyof Concept]: Concept[key] } = { ...concept };
  if (concept.prerequisites || clauses.length > 0) within.prerequisites = clauses;
  if (related) within.related = related.filter(keeps);
  return within;
}

/** A part of a map on the way, with its nodes by their numbers in the whole. */
interface Draft {
  readonly map: ConceptMap;
  readonly graph: ConceptGraph;
  readonly part: ConceptMap;
  readonly nodes: readonly (ConceptNode | undefined)[];
}

/** Draws the edges to a concept as they are in the whole map, with their places in what is left of its list. */
function drawWithin({ map, graph, part, nodes }: Draft, number: number, target: ConceptNode): void {
  const former = nodeOf(map, target.key);
  const draw = (source: ConceptNode, clauses: readonly number[]): void => {
    const { key, attributes } = former.in[source.key]!;
    placeEdge(part, source, target, ownParts({ ...(attributes as Prerequisite), clauses }), key);
  };
  if (!isListOfDrawn(graph, number, (former.attributes as Concept).prerequisites ?? [])) {
    const { prerequisites = [] } = target.attributes as Concept;
    for (const [id, clauses] of placesOf(prerequisites)) draw(nodeOf(part, id), clauses);
    return;
  }
  const { start, to } = graph.drawn;
  let place = 0;
  for (let arc = start[number]!; arc < start[number + 1]!; arc++) {
    const source = nodes[to[arc]!];
    if (source) draw(source, [place++]);
  }
}

/** Where in a list each concept is named. */
function placesOf(clauses: readonly Clause[]): Map<ConceptId, number[]> {
  const places = new Map<ConceptId, number[]>();
  const note = (concept: ConceptId, place: number): void => {
    const before = places.get(concept);
    if (!before) places.set(concept, [place]);
    else if (before.at(-1) !== place) before.push(place);
  };
  clauses.forEach((clause, place) => {
    if (typeof clause === "string") note(splitReference(clause).concept, place);
    else for (const { concept } of leavesOf(clause)) note(concept, place);
  });
  return places;
}

/** The areas that concepts lie in, with those around them. */
function areasOf(map: ConceptMap, areas: readonly Area[]): Area[] {
  const parents = new Map(areas.map(({ id, parent }) => [id, parent]));
  const used = new Set<AreaId>();
  map.forEachNode((_, { area }) => {
    for (let at = area; at !== undefined && !used.has(at); at = parents.get(at)) used.add(at);
  });
  return areas.filter(({ id }) => used.has(id));
}
