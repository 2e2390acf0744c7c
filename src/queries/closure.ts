import type { ConceptMap } from "../model/index.js";
import { checkAllOptions } from "../model/options.js";
import { floorOf, type Floor } from "./floor.js";
import { necessaryUnits } from "./necessary-units.js";
import { knownKinds, namedUnits, type KnownOptions } from "./references.js";
import { unitIndex } from "./unit-index.js";
import { referenceOf } from "./units.js";

/**
 * All that whoever knows some things must know, these among them, as references in an order of study: what all knowledge
 * states have in common that hold them.
 *
 * The closure of knowledge space theory (Doignon and Falmagne 1999) as far as alternatives leave no choice. It is quick
 * where none are met; otherwise what lies on one way is taken away, 31 sets of units at a time, each time in a pass
 * over the map or more. What is assumed counts as known and is left out unless it was named. What can never be learnt
 * stands for itself alone, at the end. Throws a `ConceptMapError` for names that the map does not know and for wrong
 * options.
 */
export function closure(map: ConceptMap, known: string | Iterable<string>, options: KnownOptions = {}): string[] {
  checkAllOptions(options, knownKinds);
  const index = unitIndex(map);
  const named = namedUnits(index, known, "known");
  const floor = floorOf(index, options.assumed === true);
  const goals: number[] = [];
  const never: number[] = [];
  const deepest = new Map<number, number>();
  for (const unit of named)
    deepest.set(index.conceptOf[unit]!, Math.max(unit, deepest.get(index.conceptOf[unit]!) ?? 0));
  for (const [concept, unit] of deepest)
    for (let shallower = index.firstUnit[concept]!; shallower <= unit; shallower++) {
      const place = floor.placeOf[shallower]!;
      if (place === -1) never.push(shallower);
      else goals.push(place);
    }
  const found = withoutChoice(floor, goals) ?? exactly(floor, goals);
  if (never.length === 0) return found;
  return [...found, ...never.sort((a, b) => a - b).map((unit) => referenceOf(index, unit))];
}

/** The names of goals and of all that they need; nothing where the search meets a choice. */
function withoutChoice(floor: Floor, goals: readonly number[]): string[] | undefined {
  const { isFound, found } = floor.scratch;
  let last = -1;
  for (const place of goals) {
    isFound[place] = 1;
    if (place > last) last = place;
  }
  const count = floor.isBackward ? sweep(floor, last) : search(floor, goals);
  if (count === undefined) {
    isFound.fill(0);
    return undefined;
  }
  const names = new Array<string>(count);
  for (let i = 0, at = count; i < count; i++) names[i] = floor.names[found[--at]!]!;
  return names;
}

/** Finds what is needed from last to first in one sweep, where it always comes earlier; tells how much. */
function sweep({ needs: { start, to }, hasChoice, scratch: { isFound, found } }: Floor, last: number) {
  let count = 0;
  for (let place = last, end = start[last + 1]!; place >= 0; end = start[place--]!) {
    if (isFound[place] === 0) continue;
    if (hasChoice[place] !== 0) return undefined;
    isFound[place] = 0;
    found[count++] = place;
    for (let arc = start[place]!; arc < end; arc++) isFound[to[arc]!] = 1;
  }
  return count;
}

/** The same where corequisites in a circle may come later. */
function search({ needs: { start, to }, hasChoice, scratch: { isFound, found } }: Floor, goals: readonly number[]) {
  const waiting = [...new Set(goals)];
  let count = 0;
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (hasChoice[place] !== 0) return undefined;
    found[count++] = place;
    for (let arc = start[place]!; arc < start[place + 1]!; arc++) {
      if (isFound[to[arc]!] === 0) waiting.push(to[arc]!);
      isFound[to[arc]!] = 1;
    }
  }
  for (const place of found.subarray(0, count).sort().reverse()) isFound[place] = 0;
  return count;
}

function exactly(floor: Floor, goals: readonly number[]): string[] {
  const goalUnits = goals.map((place) => floor.order[place]!);
  const units = new Set([...goalUnits, ...necessaryUnits(floor, goalUnits)]);
  const places = Int32Array.from(units, (unit) => floor.placeOf[unit]!).sort();
  return Array.from(places, (place) => floor.names[place]!);
}
