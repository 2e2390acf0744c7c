import type { ConceptMap } from "../model/index.js";
import { stronglyConnected } from "./arcs.js";
import { before, derive, steppingRoles, together } from "./derive.js";
import { isSatisfied, readKnown, readyUnits } from "./ready-units.js";
import { knownUnits, unitOf, unitsIn, type KnownOptions } from "./references.js";
import { unitIndex } from "./unit-index.js";
import { referenceOf, type UnitIndex } from "./units.js";

export type Mastery = "mastered" | "ready" | "locked";

/**
 * What a learner is ready to learn next, as references in the author's order: of each concept the next depth, where
 * all that it needs is known. Corequisites that are ready themselves are no obstacle.
 *
 * Knowledge space theory calls this the outer fringe (Falmagne and Doignon 2011): each of these leads to another
 * knowledge state. References are `id@depth`, or bare ids in a map without depths. Throws a `ConceptMapError` for
 * names that the map does not know, as all queries of this file do.
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
 * in it. Throws a `ConceptMapError` for names that the map does not know.
 */
export function innerFringe(map: ConceptMap, known: Iterable<string>, options: KnownOptions = {}): string[] {
  const index = unitIndex(map);
  const state = readKnown(index, known, options);
  const floor = knownUnits(index, [], options);
  const learnt = derivedWithin(index, state, floor);
  const mayBeLast = createLastTest(index, learnt, floor);
  return unitsIn(learnt)
    .filter((unit) => floor[unit] === 0 && mayBeLast(unit))
    .map((unit) => referenceOf(index, unit));
}

/**
 * Could just this have been learnt, one step after the other, from nothing but what is assumed? Then it is a state of
 * knowledge space theory (Doignon and Falmagne 1985). Throws a `ConceptMapError` for names that the map does not know.
 */
export function isKnowledgeState(map: ConceptMap, known: Iterable<string>, options: KnownOptions = {}): boolean {
  const index = unitIndex(map);
  const state = readKnown(index, known, options);
  const learnt = derivedWithin(index, state, knownUnits(index, [], options));
  return state.every((isKnown, unit) => isKnown === learnt[unit]);
}

/**
 * Is a unit known, ready to be learnt, or locked behind something else? A bare id asks for the deepest depth. What is
 * ready is the outer fringe (Falmagne and Doignon 2011); the words are our own. Throws a `ConceptMapError` for names that
 * the map does not know.
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

/** The part of a state that can be learnt from a floor within the state. */
function derivedWithin(index: UnitIndex, state: Uint8Array, floor: Uint8Array): Uint8Array {
  return derive(index, steppingRoles(index), floor, (unit) => state[unit] !== 0).holds.subarray(0, index.unitCount);
}

/**
 * Tells whether one unit may have been learnt last. All that rests on it is near, except where units support one
 * another in a circle: only there everything is derived anew.
 */
function createLastTest(index: UnitIndex, learnt: Uint8Array, floor: Uint8Array): (unit: number) => boolean {
  const { of, sizes } = stronglyConnected(index.children);
  const roles = steppingRoles(index);
  return (unit) => {
    const isLeft = (node: number): boolean => node < index.unitCount && node !== unit && learnt[node] !== 0;
    const resting = dependents(index, unit).filter((other) => isLeft(other) && floor[other] === 0);
    if (!resting.every((other) => isSatisfied(index, roles, other, before, isLeft))) return false;
    const isPlain = (other: number): boolean =>
      sizes[of[other]!] === 1 && isSatisfied(index, roles, other, together, isLeft);
    return resting.every(isPlain) || leavesOneStep(index, learnt, floor, unit);
  };
}

/** Are a unit and all that is lost without it what one step may hold? */
function leavesOneStep(index: UnitIndex, learnt: Uint8Array, floor: Uint8Array, unit: number): boolean {
  const without = learnt.slice();
  without[unit] = 0;
  const left = derivedWithin(index, without, floor);
  const step = new Set(readyUnits(index, left));
  return unitsIn(learnt).every((other) => left[other] !== 0 || step.has(other));
}

/** The units that name a unit. */
function dependents({ incoming, owner, parentOf }: UnitIndex, unit: number): number[] {
  const arcs = incoming.to.subarray(incoming.start[unit], incoming.start[unit + 1]);
  return Array.from(arcs, (arc) => owner[parentOf[arc]!]!);
}
