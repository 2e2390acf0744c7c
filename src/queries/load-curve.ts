import type { ConceptId } from "../model/index.js";
import { checkOptions } from "../model/options.js";
import type { LearningPath } from "./learning-path.js";
import { aPath } from "./units-on-path.js";

/**
 * How many concepts are open after each step of a path: learnt at some depth, and still to be used by a later step.
 *
 * A concept is used by every step of those that ask for it, and by its own next depth; a goal that nothing else asks
 * for is done when it is reached. Steps that are taken together count as one, and each has the number after the last
 * of them. Values in registers are counted so (Sethi 1975).
 */
export function loadCurve(path: Pick<LearningPath, "steps">): number[] {
  checkOptions({ path: path ?? null }, { path: aPath });
  const { steps } = path;
  const turns: number[] = [];
  steps.forEach(({ together = [""] }, place) => {
    if (place === turns.length) turns.push(...together.map(() => place));
  });
  const first = new Map<ConceptId, number>();
  const last = new Map<ConceptId, number>();
  steps.forEach(({ concept }, place) => {
    if (!first.has(concept)) first.set(concept, turns[place]!);
    last.set(concept, turns[place]!);
  });
  const closing = new Map(last);
  for (const { concept, neededBy } of steps)
    for (const user of neededBy) closing.set(concept, Math.max(closing.get(concept)!, last.get(user)!));
  const change = new Int32Array(steps.length + 1);
  for (const [concept, place] of first) {
    change[place]!++;
    change[closing.get(concept)!]!--;
  }
  let open = 0;
  return Array.from(steps, (_, place) => (open += change[place]!));
}
