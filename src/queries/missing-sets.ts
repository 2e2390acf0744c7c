import type { ConceptMap } from "../model/index.js";
import { aCount, anything, checkAllOptions } from "../model/options.js";
import { limitKinds, type SearchLimits } from "./allowance.js";
import { bestSets } from "./best-sets.js";
import { pathKinds, readQuestion, type PlanningOptions } from "./question.js";
import { knownKinds } from "./references.js";
import { unitIndex } from "./unit-index.js";
import { referencesOf } from "./units.js";

export interface MissingSetsOptions extends Pick<PlanningOptions, "assumed" | "avoid">, SearchLimits {
  /** How many at most. Default: 10. */
  readonly count?: number;
}

/** Ways to be able to study something. */
export interface MissingSets {
  /** Each a list of references in the author's order, those with the fewest first; one that is empty says that nothing is missing. */
  readonly sets: readonly (readonly string[])[];
  /**
   * Are these all? Otherwise there may be more, none of which has fewer. Where a limit was reached there may be others that
   * have fewer, and the first may hold more than it takes.
   */
  readonly complete: boolean;
}

/**
 * Every minimal way to what is missing for a unit, fewest units first, then fewest minutes: sets to be studied before it,
 * of which no part would do. No set at all where it cannot be reached.
 *
 * A surmise system lists them as clauses (Doignon and Falmagne 1985). `missingFor` tells what is missing directly. A
 * bare id means the deepest depth. Throws a `ConceptMapError` for names that the map does not know and for wrong
 * options.
 */
export function missingSets(
  map: ConceptMap,
  reference: string,
  known: Iterable<string>,
  options: MissingSetsOptions = {},
): MissingSets {
  const kinds = { ...knownKinds, avoid: anything, count: aCount, ...limitKinds };
  checkAllOptions(options, kinds);
  const index = unitIndex(map);
  const question = readQuestion(
    index,
    reference,
    { ...options, known, by: "count" },
    { ...pathKinds, ...kinds },
    "reference",
  );
  const names = referencesOf(index);
  if (question.reached.length === 0) return { sets: [], complete: true };
  const { sets, isComplete } = bestSets(question, options.count ?? 10);
  return {
    sets: sets.map(({ units }) =>
      [...units]
        .filter((unit) => !question.goals.includes(unit))
        .sort((a, b) => a - b)
        .map((unit) => names[unit]!),
    ),
    complete: isComplete,
  };
}
