import type { ConceptMap } from "../model/index.js";
import type { SearchLimits } from "./allowance.js";
import { blockedGoals, type BlockedGoal } from "./blockers.js";
import { neededUnits, type Needed } from "./needed-units.js";
import { pathSteps, type PathStep } from "./path-steps.js";
import { readQuestion, type OrderOptions, type PlanningOptions, type Question } from "./question.js";
import { unitIndex } from "./unit-index.js";
import { referenceOf } from "./units.js";

export interface LearningPathOptions extends PlanningOptions, OrderOptions, SearchLimits {}

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

/**
 * What must be studied to reach one or more goals, at least cost and in an order of study.
 *
 * A goal is a reference, `id` or `id@depth`; what is shared counts once. What is known needs nothing more, so nothing
 * is planned that only something known would need. With alternatives the set is the cheapest there is, a minimum-weight
 * AND/OR graph, which is NP-hard to find (Sahni 1974; Garey and Johnson 1979, MS16); ties go to fewer units (by count: to
 * fewer minutes), then to what the search meets first, which tries alternatives as written. Where a limit stops the
 * search, `optimal` is false and `lowerBound` tells how far the best can be off.
 *
 * A goal that cannot be reached is part of the answer, which says why. Throws a `ConceptMapError` for names that the
 * map does not know and for wrong options, with paths such as `goals` or `known[3]`.
 */
export function learningPath(
  map: ConceptMap,
  goals: string | Iterable<string>,
  options: LearningPathOptions = {},
): LearningPath {
  const question = readQuestion(unitIndex(map), goals, options);
  return createPath(map, question, neededUnits(question.terms, question.reached, question.allowance));
}

/** Puts the units that a question needs into words and order. */
export function createPath(map: ConceptMap, question: Question, needed: Needed): LearningPath {
  const { goals, reached, costs, open, terms, order } = question;
  const { index } = terms;
  const { steps, units } = pathSteps(terms, open.reach, needed.units, reached, { map, order });
  const cost = sum(units.map((unit) => costs.weight[unit]!));
  return {
    goals: goals.map((unit) => referenceOf(index, unit)),
    steps,
    minutes: sum(steps.map(({ minutes }) => minutes)),
    cost,
    optimal: needed.isOptimal,
    lowerBound: needed.isOptimal ? cost : Math.min(cost, costs.least(needed.bound)),
    blocked: blockedGoals(question),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
