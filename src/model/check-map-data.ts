import type { ConceptData, ConceptMapData } from "./concept-map-data.js";
import type { Problem, ProblemCode } from "./error.js";
import { identifierFault } from "./identifier.js";
import { didYouMean } from "./nearest.js";
import { leavesOf, splitReference, type Clause, type Requirement } from "./requirement.js";

type Say = (path: string, code: ProblemCode, message: string) => void;

/**
 * Everything that keeps data of the right types from being a map: bad, double and unknown names, and circles of areas.
 *
 * Passes over holes in lists, so that what is left of a malformed file can be checked too.
 */
export function checkMapData(data: Pick<ConceptMapData, "concepts" | "areas" | "depths">): Problem[] {
  const problems: Problem[] = [];
  const say: Say = (path, code, message) => problems.push({ path, code, message });
  const { concepts, areas = [], depths = [] } = data;
  const names: Names = {
    concepts: checkNames("concepts", concepts, say),
    areas: checkNames("areas", areas, say),
    depths: checkNames("depths", depths, say),
  };
  checkAreas(areas, names.areas, say);
  const depthsByConcept = new Map<string, readonly string[]>();
  concepts.forEach((concept) => depthsByConcept.set(concept.id, depthsGiven(concept, [...names.depths])));
  concepts.forEach((concept, index) => {
    const path = `concepts[${String(index)}]`;
    checkConcept(concept, path, names, say);
    checkDepths(concept, path, names.depths, say);
    checkPrerequisites(concept, path, names, depthsByConcept, say);
  });
  return problems;
}

interface Names {
  readonly concepts: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly depths: ReadonlySet<string>;
}

function checkNames(list: string, items: readonly { readonly id: string }[], say: Say): Set<string> {
  const first = new Map<string, number>();
  items.forEach(({ id }, index) => {
    const path = `${list}[${String(index)}].id`;
    const fault = identifierFault(id);
    if (fault) say(path, fault.code, fault.message);
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else say(path, "duplicate-id", `the id "${id}" is taken by ${list}[${String(earlier)}]; give this one another`);
  });
  return new Set(first.keys());
}

function checkAreas(areas: NonNullable<ConceptMapData["areas"]>, known: ReadonlySet<string>, say: Say): void {
  const parents = new Map<string, string | undefined>();
  areas.forEach(({ id, parent }) => parents.set(id, parent));
  areas.forEach(({ id, parent }, index) => {
    const path = `areas[${String(index)}].parent`;
    if (parent === undefined) return;
    if (!known.has(parent)) {
      say(path, "unknown-area", `no area is called "${parent}".${didYouMean(parent, known)}`);
      return;
    }
    const seen = new Set([id]);
    for (let at: string | undefined = parent; at !== undefined && !(seen.has(at) && at !== id); at = parents.get(at)) {
      if (at === id) {
        say(path, "area-cycle", `the area "${id}" lies inside itself; take one "parent" out of the circle`);
        return;
      }
      seen.add(at);
    }
  });
}

function checkConcept(concept: ConceptData, path: string, names: Names, say: Say): void {
  const { id, area, related = [], replaces = [] } = concept;
  if (area !== undefined && !names.areas.has(area))
    say(`${path}.area`, "unknown-area", `"${id}" lies in "${area}", which is no area.${didYouMean(area, names.areas)}`);
  related.forEach((other, index) => {
    if (!names.concepts.has(other))
      say(`${path}.related[${String(index)}]`, "unknown-concept", unknownConcept(id, "is related to", other, names));
  });
  replaces.forEach((old, index) => {
    if (names.concepts.has(old))
      say(`${path}.replaces[${String(index)}]`, "duplicate-id", `"${id}" replaces "${old}", which is still in the map`);
  });
}

function checkDepths(
  { id, minutes, goals = [], resources = [] }: ConceptData,
  path: string,
  known: ReadonlySet<string>,
  say: Say,
): void {
  const check = (depth: string | undefined, where: string): void => {
    if (depth !== undefined && !known.has(depth))
      say(`${path}.${where}`, "unknown-depth", unknownDepth(id, depth, known));
  };
  if (typeof minutes === "object") for (const depth of Object.keys(minutes)) check(depth, `minutes.${depth}`);
  goals.forEach(({ at }, index) => {
    check(at, `goals[${String(index)}].at`);
  });
  resources.forEach(({ at }, index) => {
    check(at, `resources[${String(index)}].at`);
  });
}

function checkPrerequisites(
  { id, prerequisites = [] }: ConceptData,
  path: string,
  names: Names,
  depthsByConcept: ReadonlyMap<string, readonly string[]>,
  say: Say,
): void {
  const seen = new Map<string, string>();
  prerequisites.forEach((clause, index) => {
    const where = `${path}.prerequisites[${String(index)}]`;
    const at = typeof clause === "string" ? undefined : clause.at;
    if (at !== undefined && !names.depths.has(at))
      say(`${where}.at`, "unknown-depth", unknownDepth(id, at, names.depths));
    for (const { path: place, concept, depth } of placesOf(clause, where)) {
      if (concept === id) say(place, "self-prerequisite", `"${id}" needs itself; take this entry out`);
      else if (!names.concepts.has(concept)) say(place, "unknown-concept", unknownConcept(id, "needs", concept, names));
      else if (depth !== undefined && !depthsByConcept.get(concept)?.includes(depth))
        say(place, "unknown-depth", unknownDepth(concept, depth, depthsByConcept.get(concept) ?? []));
    }
    const plain = plainKey(clause);
    const earlier = plain === undefined ? undefined : seen.get(plain);
    if (earlier !== undefined)
      say(where, "duplicate-prerequisite", `"${id}" asks for the same thing as in ${earlier}; keep one of them`);
    else if (plain !== undefined) seen.set(plain, `prerequisites[${String(index)}]`);
  });
}

/** The same concept may stand twice for different depths; the same entry twice is a slip. */
function plainKey(clause: Clause): string | undefined {
  const [leaf, ...others] = leavesOf(clause);
  if (leaf === undefined || others.length > 0) return undefined;
  return JSON.stringify([leaf.concept, leaf.depth, typeof clause === "string" ? undefined : clause.at]);
}

interface Place {
  readonly path: string;
  readonly concept: string;
  readonly depth?: string;
}

function placesOf(requirement: Requirement, path: string): Place[] {
  if (typeof requirement === "string") return [{ path, ...splitReference(requirement) }];
  if ("concept" in requirement) return [{ ...requirement, path }];
  const key = "anyOf" in requirement ? "anyOf" : "allOf";
  const members = "anyOf" in requirement ? requirement.anyOf : requirement.allOf;
  return members.flatMap((member, index) => placesOf(member, `${path}.${key}[${String(index)}]`));
}

function depthsGiven({ minutes }: ConceptData, all: readonly string[]): readonly string[] {
  if (typeof minutes !== "object") return all;
  const own = all.filter((depth) => Object.hasOwn(minutes, depth));
  return own.length === 0 ? all : own;
}

function unknownConcept(id: string, verb: string, other: string, names: Names): string {
  return `"${id}" ${verb} "${other}", which no concept defines.${didYouMean(other, names.concepts)}`;
}

function unknownDepth(id: string, depth: string, known: Iterable<string>): string {
  const list = [...known];
  const has = list.length === 0 ? "it has no depths" : `it has ${list.map((name) => `"${name}"`).join(", ")}`;
  return `"${id}" names the depth "${depth}"; ${has}`;
}
