import type { ConceptId, ConceptMap } from "../model/index.js";
import type { LearningPath } from "../queries/index.js";
import { pathTo, type GoalReference } from "../view/learner.js";
import type { Progress } from "../view/progress.js";

/** Members of alternatives to take, earlier ones first. */
export type Choice = ReadonlySet<ConceptId>;

/** Another concept that would do in the place of a step of the path. */
export interface Offer {
  readonly step: ConceptId;
  readonly other: ConceptId;
  /** How many minutes the whole path takes more with it; fewer than 0 where it takes less. */
  readonly extraMinutes: number;
  /** The choice with it taken; nothing where the cheapest path takes it. */
  readonly choice: Choice | undefined;
}

/** What can be taken in the place of steps: what needs the step all the same, or leads to the goal no more, is no offer. */
export function offersOn(
  map: ConceptMap,
  goal: GoalReference | undefined,
  progress: Progress,
  choice: Choice | undefined,
  path: LearningPath | undefined,
): readonly Offer[] {
  return (path?.steps ?? []).flatMap(({ concept: step, insteadOf }) =>
    insteadOf.flatMap((other): Offer[] => {
      const rest = [...(choice ?? [])].filter((id) => id !== step && id !== other);
      // As little is chosen as will do: who goes back to where they were has chosen nothing.
      for (const ids of [rest, [other, ...rest]]) {
        const way = pathTo(map, goal, progress, new Set(ids));
        if (!way || way.blocked.length > 0 || takes(way, step) || !takes(way, other)) continue;
        const extraMinutes = way.minutes - (path?.minutes ?? 0);
        return [{ step, other, extraMinutes, choice: ids.length > 0 ? new Set(ids) : undefined }];
      }
      return [];
    }),
  );
}

function takes({ steps }: LearningPath, id: ConceptId): boolean {
  return steps.some(({ concept }) => concept === id);
}
