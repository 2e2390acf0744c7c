import type { Attributes } from "graphology-types";
import {
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
import { prerequisiteOf, type Terms } from "../model/concept-edge.js";
import { copyOf, ownParts } from "../model/copy.js";
import { fill, type Columns, type Rows } from "../model/rows.js";
import { createClauseReader, edgesTo } from "./clauses.js";
import { conceptGraph, type ConceptGraph } from "./concept-graph.js";
import { noteUnknown, readList } from "./references.js";
import { rowsOf } from "./rows.js";
import { isListOfDrawn } from "./unit-arcs.js";

/**
 * A new map of some concepts, in the author's order, with what they ask of one another: the subgraph that they induce
 * (Diestel 2017), with the areas in which they lie and what is known of them.
 *
 * Names of concepts outside fall away as they do when an edge is dropped: an `anyOf` keeps its members inside, so that
 * the last of them becomes required, and with none left it asks for nothing. Throws a `ConceptMapError` for unknown ids,
 * with paths such as `ids[3]`.
 */
export function submap(map: ConceptMap, ids: Iterable<ConceptId>): ConceptMap {
  const graph = conceptGraph(map, { helpful: true });
  const isKept = readIds(graph, ids);
  const keeps = (id: ConceptId): boolean => isKept[graph.numberOf.get(id) ?? -1] === 1;
  const rows = rowsWithin({ graph, rows: rowsOf(map), clausesOf: createClauseReader(map), isKept, keeps });
  const { areas, known, ...attributes } = map.getAttributes();
  const part = new ConceptMap();
  part.replaceAttributes(
    copyOf({
      ...attributes,
      ...(areas && { areas: areasOf(rows.concepts, areas) }),
      ...(known && { known: known.filter((reference) => keeps(splitReference(reference).concept)) }),
    }),
  );
  fill(part, rows);
  return part;
}

/** A map and which of its concepts are kept. */
interface Whole {
  readonly graph: ConceptGraph;
  readonly rows: Rows;
  readonly clausesOf: (number: number) => readonly Clause[];
  /** By number of a concept. */
  readonly isKept: Uint8Array;
  readonly keeps: (id: ConceptId) => boolean;
}

/** By number of a concept: is it named? */
function readIds(graph: ConceptGraph, named: Iterable<ConceptId>): Uint8Array {
  const { ids, numberOf } = graph;
  const problems: Problem[] = [];
  const isNamed = new Uint8Array(ids.length);
  let next = 0;
  readList(named, "ids", problems).forEach((id, place) => {
    // Most lists are in the author's order, and to look up an id takes longer than to compare it.
    const number = ids[next] === id ? next : numberOf.get(id);
    next = (number ?? next) + 1;
    if (number !== undefined) isNamed[number] = 1;
    else noteUnknown(problems, id, graph, `ids[${String(place)}]`);
  });
  if (problems.length > 0) throw new ConceptMapError(problems);
  return isNamed;
}

/** What is kept, numbered anew. */
function rowsWithin({ graph, rows: { ids, concepts, terms, keys }, clausesOf, isKept, keeps }: Whole): Columns {
  const kept: number[] = [];
  const numbers = new Int32Array(ids.length);
  for (let number = 0; number < ids.length; number++) if (isKept[number] === 1) numbers[number] = kept.push(number) - 1;
  const sources = new Int32Array(terms.length);
  const targets = new Int32Array(terms.length);
  const part = { terms: [] as Terms[], keys: [] as string[] };
  // Lists that grow one by one have room for many more than concepts need.
  const needed: ConceptId[] = [];
  const draw = (edge: number, source: number, target: number, said: Terms): void => {
    const place = part.terms.push(said) - 1;
    sources[place] = numbers[source]!;
    targets[place] = target;
    part.keys.push(keys[edge]!);
  };
  const conceptWithin = (number: number, target: number): Concept => {
    const concept = concepts[number]!;
    const { prerequisites = [] } = concept;
    let clauses: Clause[];
    if (isListOfDrawn(graph, number, prerequisites)) {
      let count = 0;
      for (let arc = graph.drawn.start[number]!; arc < graph.drawn.start[number + 1]!; arc++) {
        const source = graph.drawn.to[arc]!;
        if (isKept[source] === 0) continue;
        const edge = graph.edgeOf[arc]!;
        const place = count++;
        needed[place] = ids[source]!;
        draw(edge, source, target, typeof terms[edge] === "number" ? place : said(terms[edge]!, [place]));
      }
      clauses = needed.slice(0, count);
    } else {
      clauses = copyOf(clausesOf(number).flatMap((clause) => keepLeaves(clause, keeps) ?? []));
      const drawn = edgesTo(graph, number);
      for (const [id, places] of placesOf(clauses))
        draw(drawn[id]!, graph.numberOf.get(id)!, target, said(terms[drawn[id]!]!, places));
    }
    return withClauses(concept, clauses, keeps);
  };
  const within = kept.map(conceptWithin);
  return {
    ids: kept.map((number) => ids[number]!),
    concepts: within,
    sources: sources.subarray(0, part.terms.length),
    targets: targets.subarray(0, part.terms.length),
    ...part,
  };
}

function said(terms: Terms, clauses: number[]): Prerequisite {
  return ownParts({ ...prerequisiteOf(terms), clauses });
}

/** A copy that shares nothing with a concept but takes the clauses as they are. */
function withClauses(concept: Concept, clauses: readonly Clause[], keeps: (id: ConceptId) => boolean): Concept {
  const { prerequisites, related } = concept;
  const within: Attributes = { ...concept };
  if (prerequisites) within.prerequisites = undefined;
  ownParts(within);
  if (prerequisites || clauses.length > 0) within.prerequisites = clauses;
  if (related) within.related = related.filter(keeps);
  return within as Concept;
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
function areasOf(concepts: readonly Concept[], areas: readonly Area[]): Area[] {
  const parents = new Map(areas.map(({ id, parent }) => [id, parent]));
  const used = new Set<AreaId>();
  for (const { area } of concepts)
    for (let at = area; at !== undefined && !used.has(at); at = parents.get(at)) used.add(at);
  return areas.filter(({ id }) => used.has(id));
}
