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
  type Problem,
} from "../model/index.js";
import { copyOf } from "../model/copy.js";
import { placeConcept } from "../model/fill.js";
import { conceptGraph } from "./concept-graph.js";
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
  const kept = readIds(map, ids);
  const isKept = (id: ConceptId): boolean => kept.has(id);
  const part = new ConceptMap();
  for (const id of kept) placeConcept(part, id, copyOf(conceptWithin(map, id, isKept)));
  part.forEachNode((id, { prerequisites = [] }) => {
    for (const [prerequisite, clauses] of placesOf(prerequisites))
      part.addDirectedEdge(prerequisite, id, { ...copyOf(map.getDirectedEdgeAttributes(prerequisite, id)), clauses });
  });
  const { areas, known, ...attributes } = map.getAttributes();
  part.replaceAttributes(
    copyOf({
      ...attributes,
      ...(areas && { areas: areasOf(part, areas) }),
      ...(known && { known: known.filter((reference) => kept.has(splitReference(reference).concept)) }),
    }),
  );
  return part;
}

/** The concepts named, in the author's order. */
function readIds(map: ConceptMap, named: Iterable<ConceptId>): ReadonlySet<ConceptId> {
  const { ids, numberOf } = conceptGraph(map);
  const problems: Problem[] = [];
  const numbers = readList(named, "ids", problems).map((id, place) => {
    const number = numberOf.get(id);
    if (number === undefined) problems.push(unknownConcept(id, ids, `ids[${String(place)}]`));
    return number ?? -1;
  });
  if (problems.length > 0) throw new ConceptMapError(problems);
  return new Set(numbers.sort((a, b) => a - b).map((number) => ids[number]!));
}

function conceptWithin(map: ConceptMap, id: ConceptId, isKept: (id: ConceptId) => boolean): Concept {
  const concept = map.getNodeAttributes(id);
  const clauses = clausesWithin(map, id, concept.prerequisites, isKept);
  return {
    ...concept,
    ...((concept.prerequisites ?? clauses.length > 0) && { prerequisites: clauses }),
    ...(concept.related && { related: concept.related.filter(isKept) }),
  };
}

function clausesWithin(
  map: ConceptMap,
  id: ConceptId,
  written: readonly Clause[] = [],
  isKept: (id: ConceptId) => boolean,
): readonly Clause[] {
  const graph = conceptGraph(map, { helpful: true });
  if (isListOfDrawn(graph, graph.numberOf.get(id)!, written)) return written.filter(isKept);
  return clausesOf(map, id).flatMap((clause) => keepLeaves(clause, isKept) ?? []);
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
