import {
  membersOf,
  splitReference,
  type Clause,
  type ConceptId,
  type ConceptMap,
  type Requirement,
} from "../model/index.js";
import type { Arcs } from "./arcs.js";
import { createClauseReader } from "./clauses.js";
import { conceptGraph, type ConceptGraph } from "./concept-graph.js";
import { rowsOf } from "./rows.js";
import { corequisite, helpful, required, unitAt, type Units } from "./units.js";

/** Nodes and arcs as they are found: units first, then the inner `anyOf` and `allOf` of their clauses. */
export interface ArcLists {
  readonly from: number[];
  readonly to: number[];
  readonly kinds: number[];
  /** By node. */
  readonly isAny: number[];
  readonly owner: number[];
}

/** What every unit asks for, in the order written. */
export function listArcs(map: ConceptMap, units: Units): ArcLists {
  const { firstUnit, depthOf, unitCount, placeOfDepth } = units;
  const lists: ArcLists = {
    from: [],
    to: [],
    kinds: [],
    isAny: [],
    owner: [],
  };
  for (let unit = 0; unit < unitCount; unit++) {
    lists.isAny.push(0);
    lists.owner.push(unit);
  }
  const graph = conceptGraph(map, { helpful: true });
  const isDrawn = createDrawnTest(graph);
  const clausesOf = createClauseReader(map);
  rowsOf(map).concepts.forEach(({ prerequisites = [] }, concept) => {
    const first = firstUnit[concept]!;
    const isPlain = isListOfDrawn(graph, concept, prerequisites);
    const clauses = isPlain || isDrawn(concept, prerequisites) ? prerequisites : clausesOf(concept);
    for (let unit = first; unit < firstUnit[concept + 1]!; unit++) {
      if (unit > first) connect(lists, unit, unit - 1, required);
      if (isPlain) addDrawn(units, lists, unit, graph.drawn);
      else
        for (const clause of clauses) {
          const begins =
            typeof clause === "string" || clause.at === undefined ? -1 : (placeOfDepth.get(clause.at) ?? -1);
          if (begins <= depthOf[unit]!) addParts(units, lists, unit, clause, kindOf(clause));
        }
    }
  });
  return lists;
}

/** Are the clauses of every concept the bare ids of what is drawn, in the order drawn? */
export function isAsDrawn(map: ConceptMap, graph: ConceptGraph): boolean {
  return rowsOf(map).concepts.every(({ prerequisites = [] }, concept) => isListOfDrawn(graph, concept, prerequisites));
}

/** Are a concept's clauses the bare ids of what is drawn, in the order drawn? Most are, and then names need no look-up. */
export function isListOfDrawn(
  { drawn, ids }: ConceptGraph,
  concept: number,
  clauses: readonly Clause[],
): clauses is readonly ConceptId[] {
  const first = drawn.start[concept]!;
  return (
    clauses.length === drawn.start[concept + 1]! - first &&
    clauses.every((clause, place) => clause === ids[drawn.to[first + place]!])
  );
}

/** What `addParts` adds for the bare ids of what is drawn. */
function addDrawn(units: Units, lists: ArcLists, unit: number, { start, to }: Arcs): void {
  const concept = units.conceptOf[unit]!;
  for (let arc = start[concept]!; arc < start[concept + 1]!; arc++)
    connect(lists, unit, unitAt(units, to[arc]!, units.depthOf[unit]!), required);
}

/** Are a concept's written clauses just what is drawn? Where they are not, the graph wins: see `clausesOf`. */
function createDrawnTest({
  before: { start, to },
  numberOf,
}: ConceptGraph): (concept: number, clauses: readonly Clause[]) => boolean {
  /** By prerequisite: the concept that it is drawn to, counted from 1; negative once it was named. */
  const stamp = new Int32Array(numberOf.size);
  let named = 0;
  const isKnown = (concept: number, requirement: Requirement): boolean => {
    if (typeof requirement !== "string" && !("concept" in requirement))
      return membersOf(requirement).every((member) => isKnown(concept, member));
    const number = numberOf.get(conceptIn(requirement));
    if (number === undefined || Math.abs(stamp[number]!) !== concept + 1) return false;
    if (stamp[number]! > 0) named++;
    stamp[number] = -concept - 1;
    return true;
  };
  return (concept, clauses) => {
    named = 0;
    for (let arc = start[concept]!; arc < start[concept + 1]!; arc++) stamp[to[arc]!] = concept + 1;
    return clauses.every((clause) => isKnown(concept, clause)) && named === start[concept + 1]! - start[concept]!;
  };
}

/** What a clause asks for in all ways becomes an arc each, so that a plain entry is a plain arc. */
function addParts(units: Units, lists: ArcLists, unit: number, requirement: Requirement, kind: number): void {
  if (typeof requirement !== "string" && !("concept" in requirement)) {
    const members = membersOf(requirement);
    if ("allOf" in requirement || members.length === 1) {
      for (const member of members) addParts(units, lists, unit, member, kind);
      return;
    }
  }
  connect(lists, unit, nodeFor(units, lists, unit, requirement, kind), kind);
}

/** The node of a requirement as it stands at one unit. */
function nodeFor(units: Units, lists: ArcLists, unit: number, requirement: Requirement, kind: number): number {
  if (typeof requirement === "string" || "concept" in requirement) return leafFor(units, unit, requirement);
  const members = new Set(membersOf(requirement).map((member) => nodeFor(units, lists, unit, member, kind)));
  if (members.size === 1) return [...members][0]!;
  const node = lists.owner.push(unit) - 1;
  lists.isAny.push(Number("anyOf" in requirement));
  for (const member of members) connect(lists, node, member, kind);
  return node;
}

function leafFor(
  units: Units,
  unit: number,
  leaf: string | { readonly concept: ConceptId; readonly depth?: string },
): number {
  const { concept, depth } = typeof leaf === "string" ? splitReference(leaf) : leaf;
  const place = depth === undefined ? undefined : units.placeOfDepth.get(depth);
  return unitAt(units, units.numberOf.get(concept)!, place ?? units.depthOf[unit]!);
}

function conceptIn(leaf: string | { readonly concept: ConceptId }): ConceptId {
  return typeof leaf === "string" ? splitReference(leaf).concept : leaf.concept;
}

function connect({ from, to, kinds }: ArcLists, source: number, target: number, kind: number): void {
  from.push(source);
  to.push(target);
  kinds.push(kind);
}

function kindOf(clause: Clause): number {
  if (typeof clause === "string") return required;
  if (clause.helpful === true) return helpful;
  return clause.corequisite === true ? corequisite : required;
}
