import type { AreaId, ConceptMap } from "../model/index.js";
import { areaTree } from "./area-tree.js";
import { readKnown, readyUnits } from "./ready-units.js";
import type { KnownOptions } from "./references.js";
import { rowsOf } from "./rows.js";
import { unitIndex } from "./unit-index.js";
import type { UnitIndex } from "./units.js";

/** How much there is to learn, and how far a learner has come. Each concept is one of the last four. */
export interface Totals {
  readonly concepts: number;
  /** Concepts at each of their depths. */
  readonly units: number;
  /** Of study, for all units. */
  readonly minutes: number;
  /** Of study, for the units that are known. */
  readonly minutesKnown: number;
  /** Concepts that are known at all their depths. */
  readonly mastered: number;
  /** Concepts that are known at some of their depths. */
  readonly begun: number;
  /** Concepts of which nothing is known, and whose first depth is ready to be learnt. */
  readonly ready: number;
  readonly locked: number;
}

export interface AreaTotals {
  /** Of the whole map. */
  readonly all: Totals;
  /** By area, in the author's order: of the concepts in it and in all areas inside it. */
  readonly areas: ReadonlyMap<AreaId, Totals>;
  /** Of the concepts in no area. */
  readonly withoutArea: Totals;
}

/**
 * Concepts, units, minutes of study and progress, added up for the whole map and for each area with the areas inside it.
 *
 * Assumed concepts are left out of all totals, even where they are known, for they are no part of what is to be learnt;
 * with `assumed` they count like all others. `ready` is what knowledge space theory calls the outer fringe (Falmagne
 * and Doignon 2011), the other words are our own. Throws a `ConceptMapError` for names that the map does not know and
 * for wrong options.
 */
export function areaTotals(map: ConceptMap, known: Iterable<string> = [], options: KnownOptions = {}): AreaTotals {
  const index = unitIndex(map);
  const state = readKnown(index, known, options);
  const isReady = new Uint8Array(index.unitCount);
  for (const unit of readyUnits(index, state)) isReady[unit] = 1;
  const { nodeOf, parent } = areaTree(map);
  const sums = Array.from(parent, nothing);
  rowsOf(map).concepts.forEach(({ area }, concept) => {
    if (index.assumed[concept] !== 0 && options.assumed !== true) return;
    add(sums[nodeOf(area)]!, totalsOf(index, concept, state, isReady));
  });
  const withoutArea = { ...sums[0]! };
  for (let node = parent.length - 1; node > 0; node--) add(sums[parent[node]!]!, sums[node]!);
  const areas = (map.getAttribute("areas") ?? []).map(({ id }) => [id, sums[nodeOf(id)]!] as const);
  return { all: sums[0]!, areas: new Map(areas), withoutArea };
}

type Sums = { -readonly [Field in keyof Totals]: number };

function nothing(): Sums {
  return { concepts: 0, units: 0, minutes: 0, minutesKnown: 0, mastered: 0, begun: 0, ready: 0, locked: 0 };
}

function add(sums: Sums, more: Totals): void {
  sums.concepts += more.concepts;
  sums.units += more.units;
  sums.minutes += more.minutes;
  sums.minutesKnown += more.minutesKnown;
  sums.mastered += more.mastered;
  sums.begun += more.begun;
  sums.ready += more.ready;
  sums.locked += more.locked;
}

function totalsOf(index: UnitIndex, concept: number, state: Uint8Array, isReady: Uint8Array): Totals {
  const first = index.firstUnit[concept]!;
  const end = index.firstUnit[concept + 1]!;
  const totals = nothing();
  totals.concepts = 1;
  totals.units = end - first;
  for (let unit = first; unit < end; unit++) {
    totals.minutes += index.minutes[unit]!;
    if (state[unit] !== 0) totals.minutesKnown += index.minutes[unit]!;
  }
  // Whoever knows a depth knows the shallower ones.
  if (state[end - 1] !== 0) totals.mastered = 1;
  else if (state[first] !== 0) totals.begun = 1;
  else if (isReady[first] !== 0) totals.ready = 1;
  else totals.locked = 1;
  return totals;
}
