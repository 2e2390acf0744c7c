import type { Area, ConceptData, ConceptMapData } from "./concept-map-data.js";
import { checkPrerequisites, createPlainTest } from "./check-prerequisites.js";
import { shorten, show, type Problem } from "./error.js";
import { identifierFault } from "./identifier.js";
import { unknownArea, unknownConcept, unknownDepth, type Names, type NamesOfMap, type Say } from "./names-of-map.js";
import { didYouMean } from "./nearest.js";
import { ownDepths } from "./own-depths.js";
import { splitReference } from "./requirement.js";

// Looking for the nearest names costs as much as there are names: for the first problem always, then while it is cheap.
const namesLookedAt = 200_000;
const noNames: Names = new Map();

type Checked = Pick<ConceptMapData, "concepts" | "areas" | "depths" | "known">;

/**
 * Everything that keeps data of the right types from being a map: bad, double and unknown names, and circles of areas; of
 * other data that it is none.
 *
 * Passes over holes in lists, so that what is left of a malformed file can be checked too.
 */
export function checkMapData(data: Checked): Problem[] {
  try {
    return problemsOf(data);
  } catch (error) {
    // JavaScript may hand over anything.
    const message = `expected the data of a map; mapFromJson says where it is not (${String(error)})`;
    return [{ path: "", code: "wrong-type", message }];
  }
}

function problemsOf(data: Checked): Problem[] {
  const problems: Problem[] = [];
  const say: Say = (path, code, message, name = "", known = noNames) => {
    const hint = problems.length * known.size < namesLookedAt ? didYouMean(name, known.keys()) : "";
    problems.push({ path, code, message: message + hint });
  };
  const { concepts, areas = [], depths = [], known = [] } = data;
  const depthIds = checkNames("depths", depths, say);
  const areaIds = checkNames("areas", areas, say);
  checkAreas(areas, areaIds, say);
  const names: NamesOfMap = {
    concepts: checkNames("concepts", concepts, say),
    areas: areaIds,
    depths: depthIds,
    depthsOf: depthsByConcept(concepts, [...depthIds.keys()]),
  };
  const isPlain = createPlainTest(names.concepts, concepts.length);
  concepts.forEach((concept, index) => {
    // Paths are put together only where there is a problem: most of a large map has none.
    const sayHere: Say = (path, ...problem) => {
      say(`concepts[${String(index)}].${path}`, ...problem);
    };
    checkConcept(concept, names, sayHere);
    checkDepths(concept, names.depths, sayHere);
    if (problems.length > 0 || !isPlain(concept, index)) checkPrerequisites(concept, names, sayHere);
  });
  checkKnown(known, names, say);
  return problems;
}

function depthsByConcept(
  concepts: readonly ConceptData[],
  depths: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const depthsOf = new Map<string, readonly string[]>();
  if (depths.length === 0) return depthsOf;
  // Unlike a loop, this passes over holes.
  concepts.forEach((concept) => depthsOf.set(concept.id, ownDepths(concept, depths)));
  return depthsOf;
}

function checkNames(list: string, items: readonly { readonly id: string }[], say: Say): Names {
  const first = new Map<string, number>();
  items.forEach(({ id }, index) => {
    const fault = identifierFault(id);
    const earlier = first.get(id);
    if (!fault && earlier === undefined) {
      first.set(id, index);
      return;
    }
    const path = `${list}[${String(index)}].id`;
    if (fault) say(path, fault.code, fault.message);
    else say(path, "duplicate-id", `the id ${show(id)} is taken by ${list}[${String(earlier)}]; give this one another`);
    first.set(id, earlier ?? index);
  });
  return first;
}

function checkAreas(areas: readonly Area[], known: Names, say: Say): void {
  const placed = new Map<string, { readonly parent?: string; readonly path: string }>();
  areas.forEach((area, index) => placed.set(area.id, { ...area, path: `areas[${String(index)}].parent` }));
  const visited = new Set<string>();
  areas.forEach(({ id, parent }, index) => {
    if (parent !== undefined && !known.has(parent))
      say(`areas[${String(index)}].parent`, ...unknownArea(parent), parent, known);
    const chain = new Set<string>();
    let at: string | undefined = id;
    for (; at !== undefined && !visited.has(at); at = placed.get(at)?.parent) {
      visited.add(at);
      chain.add(at);
    }
    // A walk that ends where it has been itself went round a circle that no earlier walk has seen.
    if (at === undefined || !chain.has(at)) return;
    const message = `the area ${show(at)} lies inside itself; take one "parent" out of the circle`;
    say(placed.get(at)!.path, "area-cycle", message);
  });
}

function checkConcept({ id, area, related = [], replaces = [] }: ConceptData, names: NamesOfMap, say: Say) {
  if (area !== undefined && !names.areas.has(area))
    say("area", "unknown-area", `${show(id)} lies in ${show(area)}, which is no area`, area, names.areas);
  related.forEach((other, index) => {
    if (!names.concepts.has(other))
      say(`related[${String(index)}]`, ...unknownConcept(id, "is related to", other, names));
  });
  replaces.forEach((old, index) => {
    if (names.concepts.has(old)) {
      const message = `${show(id)} replaces ${show(old)}, which is still in the map; take one of them out`;
      say(`replaces[${String(index)}]`, "duplicate-id", message);
    }
  });
}

function checkDepths({ id, minutes, goals = [], resources = [] }: ConceptData, known: Names, say: Say) {
  const check = (depth: string | undefined, where: string): void => {
    if (depth !== undefined && !known.has(depth)) say(where, ...unknownDepth(id, depth, "the map", known.keys()));
  };
  if (typeof minutes === "object") for (const depth of Object.keys(minutes)) check(depth, `minutes.${shorten(depth)}`);
  goals.forEach(({ at }, index) => {
    check(at, `goals[${String(index)}].at`);
  });
  resources.forEach(({ at }, index) => {
    check(at, `resources[${String(index)}].at`);
  });
}

function checkKnown(known: readonly string[], { concepts, depthsOf }: NamesOfMap, say: Say): void {
  known.forEach((reference, index) => {
    const { concept, depth } = splitReference(reference);
    const path = `known[${String(index)}]`;
    const depths = depthsOf.get(concept) ?? [];
    if (!concepts.has(concept))
      say(path, "unknown-concept", `no concept is called ${show(concept)}`, concept, concepts);
    else if (depth !== undefined && !depths.includes(depth))
      say(path, ...unknownDepth(reference, depth, show(concept), depths));
  });
}
