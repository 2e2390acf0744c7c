import { checkAllOptions } from "../model/options.js";
import { before, holdsGiven, steppingRoles, supported } from "./derive.js";
import { createReader, knownKinds, knownUnits, type KnownOptions } from "./references.js";
import type { UnitIndex } from "./units.js";

/** What a learner knows, by unit; throws a `ConceptMapError` for names that the map does not know. */
export function readKnown(index: UnitIndex, known: Iterable<string>, options: KnownOptions): Uint8Array {
  checkAllOptions(options, knownKinds);
  const reader = createReader(index);
  const units = reader.units(known, "known");
  reader.finish();
  return knownUnits(index, units, options);
}

/** The units that can be studied in one step from what is known, in the author's order. */
export function readyUnits(index: UnitIndex, state: Uint8Array): number[] {
  const roles = steppingRoles(index);
  const isKnown = (node: number): boolean => node < index.unitCount && state[node] !== 0;
  const candidates: number[] = [];
  for (let unit = 0; unit < index.unitCount; unit++)
    if (state[unit] === 0 && isSatisfied(index, roles, unit, before, isKnown)) candidates.push(unit);
  return supported(index, roles, candidates, isKnown);
}

/** Does all hold that a unit asks for in one role? */
export function isSatisfied(
  index: UnitIndex,
  roles: Uint8Array,
  unit: number,
  role: number,
  isKnown: (node: number) => boolean,
): boolean {
  const { start, to } = index.children;
  for (let arc = start[unit]!; arc < start[unit + 1]!; arc++)
    if (roles[arc] === role && !holdsGiven(index, roles, to[arc]!, isKnown)) return false;
  return true;
}
