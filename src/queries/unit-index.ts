import {
  clausesOf,
  depthsOf,
  depthsOfConcept,
  membersOf,
  minutesOf,
  splitReference,
  type Clause,
  type ClauseTerms,
  type ConceptMap,
  type Requirement,
} from "../model/index.js";
import { createArcs, stronglyConnected, type Arcs } from "./arcs.js";
import { oncePerMap } from "./once-per-map.js";
import { corequisite, helpful, required, unitAt, type UnitIndex } from "./units.js";

/** The index of a map, compiled by the first query that wants it and dropped when the map changes. */
export const unitIndex = oncePerMap(compile);

function compile(map: ConceptMap): UnitIndex {
  const units = listUnits(map);
  const { from, to, kinds, isAny, owner } = listArcs(map, units);
  const nodeCount = owner.length;
  const { start, to: children, origin } = createArcs(nodeCount, from, to);
  const parentOf = origin.map((arc) => from[arc]!);
  const kind = Uint8Array.from(origin, (arc) => kinds[arc]!);
  const incoming = createArcs(
    nodeCount,
    children,
    children.map((_, arc) => arc),
  );
  return {
    ...units,
    nodeCount,
    isAny: Uint8Array.from(isAny),
    owner: Int32Array.from(owner),
    children: { start, to: children },
    parentOf,
    kind,
    isCircular: circularArcs({ start, to: children }, parentOf, kind),
    incoming,
  };
}

type Units = Pick<
  UnitIndex,
  "ids" | "numberOf" | "depths" | "unitCount" | "firstUnit" | "conceptOf" | "depthOf" | "minutes" | "assumed"
>;

function listUnits(map: ConceptMap): Units {
  const ids = map.nodes();
  const depths = depthsOf(map).map(({ id }) => id);
  const placeOf = new Map(depths.map((depth, place) => [depth, place]));
  const firstUnit = new Int32Array(ids.length + 1);
  const conceptOf: number[] = [];
  const depthOf: number[] = [];
  const minutes: number[] = [];
  ids.forEach((id, concept) => {
    const own = depths.length === 0 ? [undefined] : depthsOfConcept(map, id);
    for (const depth of own) {
      conceptOf.push(concept);
      depthOf.push(depth === undefined ? -1 : placeOf.get(depth)!);
      minutes.push(Math.max(0, minutesOf(map, id, depth)));
    }
    firstUnit[concept + 1] = conceptOf.length;
  });
  return {
    ids,
    numberOf: new Map(ids.map((id, concept) => [id, concept])),
    depths,
    unitCount: conceptOf.length,
    firstUnit,
    conceptOf: Int32Array.from(conceptOf),
    depthOf: Int32Array.from(depthOf),
    minutes: Float64Array.from(minutes),
    assumed: Uint8Array.from(ids, (id) => Number(map.getNodeAttribute(id, "assumed") === true)),
  };
}

interface ArcLists {
  readonly from: number[];
  readonly to: number[];
  readonly kinds: number[];
  readonly isAny: number[];
  readonly owner: number[];
}

function listArcs(map: ConceptMap, units: Units): ArcLists {
  const { ids, firstUnit, depthOf, unitCount } = units;
  const placeOf = new Map(units.depths.map((depth, place) => [depth, place]));
  const lists: ArcLists = {
    from: [],
    to: [],
    kinds: [],
    isAny: Array.from({ length: unitCount }, () => 0),
    owner: Array.from({ length: unitCount }, (_, unit) => unit),
  };
  ids.forEach((id, concept) => {
    const clauses = clausesOf(map, id);
    for (let unit = firstUnit[concept]!; unit < firstUnit[concept + 1]!; unit++) {
      const depth = depthOf[unit]!;
      const nodeOf = createRequirements(units, placeOf, lists, unit);
      if (unit > firstUnit[concept]!) connect(lists, unit, unit - 1, required);
      for (const clause of clauses) {
        const { at } = termsOf(clause);
        if (at !== undefined && (placeOf.get(at) ?? 0) > depth) continue;
        const kind = kindOf(clause);
        for (const part of partsOf(clause)) connect(lists, unit, nodeOf(part, kind), kind);
      }
    }
  });
  return lists;
}

/** Makes nodes of requirements as they stand at one unit. */
function createRequirements(
  units: Units,
  placeOf: ReadonlyMap<string, number>,
  lists: ArcLists,
  unit: number,
): (requirement: Requirement, kind: number) => number {
  const nodeOf = (requirement: Requirement, kind: number): number => {
    if (typeof requirement === "string" || "concept" in requirement) {
      const leaf = typeof requirement === "string" ? splitReference(requirement) : requirement;
      const depth = leaf.depth === undefined ? undefined : placeOf.get(leaf.depth);
      return unitAt(units, units.numberOf.get(leaf.concept)!, depth ?? units.depthOf[unit]!);
    }
    const members = new Set(membersOf(requirement).map((member) => nodeOf(member, kind)));
    if (members.size === 1) return [...members][0]!;
    const node = lists.owner.push(unit) - 1;
    lists.isAny.push(Number("anyOf" in requirement));
    for (const member of members) connect(lists, node, member, kind);
    return node;
  };
  return nodeOf;
}

/** What a clause asks for in all ways, so that a plain entry is a plain arc. */
function partsOf(requirement: Requirement): readonly Requirement[] {
  if (typeof requirement === "string" || "concept" in requirement) return [requirement];
  const members = membersOf(requirement);
  if ("anyOf" in requirement) return members.length === 1 ? partsOf(members[0]!) : [requirement];
  return members.flatMap(partsOf);
}

function connect({ from, to, kinds }: ArcLists, source: number, target: number, kind: number): void {
  from.push(source);
  to.push(target);
  kinds.push(kind);
}

function termsOf(clause: Clause): ClauseTerms {
  return typeof clause === "string" ? {} : clause;
}

function kindOf(clause: Clause): number {
  const terms = termsOf(clause);
  if (terms.helpful === true) return helpful;
  return terms.corequisite === true ? corequisite : required;
}

/**
 * A corequisite that cannot come to need what asks for it may as well come first. A helpful one that can is left
 * out of plans, for it must never block.
 */
function circularArcs(children: Arcs, parentOf: Int32Array, kind: Uint8Array): Uint8Array {
  const isCircular = new Uint8Array(kind.length);
  const mark = (wanted: number, keeps?: (arc: number) => boolean): void => {
    if (!kind.includes(wanted)) return;
    const { of } = stronglyConnected(children, keeps);
    kind.forEach((given, arc) => {
      if (given === wanted && of[parentOf[arc]!] === of[children.to[arc]!]) isCircular[arc] = 1;
    });
  };
  mark(corequisite, (arc) => kind[arc] !== helpful);
  mark(helpful);
  return isCircular;
}
