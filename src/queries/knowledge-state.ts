import type { ConceptMap } from "../model/index.js";
import { derive, steppingRoles } from "./derive.js";
import { lastLearnt } from "./last-learnt.js";
import { readKnown, readyUnits } from "./ready-units.js";
import { knownUnits, unitOf, type KnownOptions } from "./references.js";
import { unitIndex } from "./unit-index.js";
import { referenceOf } from "./units.js";

export type Mastery = "mastered" | "ready" | "locked";

/**
 * What a learner is ready to learn next, as references in the author's order: of each concept the next depth, where
 * all that it needs is known. Corequisites that are ready themselves are no obstacle.
 *
 * Knowledge space theory calls this the outer fringe (Falmagne and Doignon 2011): each of these leads to another
 * knowledge state. References are `id@depth`, or bare ids in a map without depths. Throws a `ConceptMapError` for names
 * that the map does not know and for wrong options, as all queries of this file do.
 */
export function outerFringe(map: ConceptMap, known: Iterable<string>, options: KnownOptions = {}): string[] {
  const index = unitIndex(map);
  return readyUnits(index, readKnown(index, known, options)).map((unit) => referenceOf(index, unit));
}

/**
 * What a learner may have learnt last, as references in the author's order: known units without which all the others
 * could still have been learnt, except those that come together with it as corequisites.
 *
 * The inner fringe of knowledge space theory (Falmagne and Doignon 2011). Assumed concepts count as known and are never
 * in it. Throws a `ConceptMapError` for names that the map does not know and for wrong options.
 */
export function innerFringe(map: ConceptMap, known: Iterable<string>, options: KnownOptions = {}): string[] {
  const index = unitIndex(map);
  const state = readKnown(index, known, options);
  const floor = knownUnits(index, [], options);
  return lastLearnt(index, state, floor).map((unit) => referenceOf(index, unit));
}

/**
 * Could just this have been learnt, one step after the other, from nothing but what is assumed? Then it is a state of
 * knowledge space theory (Doignon and Falmagne 1985). Throws a `ConceptMapError` for names that the map does not know
 * and for wrong options.
 */
export function isKnowledgeState(map: ConceptMap, known: Iterable<string>, options: KnownOptions = {}): boolean {
  const index = unitIndex(map);
  const state = readKnown(index, known, options);
  const floor = knownUnits(index, [], options);
  const { holds } = derive(index, steppingRoles(index), floor, (unit) => state[unit] !== 0);
  return state.every((isKnown, unit) => isKnown === holds[unit]);
}

/**
 * Is a unit known, ready to be learnt, or locked behind something else? A bare id asks for the deepest depth. What is
 * ready is the outer fringe (Falmagne and Doignon 2011); the words are our own. Throws a `ConceptMapError` for names
 * that the map does not know and for wrong options.
 */
export function masteryOf(
  map: ConceptMap,
  reference: string,
  known: Iterable<string>,
  options: KnownOptions = {},
): Mastery {
  const index = unitIndex(map);
  const unit = unitOf(index, reference);
  const state = readKnown(index, known, options);
  if (state[unit] !== 0) return "mastered";
  return readyUnits(index, state).includes(unit) ? "ready" : "locked";
}

/** The `masteryOf` of every unit of the map at once, by reference, in the author's order. Throws as that does. */
export function masteries(map: ConceptMap, known: Iterable<string>, options: KnownOptions = {}): Map<string, Mastery> {
  const index = unitIndex(map);
  const state = readKnown(index, known, options);
  const ready = new Set(readyUnits(index, state));
  return new Map(
    Array.from(state, (isKnown, unit) => [
      referenceOf(index, unit),
      isKnown !== 0 ? "mastered" : ready.has(unit) ? "ready" : "locked",
    ]),
  );
}
