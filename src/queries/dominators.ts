import type { ConceptMap } from "../model/index.js";
import { inTurns } from "./derive.js";
import { necessaryUnits } from "./necessary-units.js";
import { readQuestion, wayKinds, type PlanningOptions } from "./question.js";
import { unitIndex } from "./unit-index.js";
import { referencesOf } from "./units.js";

/**
 * What every way to all of some goals passes through, as references in an order of study; the goals are among them, and
 * what is known is not.
 *
 * Dominators of a flow graph (Lengauer and Tarjan 1979), here of an AND/OR graph. `choose` narrows the ways as it does
 * for `learningPath`. They form no tree here, so that each needs a bit by node (Keyder, Richter and Helmert 2010): what
 * lies on one way is taken away, 31 sets of units at a time, in a pass over the map each, or several where it goes in
 * circles. At worst, where most units are necessary though they lie below choices, or where corequisites go in circles,
 * the time grows with the square of the map. Goals that cannot be reached count for nothing. Throws a `ConceptMapError`
 * for names that the map does not know and for wrong options.
 */
export function dominators(
  map: ConceptMap,
  goals: string | Iterable<string>,
  options: Omit<PlanningOptions, "by"> = {},
): string[] {
  const index = unitIndex(map);
  const { terms, reached } = readQuestion(index, goals, options, wayKinds);
  const units = inTurns(terms.reach, necessaryUnits(terms, reached));
  const names = referencesOf(index);
  return Array.from(units, (unit) => names[unit]!);
}
