import type { ConceptData } from "./concept-map-data.js";
import { show } from "./error.js";
import { unknownConcept, unknownDepth, type Names, type NamesOfMap, type Say } from "./names-of-map.js";
import { membersOf, splitReference, type Clause, type Requirement } from "./requirement.js";

/**
 * Are a concept's prerequisites bare ids of others, each written once, so that nothing is wrong with them?
 *
 * Holds only while all ids are sound, for then an id with an "@" names no concept.
 */
export function createPlainTest(concepts: Names, places: number): (concept: ConceptData, place: number) => boolean {
  /** By place: the place of the last one that was found to name it, counted from 1. */
  const namedBy = new Int32Array(places);
  return ({ prerequisites = [] }, place) =>
    prerequisites.every((clause) => {
      const needed = typeof clause === "string" ? concepts.get(clause) : undefined;
      if (needed === undefined || needed === place || namedBy[needed] === place + 1) return false;
      namedBy[needed] = place + 1;
      return true;
    });
}

export function checkPrerequisites({ id, prerequisites = [] }: ConceptData, names: NamesOfMap, say: Say): void {
  prerequisites.forEach((clause, index) => {
    const sayHere: Say = (path, ...problem) => {
      say(`prerequisites[${String(index)}]${path}`, ...problem);
    };
    const at = typeof clause === "string" ? undefined : clause.at;
    if (at !== undefined && !names.depths.has(at))
      sayHere(".at", ...unknownDepth(id, at, "the map", names.depths.keys()));
    checkRequirement(id, clause, names, sayHere);
  });
  if (prerequisites.length > 1) checkDoubles(id, prerequisites, say);
}

function checkRequirement(id: string, requirement: Requirement, names: NamesOfMap, say: Say): void {
  const entry = typeof requirement === "string" ? splitReference(requirement) : requirement;
  if (!("concept" in entry)) {
    const key = "anyOf" in entry ? "anyOf" : "allOf";
    membersOf(entry).forEach((member, index) => {
      checkRequirement(id, member, names, (path, ...problem) => {
        say(`.${key}[${String(index)}]${path}`, ...problem);
      });
    });
    return;
  }
  const { concept, depth } = entry;
  const depths = names.depthsOf.get(concept) ?? [];
  if (concept === id) say("", "self-prerequisite", `${show(id)} needs itself; take this entry out`);
  else if (!names.concepts.has(concept)) say("", ...unknownConcept(id, "needs", concept, names));
  else if (depth !== undefined && !depths.includes(depth)) say("", ...unknownDepth(id, depth, show(concept), depths));
}

/** The same concept may stand twice, for different depths; the same entry twice is a slip. */
function checkDoubles(id: string, prerequisites: readonly Clause[], say: Say): void {
  const written = new Map<string, number>();
  prerequisites.forEach((clause, index) => {
    const entry: Exclude<Clause, string> = typeof clause === "string" ? splitReference(clause) : clause;
    if (!("concept" in entry)) return;
    const { concept, depth, at } = entry;
    // Neither ids nor depths hold an "@".
    const key = depth === undefined && at === undefined ? concept : `${concept}@${depth ?? ""}@${at ?? ""}`;
    const earlier = written.get(key);
    if (earlier === undefined) {
      written.set(key, index);
      return;
    }
    const message = `${show(id)} asks for the same thing as in prerequisites[${String(earlier)}]; keep one of them`;
    say(`prerequisites[${String(index)}]`, "duplicate-prerequisite", message);
  });
}
