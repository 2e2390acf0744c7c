import type { ConceptMap } from "../model/index.js";
import { floorOf, type Floor } from "./floor.js";
import { necessaryUnits } from "./necessary-units.js";
import { createReader, type KnownOptions } from "./references.js";
import { unitIndex } from "./unit-index.js";
import { referenceOf } from "./units.js";

/**
 * All that whoever knows some things must know, these among them, as references in an order of study: what all knowledge
 * states have in common that hold them.
 *
 * The closure of knowledge space theory (Doignon and Falmagne 1999) as far as alternatives leave no choice. What is
 * assumed counts as known and is left out unless it was named. What can never be learnt stands for itself alone, at the
 * end. Throws a `ConceptMapError` for names that the map does not know.
 */
export function closure(map: ConceptMap, known: string | Iterable<string>, options: KnownOptions = {}): string[] {
  const index = unitIndex(map);
  const reader = createReader(index);
  const named = reader.units(known, "known");
  reader.finish();
  const floor = floorOf(index, options.assumed === true);
  const goals: number[] = [];
  const never: number[] = [];
  for (const unit of named)
    for (let shallower = index.firstUnit[index.conceptOf[unit]!]!; shallower <= unit; shallower++) {
      const place = floor.placeOf[shallower]!;
      if (place === -1) never.push(shallower);
      else goals.push(place);
    }
  const found = namesOf(floor, withoutChoice(floor, goals) ?? exactly(floor, goals));
  if (never.length === 0) return found;
  return [...found, ...[...new Set(never)].sort((a, b) => a - b).map((unit) => referenceOf(index, unit))];
}

/** Some places of a floor. */
interface Found {
  readonly isFound: Uint8Array;
  readonly count: number;
}

/**
 * Goals and all that they need; nothing where the search meets a choice.
 *
 * One sweep back, as what is needed comes earlier; only corequisites in a circle may come later, and are followed at once.
 */
function withoutChoice({ needs: { start, to }, hasChoice }: Floor, goals: readonly number[]): Found | undefined {
  const isFound = new Uint8Array(hasChoice.length);
  let last = -1;
  for (const place of goals) {
    isFound[place] = 1;
    if (place > last) last = place;
  }
  const later: number[] = [];
  let count = 0;
  for (let swept = last; swept >= 0; swept--) {
    if (isFound[swept] === 0) continue;
    for (let place: number | undefined = swept; place !== undefined; place = later.pop()) {
      if (hasChoice[place] !== 0) return undefined;
      count++;
      for (let arc = start[place]!; arc < start[place + 1]!; arc++) {
        const other = to[arc]!;
        if (other > swept && isFound[other] === 0) later.push(other);
        isFound[other] = 1;
      }
    }
  }
  return { isFound, count };
}

function exactly(floor: Floor, goals: readonly number[]): Found {
  const goalUnits = goals.map((place) => floor.order[place]!);
  const units = new Set([...goalUnits, ...necessaryUnits(floor, goalUnits, () => true)]);
  const isFound = new Uint8Array(floor.order.length);
  for (const unit of units) isFound[floor.placeOf[unit]!] = 1;
  return { isFound, count: units.size };
}

function namesOf({ names }: Floor, { isFound, count }: Found): string[] {
  const found = new Array<string>(count);
  for (let place = 0, size = 0; size < count; place++) if (isFound[place] !== 0) found[size++] = names[place]!;
  return found;
}
