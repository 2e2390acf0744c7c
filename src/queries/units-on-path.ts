import { formatReference } from "../model/index.js";
import { checkOptions, type Kind } from "../model/options.js";
import type { LearningPath } from "./learning-path.js";
import type { PathStep } from "./path-steps.js";
import { neededUnits, type Needed } from "./needed-units.js";
import type { Question } from "./question.js";
import { createReader } from "./references.js";
import { supports } from "./supports.js";
import type { Terms } from "./terms.js";
import type { UnitIndex } from "./units.js";

/** JavaScript may hand over anything. */
export const aPath: Kind = {
  takes: "a learning path",
  fits: (value) => {
    const { steps } = Object(value) as Partial<LearningPath>;
    return Array.isArray(steps) && steps.every((step) => Array.isArray((Object(step) as Partial<PathStep>).depths));
  },
};

/** The units of the learning path that answers a question, planned here where the path is not at hand. */
export function unitsOnPath(question: Question, path?: LearningPath): ReadonlySet<number> {
  const { terms, reached, allowance } = question;
  if (path !== undefined) return unitsOf(terms.index, path);
  return askedFor(terms, reached, neededUnits(terms, reached, allowance));
}

/** Of the units found for goals, those that the goals lead to. */
export function askedFor(terms: Terms, goals: readonly number[], { units, isOptimal }: Needed): ReadonlySet<number> {
  // What is cheapest holds nothing else.
  return isOptimal ? units : new Set(supports(terms, terms.reach, units, goals).keys());
}

function unitsOf(index: UnitIndex, path: LearningPath): Set<number> {
  checkOptions({ path }, { path: aPath });
  const { steps } = path;
  const reader = createReader(index);
  const references = steps.flatMap(({ concept, depths }) =>
    depths.length === 0 ? [concept] : depths.map((depth) => formatReference(concept, depth)),
  );
  const units = new Set(reader.units(references, "path"));
  reader.finish();
  return units;
}
