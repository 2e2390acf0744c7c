import type { ConceptMap } from "../model/index.js";
import { floorOf, type Floor } from "./floor.js";
import { necessaryUnits } from "./necessary-units.js";
import { createReader, type KnownOptions } from "./references.js";

import { unitIndex } from "./unit-index.js";
import { referencesOf, type UnitIndex } from "./units.js";

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
  const given = [...new Set(named.flatMap((unit) => upTo(index, unit)))];
  const goals = given.filter((unit) => floor.rank[unit] !== -1);
  const found = withoutChoice(floor, goals) ?? exactly(floor, goals);
  const never = given.filter((unit) => floor.rank[unit] === -1).sort((a, b) => a - b);
  const names = referencesOf(index);
  const references = inOrder(floor, found, names);
  for (const unit of never) references.push(names[unit]!);
  return references;
}

/** A unit with the shallower ones of its concept. */
function upTo({ firstUnit, conceptOf }: UnitIndex, unit: number): number[] {
  const first = firstUnit[conceptOf[unit]!]!;
  return Array.from({ length: unit - first + 1 }, (_, place) => first + place);
}

/** Goals and all that they need; nothing where the search meets a choice. */
function withoutChoice({ needs: { start, to }, hasChoice }: Floor, goals: readonly number[]): Int32Array | undefined {
  const isFound = new Uint8Array(hasChoice.length);
  const found = new Int32Array(hasChoice.length);
  let size = 0;
  for (const goal of goals) {
    isFound[goal] = 1;
    found[size++] = goal;
  }
  for (let place = 0; place < size; place++) {
    const unit = found[place]!;
    if (hasChoice[unit] !== 0) return undefined;
    for (let arc = start[unit]!; arc < start[unit + 1]!; arc++) {
      const other = to[arc]!;
      if (isFound[other] !== 0) continue;
      isFound[other] = 1;
      found[size++] = other;
    }
  }
  return found.subarray(0, size);
}

function exactly(floor: Floor, goals: readonly number[]): Int32Array {
  return Int32Array.from(new Set([...goals, ...necessaryUnits(floor, goals, () => true)]));
}

/** The names of units in the floor's order of study. */
function inOrder({ order, rank }: Floor, units: Int32Array, names: readonly string[]): string[] {
  const isIn = new Uint8Array(order.length);
  let first = order.length;
  let last = -1;
  for (const unit of units) {
    const place = rank[unit]!;
    isIn[place] = 1;
    if (place < first) first = place;
    if (place > last) last = place;
  }
  const found: string[] = [];
  for (let place = first; place <= last; place++) if (isIn[place] !== 0) found.push(names[order[place]!]!);
  return found;
}
