import { depthsOfConcept, minutesOf, type ConceptId, type ConceptMap, type DepthId } from "../model/index.js";
import type { Mastery } from "../queries/index.js";
import { nextUnit } from "../view/learner.js";
import { isKnownAt, type Progress } from "../view/progress.js";

/** How far the learner is with a concept, at the way to a depth. */
export function stateAt(
  map: ConceptMap,
  states: ReadonlyMap<string, Mastery>,
  id: ConceptId,
  depth: DepthId | undefined,
): Mastery {
  return states.get(nextUnit(map, states, id, depth)) ?? "locked";
}

/** Minutes to a depth from what is known of a concept; of the whole way where all is known. */
export function minutesTo(map: ConceptMap, progress: Progress, id: ConceptId, depth: DepthId | undefined): number {
  const own = depthsOfConcept(map, id);
  if (own.length === 0 || depth === undefined) return minutesOf(map, id);
  const way = own.slice(0, own.indexOf(depth) + 1);
  const left = way.filter((at) => !isKnownAt(map, progress, id, at));
  return (left.length > 0 ? left : way).reduce((sum, at) => sum + minutesOf(map, id, at), 0);
}
