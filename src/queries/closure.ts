import type { ConceptMap } from "../model/index.js";
import { off } from "./derive.js";
import { floorOf, type Floor } from "./floor.js";
import { necessaryUnits } from "./necessary-units.js";
import { createReader, knownUnits, unitsIn, type KnownOptions } from "./references.js";

import { unitIndex } from "./unit-index.js";
import { referencesOf } from "./units.js";

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
  const given = knownUnits(index, named, { assumed: true });
  const units = unitsIn(given);
  const goals = units.filter((unit) => floor.rank[unit] !== -1);
  const isIn = withoutChoice(floor, goals) ?? exactly(floor, goals);
  for (const unit of goals) isIn[unit] = 1;
  const names = referencesOf(index);
  const found: string[] = [];
  for (const unit of floor.order) if (isIn[unit] !== 0) found.push(names[unit]!);
  for (const unit of units) if (floor.rank[unit] === -1) found.push(names[unit]!);
  return found;
}

/** By unit: is it needed? Nothing where the search meets a choice. */
function withoutChoice({ index, roles, known }: Floor, goals: readonly number[]): Uint8Array | undefined {
  const { start, to } = index.children;
  const isIn = new Uint8Array(index.nodeCount);
  const queue = new Int32Array(index.nodeCount);
  let size = 0;
  for (const goal of goals)
    if (known[goal] === 0) {
      isIn[goal] = 1;
      queue[size++] = goal;
    }
  for (let place = 0; place < size; place++) {
    const node = queue[place]!;
    if (index.isAny[node] !== 0) return undefined;
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const child = to[arc]!;
      if (isIn[child] !== 0 || roles[arc] === off || (child < index.unitCount && known[child] !== 0)) continue;
      isIn[child] = 1;
      queue[size++] = child;
    }
  }
  return isIn;
}

function exactly(floor: Floor, goals: readonly number[]): Uint8Array {
  const isIn = new Uint8Array(floor.index.nodeCount);
  for (const unit of necessaryUnits(floor, goals, () => true)) isIn[unit] = 1;
  return isIn;
}
