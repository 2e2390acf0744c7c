import { formatReference, type ConceptId, type ConceptMap } from "../model/index.js";
import type { LearningPath } from "../queries/index.js";
import type { ConceptState } from "../view/index.js";
import type { Progress } from "../view/progress.js";
import type { Model } from "./model.js";

/** What a map shows, for parts that a page adds to it. */
export interface MapContext {
  readonly map: ConceptMap;
  /** As it is on this map: `id`, or `id@depth`. */
  readonly goal: string | undefined;
  readonly path: LearningPath | undefined;
  readonly progress: Progress;
  readonly selected: ConceptId | undefined;
  /** Of interface and texts. */
  readonly locale: string;
  /** Where the learner stands with a concept, as the picture shows it. */
  readonly stateOf: (id: ConceptId) => ConceptState;
}

type Parts = Pick<Model, "map" | "goal" | "path" | "progress" | "selected" | "locale" | "standing">;

/** What a context is made from, and made anew for. */
export function contextParts({ map, goal, path, progress, selected, locale, standing }: Parts) {
  return [map, goal && formatReference(goal.concept, goal.depth), path, progress, selected, locale, standing] as const;
}

export function contextOf(
  ...[map, goal, path, progress, selected, locale, { stateOf }]: ReturnType<typeof contextParts>
): MapContext {
  return { map, goal, path, progress, selected, locale, stateOf };
}
