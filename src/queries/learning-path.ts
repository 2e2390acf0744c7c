import type { ConceptId, ConceptMap, DepthId } from "../model/index.js";
import { blockersOf } from "./blockers.js";
import { derive } from "./derive.js";
import { neededUnits } from "./needed-units.js";
import type { Terms } from "./open-graph.js";
import { pathSteps, type PathStep } from "./path-steps.js";
import { choosing, wishing } from "./planning-terms.js";
import { createReader, knownUnits } from "./references.js";
import { unitIndex } from "./unit-index.js";
import { depthIdOf, referenceOf, type UnitIndex } from "./units.js";

export interface LearningPathOptions {
  /** References to what is known. A bare id means the concept's deepest depth. Default: nothing. */
  readonly known?: Iterable<string>;
  /** The depth of goals that name none; where a goal lacks it, the next shallower. Default: each goal's deepest. */
  readonly depth?: DepthId;
  /** What is to be least: minutes of study or the number of units. Default: minutes. */
  readonly by?: "minutes" | "count";
  /** Are helpful entries planned too, where they do not go in circles? Default: false. */
  readonly helpful?: boolean;
  /** Concepts to do without. */
  readonly avoid?: Iterable<ConceptId>;
  /** Are assumed concepts planned? Default: false, they are taken as known unless they are goals. */
  readonly assumed?: boolean;
  /**
   * Members of `anyOf` to take where one of them can be used and nothing known will do; earlier ones win. Default: the
   * cheapest.
   */
  readonly choose?: Iterable<ConceptId>;
  /**
   * How often the search for the cheapest choice may look at each part of the map that is chosen alone. Default: up to
   * 2000 times, less often where much is left to choose, so that it ends within a second or so.
   */
  readonly nodeLimit?: number;
}

/** What is left to study for some goals, in order. */
export interface LearningPath {
  /** The goals as references with their depths. */
  readonly goals: readonly string[];
  readonly steps: readonly PathStep[];
  /** Minutes of study of all steps. */
  readonly minutes: number;
  /** What was to be least: minutes, or the number of units. */
  readonly cost: number;
  /** Is it proven that no other choice costs less? */
  readonly optimal: boolean;
  /** No choice costs less than this; the cost itself where the path is optimal. */
  readonly lowerBound: number;
  /** The goals that cannot be reached; the steps lead to the others. */
  readonly blocked: readonly BlockedGoal[];
}

export interface BlockedGoal {
  readonly concept: ConceptId;
  readonly depth?: DepthId;
  /** References to the units that stand in the way: those to do without, and those that need one another in a circle. */
  readonly by: readonly string[];
}

/**
 * What must be studied to reach one or more goals, at least cost and in an order of study.
 *
 * A goal is a reference, `id` or `id@depth`; what is shared counts once. What is known needs nothing more, so nothing
 * is planned that only something known would need. With alternatives the set is the cheapest there is; ties go to
 * fewer units (by count: to fewer minutes), then to what the search meets first, which tries alternatives as written.
 * Where `nodeLimit` stops the search, `optimal` is false and `lowerBound` tells how far the best can be off.
 *
 * A goal that cannot be reached is part of the answer. Throws a `ConceptMapError` for names that the map does not
 * know, with paths such as `goals[0]` or `known[3]`.
 */
export function learningPath(
  map: ConceptMap,
  goals: string | Iterable<string>,
  options: LearningPathOptions = {},
): LearningPath {
  const index = unitIndex(map);
  const { by = "minutes" } = options;
  const question = readQuestion(index, goals, options);
  const { known, avoided } = question;
  const cost = costs(index, by);
  const isUsable = (unit: number): boolean => !avoided.has(index.conceptOf[unit]!);

  const roles = wishing(index, known, isUsable, options.helpful === true);
  const open: Terms = { index, roles, known, cost: cost.of, reach: derive(index, roles, known, isUsable) };
  const reached = question.goals.filter((unit) => open.reach.holds[unit] !== 0);
  const terms = choosing(open, isUsable, reached, question.chosen);

  const needed = neededUnits(terms, reached, options.nodeLimit);
  const steps = pathSteps(terms, open.reach, needed.units, reached);
  const minutes = sum(steps.map((step) => step.minutes));
  const spent = by === "minutes" ? minutes : sum(steps.map(({ depths }) => Math.max(1, depths.length)));
  return {
    goals: question.goals.map((unit) => referenceOf(index, unit)),
    steps,
    minutes,
    cost: spent,
    optimal: needed.isOptimal,
    lowerBound: needed.isOptimal ? spent : Math.min(spent, cost.least(needed.bound)),
    blocked: blockedGoals(index, question.goals, open, isUsable),
  };
}

interface Question {
  readonly goals: readonly number[];
  readonly known: Uint8Array;
  readonly avoided: ReadonlySet<number>;
  readonly chosen: readonly number[];
}

function readQuestion(index: UnitIndex, goals: string | Iterable<string>, options: LearningPathOptions): Question {
  const { known = [], avoid = [], choose = [], assumed = false } = options;
  const reader = createReader(index);
  const limit = options.depth === undefined ? Infinity : reader.depth(options.depth, "depth");
  const wanted = reader.units(goals, "goals", limit);
  const knownAlready = reader.units(known, "known");
  const avoided = new Set(reader.concepts(avoid, "avoid"));
  const chosen = reader.concepts(choose, "choose");
  reader.finish();
  const asGoals = new Set(wanted.map((unit) => index.conceptOf[unit]!));
  const isKnown = knownUnits(index, knownAlready, { assumed: true });
  if (!assumed)
    index.assumed.forEach((floor, concept) => {
      if (floor !== 0 && !asGoals.has(concept)) isKnown.fill(1, index.firstUnit[concept], index.firstUnit[concept + 1]);
    });
  return { goals: [...new Set(wanted)], known: isKnown, avoided, chosen };
}

interface Costs {
  /** By unit; the second aim weighs less than the least difference in the first. */
  readonly of: Float64Array;
  /** The least first aim that goes with a total. */
  readonly least: (total: number) => number;
}

function costs({ minutes, unitCount }: UnitIndex, by: "minutes" | "count"): Costs {
  if (by === "count") {
    const unit = powerOfTwoAbove(sum(minutes));
    return { of: minutes.map((time) => unit + time), least: (total) => Math.floor(total / unit) };
  }
  const minute = powerOfTwoAbove(unitCount);
  const isWhole = minutes.every(Number.isInteger);
  return {
    of: minutes.map((time) => time * minute + 1),
    least: (total) => (isWhole ? Math.floor(total / minute) : Math.max(0, (total - unitCount) / minute)),
  };
}

function blockedGoals(
  index: UnitIndex,
  goals: readonly number[],
  { roles, reach }: Terms,
  isUsable: (unit: number) => boolean,
): BlockedGoal[] {
  return goals
    .filter((unit) => reach.holds[unit] === 0)
    .map((unit) => {
      const depth = depthIdOf(index, unit);
      return {
        concept: index.ids[index.conceptOf[unit]!]!,
        ...(depth !== undefined && { depth }),
        by: blockersOf(index, roles, reach, isUsable, unit).map((blocker) => referenceOf(index, blocker)),
      };
    });
}

function powerOfTwoAbove(value: number): number {
  return 2 ** Math.ceil(Math.log2(value + 2));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
