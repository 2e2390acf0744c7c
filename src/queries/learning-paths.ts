import type { ConceptMap } from "../model/index.js";
import { aCount, checkOptions } from "../model/options.js";
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
 * no more, or a limit is reached.
 *
 * None holds anything that could be left out. As with `learningPath` a path may be off where its `optimal` is false, and
 * then one of those left out may be better. Found by Lawler's procedure (1972), which plans once for each unit that a
 * path could do without: after 200 plans for each path asked for it looks no further, and where hundreds of units can be
 * done without, there may be more paths than it finds. Throws a `ConceptMapError` as `learningPath` does.
 */
export function learningPaths(
  map: ConceptMap,
  goals: string | Iterable<string>,
  options: LearningPathsOptions = {},
): LearningPath[] {
  checkOptions(options, { count: aCount });
  const question = readQuestion(unitIndex(map), goals, options);
  const { sets } = bestSets(question, options.count ?? 3);
  return sets.map((needed) => createPath(map, question, needed));
}
