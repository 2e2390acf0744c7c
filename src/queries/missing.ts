import type { ConceptMap, Requirement } from "../model/index.js";
import { before, holdsGiven, off, steppingRoles, together } from "./derive.js";
import { readKnown, readyUnits } from "./ready-units.js";
import { unitOf, type KnownOptions } from "./references.js";
import { unitIndex } from "./unit-index.js";
import { referenceOf, type UnitIndex } from "./units.js";

/**
 * Why a unit is locked: what it directly asks for and does not find known, each part as a requirement over references;
 * nothing where it is ready or known.
 *
 * A plain part is a reference (`kl-divergence@gist`), an open choice an `anyOf`; of an `allOf` within one only what is
 * missing remains. The depth before counts as a part. Helpful entries and corequisites that are ready themselves are
 * left out. A term of our own: what is left of the unit's node in an AND/OR graph (Doignon and Falmagne 1985) where
 * what is known is taken out. Throws a `ConceptMapError` for names that the map does not know and for wrong options.
 */
export function missingFor(
  map: ConceptMap,
  reference: string,
  known: Iterable<string>,
  options: KnownOptions = {},
): Requirement[] {
  const index = unitIndex(map);
  const unit = unitOf(index, reference);
  const state = readKnown(index, known, options);
  if (state[unit] !== 0) return [];
  const ready = new Set(readyUnits(index, state));
  const isKnown = (node: number): boolean => node < index.unitCount && state[node] !== 0;
  const holds = { [before]: isKnown, [together]: (node: number) => isKnown(node) || ready.has(node) };
  return missingBelow(index, steppingRoles(index), unit, holds);
}

/** By role: does a node hold as far as an entry of that role is concerned? */
type Holding = Readonly<Record<number, (node: number) => boolean>>;

/** As deep as clauses are nested. */
function missingBelow(
  index: UnitIndex,
  roles: Uint8Array,
  node: number,
  holding: Holding,
  entryRole?: number,
): Requirement[] {
  const { unitCount, children, isAny } = index;
  const missing = new Map<number, Requirement>();
  for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
    const child = children.to[arc]!;
    const role = entryRole ?? roles[arc]!;
    if (role === off || holdsGiven(index, roles, child, holding[role]!)) continue;
    if (child < unitCount) missing.set(child, referenceOf(index, child));
    else {
      const below = missingBelow(index, roles, child, holding, role);
      if (isAny[child] !== 0) missing.set(child, { anyOf: below });
      else missing.set(child, below.length === 1 ? below[0]! : { allOf: below });
    }
  }
  return [...missing.values()];
}
