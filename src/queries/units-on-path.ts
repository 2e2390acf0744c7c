import { formatReference } from "../model/index.js";
import type { SearchLimits } from "./cheapest-choice.js";
import type { LearningPath } from "./learning-path.js";
import { neededUnits } from "./needed-units.js";
import type { Question } from "./question.js";
import { createReader } from "./references.js";
import { supports } from "./supports.js";
import type { UnitIndex } from "./units.js";

/** The units of the learning path that answers a question, planned here where the path is not at hand. */
export function unitsOnPath(question: Question, limits: SearchLimits, path?: LearningPath): ReadonlySet<number> {
  const { terms, open, reached } = question;
  if (path) return unitsOf(terms.index, path);
  const { units, isOptimal } = neededUnits(terms, reached, limits);
  // What is cheapest holds nothing that the goals do not lead to.
  return isOptimal ? units : new Set(supports(terms, open.reach, units, reached).keys());
}

function unitsOf(index: UnitIndex, { steps }: LearningPath): Set<number> {
  const reader = createReader(index);
  const references = steps.flatMap(({ concept, depths }) =>
    depths.length === 0 ? [concept] : depths.map((depth) => formatReference(concept, depth)),
  );
  const units = new Set(reader.units(references, "path"));
  reader.finish();
  return units;
}
