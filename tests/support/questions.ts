import * as fc from "fast-check";
import type { CostMeasure, LearningPathOptions, StudyUnit } from "../../src/queries/index.js";
import { byDefinition, type Definition } from "./by-definition.js";
import { choosyMap, largerMap, smallMap, type SmallMap } from "./small-maps.js";

/** A map, and what someone asks of it; goals and what is known are numbers of units. */
export interface Question {
  readonly data: SmallMap;
  readonly goals: readonly number[];
  readonly known: readonly number[];
  readonly avoid: readonly string[];
  readonly options: Pick<LearningPathOptions, "by" | "helpful" | "assumed">;
}

/** Any question to a small map, now and then to one of up to sixteen units. */
export const question: fc.Arbitrary<Question> = questionTo(
  fc.oneof({ weight: 15, arbitrary: smallMap }, { weight: 1, arbitrary: largerMap }),
);

/** The same, and as often one that has several answers. */
export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(question, questionTo(choosyMap));

function questionTo(map: fc.Arbitrary<SmallMap>): fc.Arbitrary<Question> {
  return map.chain((data) => {
    const { units, concepts } = byDefinition(data);
    const anyUnit = fc.integer({ min: 0, max: units.length - 1 });
    return fc.record({
      data: fc.constant(data),
      goals: fc.array(anyUnit, { minLength: 1, maxLength: 3 }),
      known: fc.array(anyUnit, { maxLength: 3 }),
      avoid: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        fc.subarray([...new Set([...concepts, ...units])], { maxLength: 1 }),
      ),
      options: fc.record({
        by: fc.constantFrom<CostMeasure>("minutes", "count", weightOf, fractionOf),
        helpful: fc.constantFrom(false, false, true),
        assumed: fc.boolean(),
      }),
    });
  });
}

/** A question with units as bits. */
export interface Asked {
  readonly definition: Definition;
  readonly goals: readonly number[];
  readonly known: number;
  readonly allowed: number;
  /** The goals that can be reached. */
  readonly wanted: number;
}

export function read({ data, goals, known, avoid, options }: Question): Asked {
  const definition = byDefinition(data);
  const { units, concepts, upTo, assumed, all } = definition;
  const bitsOf = (isIn: (unit: number) => boolean): number =>
    units.reduce((set, _, unit) => (isIn(unit) ? set | (1 << unit) : set), 0);
  const goalConcepts = new Set(goals.map((unit) => concepts[unit]));
  const floor = options.assumed ? 0 : assumed & ~bitsOf((unit) => goalConcepts.has(concepts[unit]));
  const isKnown = known.reduce((set, unit) => set | upTo(unit), floor);
  const allowed = all & ~avoid.reduce((bits, name) => bits | avoidedBits(definition, name), 0);
  const reachable = definition.learnable(isKnown, allowed, options);
  return {
    definition,
    goals: [...new Set(goals)],
    known: isKnown,
    allowed,
    wanted: goals.reduce((set, unit) => set | (reachable & (1 << unit)), 0),
  };
}

/** All units of a concept, or from one of its depths on. */
function avoidedBits({ units, concepts }: Definition, name: string): number {
  const from = units.indexOf(name);
  const concept = from === -1 ? name : concepts[from];
  return units.reduce((bits, _, unit) => (concepts[unit] === concept && unit >= from ? bits | (1 << unit) : bits), 0);
}

/** Every set of units that reaches the goals that can be reached, and no part of which does. */
export function minimalWays(question: Question): number[] {
  const { definition, known, allowed, wanted } = read(question);
  const { units, learnable } = definition;
  const wishes = { ...question.options, widest: allowed };
  const suffices = (set: number): boolean => (learnable(known, set, wishes) & wanted) === wanted;
  const free = units.map((_, unit) => 1 << unit).filter((bit) => (allowed & ~known & bit) !== 0);
  const all = free.reduce((set, bit) => set | bit, 0);
  const inEvery = free.filter((bit) => !suffices(all & ~bit)).reduce((set, bit) => set | bit, 0);
  const inSome = free.filter((bit) => (inEvery & bit) === 0);
  // Parts of a set come before it, and what holds a sufficient set is one that is not minimal.
  const isSufficient = new Uint8Array(2 ** inSome.length);
  const found: number[] = [];
  for (let choice = 0; choice < isSufficient.length; choice++) {
    if (inSome.some((_, place) => (choice & (1 << place)) !== 0 && isSufficient[choice & ~(1 << place)] !== 0)) {
      isSufficient[choice] = 1;
      continue;
    }
    const set = inSome.reduce((bits, bit, place) => ((choice & (1 << place)) !== 0 ? bits | bit : bits), inEvery);
    if (!suffices(set)) continue;
    isSufficient[choice] = 1;
    found.push(set);
  }
  return found;
}

/** What is to be least, then what among equals. */
export interface Aims {
  readonly first: number;
  readonly second: number;
}

export function aimsOf({ minutes, units }: Definition, by: CostMeasure | undefined, set: number): Aims {
  const chosen = unitsIn(set);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const time = sum(chosen.map((unit) => minutes[unit]!));
  if (by === "count") return { first: chosen.length, second: time };
  if (by === "minutes" || by === undefined) return { first: time, second: chosen.length };
  const weights = chosen.map((unit) => {
    const [concept = "", depth = ""] = units[unit]!.split("@");
    return by({ concept, depth });
  });
  return { first: sum(weights), second: chosen.length };
}

export function byAims(a: Aims, b: Aims): number {
  return a.first - b.first || a.second - b.second;
}

/** The numbers of the bits that are set. */
export function unitsIn(set: number): number[] {
  const units: number[] = [];
  for (let unit = 0; unit < 31; unit++) if ((set & (1 << unit)) !== 0) units.push(unit);
  return units;
}

/** Some weight that has nothing to do with minutes. */
function weightOf({ concept, depth = "" }: StudyUnit): number {
  return (concept.charCodeAt(0) * 7 + depth.length * 3) % 5;
}

/** Differences are much less than one for each unit, and sums are exact. */
function fractionOf({ concept, depth = "" }: StudyUnit): number {
  return ((concept.charCodeAt(0) * 3 + depth.length) % 7) ** 3 / 2 ** 20;
}
