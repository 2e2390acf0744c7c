import type { ConceptMap } from "../model/index.js";
import { necessaryUnits } from "./necessary-units.js";
import { readQuestion, type PlanningOptions } from "./question.js";
import { unitIndex } from "./unit-index.js";
import { referenceOf } from "./units.js";

/**
 * What every way to all of some goals passes through, as references in an order of study; the goals are among them, and
 * what is known is not.
 *
 * Dominators of a flow graph (Lengauer and Tarjan 1979), here of an AND/OR graph. `choose` narrows the ways as it does for
 * `learningPath`. Goals that cannot be reached count for nothing. Throws a `ConceptMapError` for names that the map does
 * not know.
 */
export function dominators(
  map: ConceptMap,
  goals: string | Iterable<string>,
  options: Omit<PlanningOptions, "by"> = {},
): string[] {
  const index = unitIndex(map);
  const { terms, reached, isUsable } = readQuestion(index, goals, options);
  const { turn } = terms.reach;
  return [...necessaryUnits(terms, reached, isUsable)]
    .sort((a, b) => turn[a]! - turn[b]! || a - b)
    .map((unit) => referenceOf(index, unit));
}
