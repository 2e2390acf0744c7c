import type { ConceptId, DepthId } from "../model/index.js";
import { aFlag, anything, aWordOf, checkOptions, type Kind } from "../model/options.js";
import { createAllowance, limitKinds, type Allowance, type SearchLimits } from "./allowance.js";
import { derive } from "./derive.js";
import type { Terms } from "./terms.js";
import { studyOrders, type StudyOrder } from "./orders/study-orders.js";
import { choosing, wishing } from "./planning-terms.js";
import { createReader, knownUnits } from "./references.js";
import { studyCosts, type CostMeasure, type StudyCosts } from "./study-costs.js";
import type { UnitIndex } from "./units.js";

/** What a question about ways to goals may say besides the goals. */
export interface PlanningOptions {
  /** References to what is known. A bare id means the concept's deepest depth. Default: nothing. */
  readonly known?: Iterable<string>;
  /** The depth of goals that name none; where a goal lacks it, the next shallower. Default: each goal's deepest. */
  readonly depth?: DepthId;
  /** What is to be least: minutes of study, the number of units, or a weight of your own. Default: minutes. */
  readonly by?: CostMeasure;
  /** Are helpful entries planned too, where they do not go in circles? Default: false. */
  readonly helpful?: boolean;
  /** What to do without: `id` for a concept at all, `id@depth` for that depth and deeper ones. */
  readonly avoid?: Iterable<string>;
  /** Are assumed concepts planned? Default: false, they are taken as known unless they are goals. */
  readonly assumed?: boolean;
  /**
   * Members of `anyOf` to take where one of them can be used and nothing known will do; earlier ones win. Default: the
   * cheapest.
   */
  readonly choose?: Iterable<ConceptId>;
}

/** In what order a path is to be studied. */
export interface OrderOptions {
  /** What the order of study is for; the same is studied whatever the order. Default: "branch-by-branch". */
  readonly order?: StudyOrder;
}

/** What `PlanningOptions` take, but for `by`; the reader looks at names itself. */
export const wayKinds = {
  known: anything,
  depth: anything,
  helpful: aFlag,
  avoid: anything,
  assumed: aFlag,
  choose: anything,
};
export const pathKinds = { ...wayKinds, by: anything, order: aWordOf(studyOrders), ...limitKinds };

/** What was asked, in numbers. */
interface Asked {
  /** Units, each once, in the order asked. */
  readonly goals: readonly number[];
  /** By unit. */
  readonly known: Uint8Array;
  readonly isUsable: (unit: number) => boolean;
  readonly costs: StudyCosts;
  readonly helpful: boolean;
  readonly chosen: readonly number[];
  readonly order: StudyOrder;
  /** What all searches for an answer may do. */
  readonly allowance: Allowance;
}

/** A question about ways to goals, with the terms that follow from it. */
export interface Question extends Asked {
  /** The goals that can be reached. */
  readonly reached: readonly number[];
  /** What can be reached at all, whatever was chosen. */
  readonly open: Terms;
  /** The terms to plan on. */
  readonly terms: Terms;
}

/** Throws a `ConceptMapError` with every name that the map does not know and every option of none of some kinds, with paths such as `goals` or `known[3]`; time runs from now on. */
export function readQuestion(
  index: UnitIndex,
  wanted: string | Iterable<string>,
  options: PlanningOptions & OrderOptions & SearchLimits,
  kinds: Readonly<Record<string, Kind>> = pathKinds,
  path = "goals",
): Question {
  checkOptions(options, {});
  const allowance = createAllowance(options);
  const { avoid = [], choose = [], by = "minutes", helpful = false, order = "branch-by-branch" } = options;
  const reader = createReader(index);
  const limit = options.depth === undefined ? Infinity : reader.depth(options.depth, "depth");
  const goals = [...new Set(reader.units(wanted, path, limit))];
  const knownAlready = reader.units(options.known ?? [], "known");
  // A bare id stands for all of a concept, which begins with its shallowest depth.
  const avoided = reader.units(avoid, "avoid", -1);
  const chosen = reader.concepts(choose, "choose");
  const costs = studyCosts(index, by, reader);
  reader.options(options, kinds);
  reader.finish();

  const known = knownFor(index, knownAlready, goals, options.assumed === true);
  const isBarred = new Uint8Array(index.unitCount);
  for (const unit of avoided) isBarred.fill(1, unit, index.firstUnit[index.conceptOf[unit]! + 1]);
  const isUsable = (unit: number): boolean => isBarred[unit] === 0;
  return pose(index, { goals, known, isUsable, costs, helpful, chosen, order, allowance });
}

/** The same question with something changed. */
export function askAgain(question: Question, changed: Partial<Asked>): Question {
  return pose(question.open.index, { ...question, ...changed });
}

function pose(index: UnitIndex, asked: Asked): Question {
  const { goals, known, isUsable, costs, helpful, chosen } = asked;
  const roles = wishing(index, known, isUsable, helpful);
  const open: Terms = { index, roles, known, cost: costs.of, reach: derive(index, roles, known, isUsable) };
  const reached = goals.filter((unit) => open.reach.holds[unit] !== 0);
  return { ...asked, reached, open, terms: choosing(open, isUsable, reached, chosen) };
}

/** What is known to start with: what was said, and what is assumed unless it is a goal. */
export function knownFor(
  index: UnitIndex,
  said: readonly number[],
  goals: readonly number[],
  plansAssumed: boolean,
): Uint8Array {
  const known = knownUnits(index, said, { assumed: true });
  if (plansAssumed) return known;
  const asGoals = new Set(goals.map((unit) => index.conceptOf[unit]!));
  index.assumed.forEach((floor, concept) => {
    if (floor !== 0 && !asGoals.has(concept)) known.fill(1, index.firstUnit[concept], index.firstUnit[concept + 1]);
  });
  return known;
}
