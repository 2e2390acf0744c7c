import type { ConceptMap } from "../model/index.js";
import { floorOf, type Floor } from "./floor.js";
import { necessaryUnits } from "./necessary-units.js";
import { namedUnits, type KnownOptions } from "./references.js";
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
  const named = namedUnits(index, known, "known");
  const floor = floorOf(index, options.assumed === true);
  const goals: number[] = [];
  const never: number[] = [];
  for (const unit of named)
    for (let shallower = index.firstUnit[index.conceptOf[unit]!]!; shallower <= unit; shallower++) {
      const place = floor.placeOf[shallower]!;
      if (place === -1) never.push(shallower);
      else goals.push(place);
    }
  const found = withoutChoice(floor, goals) ?? exactly(floor, goals);
  if (never.length === 0) return found;
  return [...found, ...[...new Set(never)].sort((a, b) => a - b).map((unit) => referenceOf(index, unit))];
}

/**
 * The names of goals and of all that they need; nothing where the search meets a choice.
 *
 * One sweep back, as what is needed comes earlier; only corequisites in a circle may come later, and are followed at once.
 */
function withoutChoice(floor: Floor, goals: readonly number[]): string[] | undefined {
  const { needs, hasChoice, scratch } = floor;
  const { start, to } = needs;
  const { isFound, found } = scratch;
  let last = -1;
  for (const place of goals) {
    isFound[place] = 1;
    if (place > last) last = place;
  }
  const later: number[] = [];
  let hasLater = false;
  let count = 0;
  for (let swept = last; swept >= 0; swept--) {
    if (isFound[swept] === 0) continue;
    for (let place: number | undefined = swept; place !== undefined; place = later.pop()) {
      if (hasChoice[place] !== 0) {
        isFound.fill(0);
        return undefined;
      }
      found[count++] = place;
      for (let arc = start[place]!; arc < start[place + 1]!; arc++) {
        const other = to[arc]!;
        if (other > swept && isFound[other] === 0) {
          later.push(other);
          hasLater = true;
        }
        isFound[other] = 1;
      }
    }
  }
  if (hasLater) found.subarray(0, count).sort().reverse();
  const names = new Array<string>(count);
  for (let place = 0; place < count; place++) {
    const at = found[count - 1 - place]!;
    names[place] = floor.names[at]!;
    isFound[at] = 0;
  }
  return names;
}

function exactly(floor: Floor, goals: readonly number[]): string[] {
  const goalUnits = goals.map((place) => floor.order[place]!);
  const units = new Set([...goalUnits, ...necessaryUnits(floor, goalUnits, () => true)]);
  const places = Int32Array.from(units, (unit) => floor.placeOf[unit]!).sort();
  return Array.from(places, (place) => floor.names[place]!);
}
