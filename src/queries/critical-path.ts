import type { ConceptMap } from "../model/index.js";
import { anything, checkAllOptions } from "../model/options.js";
import type { Arcs } from "./arcs.js";
import { chainTo } from "./critical-chain.js";
import { steppingRoles } from "./derive.js";
import { earliestTimes, never, type EarliestTimes } from "./earliest-times.js";
import { knownFor } from "./question.js";
import { createReader, knownKinds } from "./references.js";
import { slacks } from "./slack.js";
import { takenUnits } from "./taken-units.js";
import { unitIndex } from "./unit-index.js";
import { referenceOf, referencesOf, type UnitIndex } from "./units.js";

export interface CriticalPathOptions {
  /** References to what is to be reached; only what they need counts. Default: all that can be learnt. */
  readonly goals?: string | Iterable<string>;
  /** References to what is known. A bare id means the concept's deepest depth. Default: nothing. */
  readonly known?: Iterable<string>;
  /** Do assumed concepts take time? Default: false, they are taken as known unless they are goals. */
  readonly assumed?: boolean;
}

/** How long it takes where all starts as early as it can, and which units leave no time to spare. */
export interface CriticalPath {
  /** Minutes until all is finished. */
  readonly minutes: number;
  /** References of a longest chain, in order: each is started the minute that the one before it is finished. */
  readonly chain: readonly string[];
  /** By reference, in the author's order: when each unit that counts can be studied. */
  readonly units: ReadonlyMap<string, UnitTimes>;
  /** References of the goals that cannot be learnt; the rest of the answer is about the others. */
  readonly blocked: readonly string[];
}

/** All in minutes, from when the first unit is started. */
export interface UnitTimes {
  readonly minutes: number;
  readonly earliestStart: number;
  /** Started later, it would hold up the end. */
  readonly latestStart: number;
  /** From its earliest start to its latest; 0 on the chain. */
  readonly slack: number;
}

/**
 * How many minutes it takes to study a map, or what some goals need of it, where everything that is ready is studied side
 * by side: the critical-path method (Kelley and Walker 1959).
 *
 * A unit is started as soon as `outerFringe` offers it: when what it needs is finished, and its corequisites have been
 * started or start with it, all of a circle together. Helpful entries play no part. An `anyOf` is ready with its first
 * member. What counts, and latest starts, keep to that member: of several at once to the one with which all is over
 * soonest, then to the one written first. So `minutes` is the least there is, but where to wait for another corequisite
 * would be over sooner than one that starts at once. What no other unit goes by has slack up to the end. Throws a
 * `ConceptMapError` for names that the map does not know and for wrong options, with paths such as `goals` or
 * `known[3]`.
 */
export function criticalPath(map: ConceptMap, options: CriticalPathOptions = {}): CriticalPath {
  const index = unitIndex(map);
  const { goals, known } = readQuestion(index, options);
  const roles = steppingRoles(index);
  const times = earliestTimes(index, roles, known);
  const taken = takenUnits(index, roles, times);
  const isBlocked = (unit: number): boolean => times.startRound[unit] === never;
  const reached = goals.filter((unit) => known[unit] === 0 && !isBlocked(unit));
  const isCounted = reachable(taken, reached);
  const last = lastOf(isCounted, times);
  const minutes = last === undefined ? 0 : times.finish[last]!;
  const slack = slacks(isCounted, minutes, times, taken);
  return {
    minutes,
    chain: (last === undefined ? [] : chainTo(last, times, taken)).map((unit) => referenceOf(index, unit)),
    units: timesOf(index, isCounted, times, slack),
    blocked: goals.filter(isBlocked).map((unit) => referenceOf(index, unit)),
  };
}

interface Question {
  readonly goals: readonly number[];
  readonly known: Uint8Array;
}

function readQuestion(index: UnitIndex, options: CriticalPathOptions): Question {
  checkAllOptions(options, { ...knownKinds, goals: anything, known: anything });
  const { goals, known = [], assumed = false } = options;
  const reader = createReader(index);
  const wanted = goals === undefined ? undefined : [...new Set(reader.units(goals, "goals"))];
  const knownAlready = reader.units(known, "known");
  reader.finish();
  const isKnown = knownFor(index, knownAlready, wanted ?? [], assumed);
  return { goals: wanted ?? [...isKnown.keys()], known: isKnown };
}

/** By unit: is it one of some, or does one of them go by it, at once or in the end? */
function reachable({ start, to }: Arcs, units: readonly number[]): Uint8Array {
  const isReached = new Uint8Array(start.length - 1);
  const found = [...units];
  for (const unit of units) isReached[unit] = 1;
  for (const unit of found)
    for (let arc = start[unit]!; arc < start[unit + 1]!; arc++) {
      const other = to[arc]!;
      if (isReached[other] !== 0) continue;
      isReached[other] = 1;
      found.push(other);
    }
  return isReached;
}

/** The unit that is finished last, of several the first. */
function lastOf(isCounted: Uint8Array, { holdRound }: EarliestTimes): number | undefined {
  let last: number | undefined;
  isCounted.forEach((isIn, unit) => {
    if (isIn !== 0 && (last === undefined || holdRound[unit]! > holdRound[last]!)) last = unit;
  });
  return last;
}

function timesOf(
  index: UnitIndex,
  isCounted: Uint8Array,
  { start }: EarliestTimes,
  slack: Float64Array,
): Map<string, UnitTimes> {
  const names = referencesOf(index);
  const units = new Map<string, UnitTimes>();
  for (let unit = 0; unit < isCounted.length; unit++) {
    if (isCounted[unit] === 0) continue;
    const minutes = index.minutes[unit]!;
    const earliestStart = start[unit]!;
    const spare = slack[unit]!;
    units.set(names[unit]!, { minutes, earliestStart, latestStart: earliestStart + spare, slack: spare });
  }
  return units;
}
