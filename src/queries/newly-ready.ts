import { before, steppingRoles, supported } from "./derive.js";
import { isSatisfied } from "./ready-units.js";
import type { UnitIndex } from "./units.js";

/** Tells of units that are ready which others are so too once that one alone is known, and were not before. */
export function createReadyTest(
  index: UnitIndex,
  state: Uint8Array,
  ready: readonly number[],
): (unit: number) => number[] {
  const { unitCount, incoming, parentOf, owner } = index;
  const roles = steppingRoles(index);
  const isReady = new Uint8Array(unitCount);
  for (const unit of ready) isReady[unit] = 1;
  return (unit) => {
    const isKnown = (node: number): boolean => node === unit || (node < unitCount && state[node] !== 0);
    // Corequisites hand on that something is ready.
    const found = new Set([unit]);
    for (const asked of found)
      for (let place = incoming.start[asked]!; place < incoming.start[asked + 1]!; place++) {
        const other = owner[parentOf[incoming.to[place]!]!]!;
        if (state[other] !== 0 || isReady[other] !== 0 || found.has(other)) continue;
        if (isSatisfied(index, roles, other, before, isKnown)) found.add(other);
      }
    return supported(index, roles, [...found].slice(1), (node) => isKnown(node) || isReady[node] === 1);
  };
}
