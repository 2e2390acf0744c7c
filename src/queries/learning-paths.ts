import type { ConceptMap } from "../model/index.js";
import { aCount } from "../model/options.js";
import { bestSets } from "./best-sets.js";
import { createPath, type LearningPath, type LearningPathOptions } from "./learning-path.js";
import { pathKinds, readQuestion } from "./question.js";
import { unitIndex } from "./unit-index.js";

export interface LearningPathsOptions extends LearningPathOptions {
  /** How many at most. Default: 3. */
  readonly count?: number;
}

/** A few learning paths to the same goals. */
export interface LearningPaths {
  /** Best first. */
  readonly paths: readonly LearningPath[];
  /**
   * Are these all? Otherwise there may be more, none of which costs less than those that are `optimal`; where there are
   * fewer than asked for, the search stopped before it found them.
   */
  readonly complete: boolean;
}

/**
 * The best learning paths to some goals that differ in what is studied, and none of which holds anything that could be left out.
 *
 * A path is `optimal` where none but those before it can cost less, and in its `lowerBound` tells how far it may be off.
 * What can be chosen alone is ranked alone, by Lawler's procedure (1972), and the best sums of these rankings are the
 * answer. Where a choice of a thousand units and more hangs together, the search stops after some seconds even without a limit.
 * Throws a `ConceptMapError` as `learningPath` does.
 */
export function learningPaths(
  map: ConceptMap,
  goals: string | Iterable<string>,
  options: LearningPathsOptions = {},
): LearningPaths {
  const question = readQuestion(unitIndex(map), goals, options, { ...pathKinds, count: aCount });
  const { sets, isComplete } = bestSets(question, options.count ?? 3);
  return { paths: sets.map((needed) => createPath(map, question, needed)), complete: isComplete };
}
