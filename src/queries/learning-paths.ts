import { ConceptMapError, type ConceptMap } from "../model/index.js";
import { show } from "../model/error.js";
import { bestSets } from "./best-sets.js";
import { createPath, type LearningPath, type LearningPathOptions } from "./learning-path.js";
import { readQuestion } from "./question.js";
import { unitIndex } from "./unit-index.js";

export interface LearningPathsOptions extends LearningPathOptions {
  /** How many at most. Default: 3. */
  readonly count?: number;
}

/**
 * The best learning paths to some goals that differ in what is studied, best first; fewer than asked for where there are
 * no more.
 *
 * None holds anything that could be left out. As with `learningPath` a path may be off where its `optimal` is false, and
 * then one of those left out may be better. Found by Lawler's procedure (1972). Throws a `ConceptMapError` as
 * `learningPath` does.
 */
export function learningPaths(
  map: ConceptMap,
  goals: string | Iterable<string>,
  options: LearningPathsOptions = {},
): LearningPath[] {
  const question = readQuestion(unitIndex(map), goals, options);
  const { sets } = bestSets(question, options, checkedCount(options.count ?? 3));
  return sets.map((needed) => createPath(map, question, needed));
}

/** How many answers are wanted; throws a `ConceptMapError` where that is no whole number of at least 1. */
export function checkedCount(count: number): number {
  if (count >= 1 && (Number.isInteger(count) || count === Infinity)) return count;
  const message = `"count" takes a whole number of at least 1, not ${show(count)}`;
  throw new ConceptMapError([{ path: "count", code: "wrong-type", message }]);
}
