import {
  clausesOf,
  depthsOf,
  depthsOfConcept,
  formatReference,
  isHelpful,
  membersOf,
  minutesOf,
  splitReference,
  type Clause,
  type ConceptId,
  type ConceptMap,
  type DepthId,
  type Requirement,
} from "../../src/model/index.js";

/** A concept at one depth, as `id@depth`. */
export type UnitId = string;

/** Several ways to satisfy a clause, each a list of units. */
export type Choice = readonly (readonly UnitId[])[];

export interface Unit {
  readonly id: UnitId;
  readonly concept: ConceptId;
  readonly depth: DepthId;
  readonly minutes: number;
  readonly needs: readonly Choice[];
}

export type Units = ReadonlyMap<UnitId, Unit>;

/** Every concept at every depth it has, with what it needs; written from the definition, apart from `src/queries`. */
export function unitsOf(map: ConceptMap): Units {
  const units = map.nodes().flatMap((concept) => {
    const minutes = (depth: DepthId) => (map.getNodeAttribute(concept, "assumed") ? 0 : minutesOf(map, concept, depth));
    return depthsOfConcept(map, concept).map((depth) => {
      const id = formatReference(concept, depth);
      return { id, concept, depth, minutes: minutes(depth), needs: needsOf(map, concept, depth) };
    });
  });
  return new Map(units.map((unit) => [unit.id, unit]));
}

/** What a concept needs at a depth, first the depth before it; a clause to leave out may be named by its place. */
export function needsOf(map: ConceptMap, concept: ConceptId, depth: DepthId, without?: number): Choice[] {
  const shallower = depthsOfConcept(map, concept)
    .filter((own) => rank(map, own) < rank(map, depth))
    .at(-1);
  const clauses = clausesOf(map, concept).filter((clause, place) => place !== without && applies(map, clause, depth));
  return [
    ...(shallower === undefined ? [] : [[[formatReference(concept, shallower)]]]),
    ...clauses.map((clause) => choiceOf(map, clause, depth)),
  ];
}

/** Is a clause one that must hold at this depth of the concept that asks? */
export function applies(map: ConceptMap, clause: Clause, depth: DepthId): boolean {
  const at = typeof clause === "string" ? undefined : clause.at;
  return !isHelpful(clause) && (at === undefined || rank(map, at) <= rank(map, depth));
}

/** The ways to satisfy a requirement of a concept that is studied at a depth. */
export function choiceOf(map: ConceptMap, requirement: Requirement, depth: DepthId): Choice {
  if (typeof requirement === "string") return choiceOf(map, splitReference(requirement), depth);
  if ("concept" in requirement) {
    const { concept } = requirement;
    return [[formatReference(concept, requirement.depth ?? sameDepth(map, concept, depth))]];
  }
  const members = membersOf(requirement).map((member) => choiceOf(map, member, depth));
  if ("anyOf" in requirement) return members.flat();
  return members.reduce((ways, more) => ways.flatMap((way) => more.map((other) => [...way, ...other])), [[]]);
}

/** What every way to a unit goes through, the unit not counted. */
export function alwaysNeeded(units: Units): (needs: readonly Choice[]) => Set<UnitId> {
  return closure(units, (ways) => ways.reduce((common, way) => new Set([...common].filter((unit) => way.has(unit)))));
}

/** What some way to a unit goes through, the unit not counted: all alternatives together. */
export function everNeeded(units: Units): (needs: readonly Choice[]) => Set<UnitId> {
  return closure(units, (ways) => new Set(ways.flatMap((way) => [...way])));
}

/** The units that no study reaches, starting from nothing. */
export function unreachable(units: Units): UnitId[] {
  const reached = new Set<UnitId>();
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const { id, needs } of units.values())
      if (needs.every((ways) => ways.some((way) => way.every((unit) => reached.has(unit))))) reached.add(id);
  }
  return [...units.keys()].filter((id) => !reached.has(id));
}

function closure(units: Units, combine: (ways: Set<UnitId>[]) => Set<UnitId>) {
  const known = new Map<UnitId, Set<UnitId>>();
  const ofUnit = (id: UnitId): Set<UnitId> => {
    const found = known.get(id);
    if (found) return found;
    // A unit on a circle stands for itself only; another rule reports circles.
    known.set(id, new Set([id]));
    const all = ofNeeds(units.get(id)?.needs ?? []).add(id);
    known.set(id, all);
    return all;
  };
  const ofNeeds = (needs: readonly Choice[]): Set<UnitId> =>
    new Set(needs.flatMap((ways) => [...combine(ways.map((way) => new Set(way.flatMap((unit) => [...ofUnit(unit)]))))]));
  return ofNeeds;
}

/** The same depth of another concept: the nearest that it has at or before it, else its shallowest. */
function sameDepth(map: ConceptMap, concept: ConceptId, depth: DepthId): DepthId {
  const own = depthsOfConcept(map, concept);
  return own.findLast((candidate) => rank(map, candidate) <= rank(map, depth)) ?? own[0]!;
}

function rank(map: ConceptMap, depth: DepthId): number {
  return depthsOf(map).findIndex(({ id }) => id === depth);
}
