import type { Attributes } from "graphology-types";
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
import type { AnyEdge } from "../model/concept-edge.js";
import type { ConceptNode } from "../model/concept-node.js";
import { copyOf, ownParts } from "../model/copy.js";
import { copyEdge, nodeOf, nodesOf, numberedEdges, placeConcept, placeEdge } from "../model/fill.js";
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
  const whole: Whole = { map, graph, nodes: [...nodesOf(map)], edges: [...numberedEdges(map)], isKept, keeps };
  const nodes = whole.nodes.map(({ key }, number) => {
    if (isKept[number] === 1) return placeConcept(part, key, conceptWithin(whole, number));
  });
  nodes.forEach((node, number) => {
    if (node) drawWithin(whole, part, nodes, number);
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

/** A map with its concepts and edges by number, and which of them are kept. */
interface Whole {
  readonly map: ConceptMap;
  readonly graph: ConceptGraph;
  readonly nodes: readonly ConceptNode[];
  readonly edges: readonly AnyEdge[];
  /** By number of a concept. */
  readonly isKept: Uint8Array;
  readonly keeps: (id: ConceptId) => boolean;
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

function conceptWithin(whole: Whole, number: number): Concept {
  const { attributes } = whole.nodes[number]!;
  const { prerequisites, related } = attributes as Concept;
  const clauses = clausesWithin(whole, number, prerequisites);
  const within: Attributes = { ...attributes };
  if (prerequisites || clauses.length > 0) within.prerequisites = clauses;
  if (related) within.related = related.filter(whole.keeps);
  return ownParts(within) as Concept;
}

function clausesWithin(
  { map, graph, isKept, keeps }: Whole,
  number: number,
  written: readonly Clause[] = [],
): readonly Clause[] {
  if (!isListOfDrawn(graph, number, written))
    return clausesOf(map, graph.ids[number]!).flatMap((clause) => keepLeaves(clause, keeps) ?? []);
  const { start, to } = graph.drawn;
  const first = start[number]!;
  return written.filter((_, place) => isKept[to[first + place]!] === 1);
}

/** Draws the edges to a concept as they are in the whole map, with their places in what is left of its list. */
function drawWithin(
  { graph, nodes: formerNodes, edges }: Whole,
  part: ConceptMap,
  nodes: readonly (ConceptNode | undefined)[],
  number: number,
): void {
  const former = formerNodes[number]!;
  const target = nodes[number]!;
  if (!isListOfDrawn(graph, number, (former.attributes as Concept).prerequisites ?? [])) {
    const { prerequisites = [] } = target.attributes as Concept;
    for (const [id, clauses] of placesOf(prerequisites)) {
      const { key, attributes } = former.in[id]!;
      placeEdge(part, nodeOf(part, id), target, ownParts({ ...(attributes as Prerequisite), clauses }), key);
    }
    return;
  }
  const { start, to } = graph.drawn;
  let place = 0;
  for (let arc = start[number]!; arc < start[number + 1]!; arc++) {
    const source = nodes[to[arc]!];
    if (source) copyEdge(part, edges[graph.edgeOf[arc]!]!, source, target, place++);
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
