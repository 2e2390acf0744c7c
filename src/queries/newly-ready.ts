import { createLacks } from "./lacks.js";
import { corequisite, required, type UnitIndex } from "./units.js";

/** Tells of units that are ready which others are so too once that one alone is known, and were not before. */
export function createReadyTest(
  index: UnitIndex,
  state: Uint8Array,
  ready: readonly number[],
): (unit: number) => number[] {
  const { unitCount, incoming, parentOf, owner } = index;
  const first = createLacks(index, required);
  const besides = createLacks(index, corequisite);
  const isReady = new Uint8Array(unitCount);
  state.forEach((isKnown, unit) => {
    if (isKnown === 0) return;
    first.give(unit);
    besides.give(unit);
  });
  for (const unit of ready) {
    isReady[unit] = 1;
    besides.give(unit);
  }
  /** The units, and those that ask for one of them and lack nothing that must come first. */
  const withCandidates = (unit: number): Set<number> => {
    // Corequisites hand on that something is ready.
    const found = new Set([unit]);
    for (const asked of found)
      for (let place = incoming.start[asked]!; place < incoming.start[asked + 1]!; place++) {
        const other = owner[parentOf[incoming.to[place]!]!]!;
        if (state[other] === 0 && isReady[other] === 0 && first.of[other] === 0) found.add(other);
      }
    return found;
  };
  return (unit) => {
    first.give(unit);
    const part = withCandidates(unit);
    first.take(unit);
    part.delete(unit);
    part.forEach(besides.give);
    const dropped: number[] = [];
    const drop = (other: number): void => {
      if (besides.of[other]! > 0 && part.delete(other)) dropped.push(other);
    };
    part.forEach(drop);
    for (const other of dropped) besides.take(other).forEach(drop);
    part.forEach(besides.take);
    return [...part];
  };
}
