import type { Direction, Layout } from "../layout/index.js";
import { formatReference, type ConceptId, type ConceptMap, type DepthId } from "../model/index.js";
import type { LearningPath } from "../queries/index.js";
import { arrange, composeScene, type Scene, type Standing } from "../view/index.js";
import { Arrangements } from "./arrangements.js";
import { partOf, pathTo, standingOf } from "./learner.js";
import type { GoalReference, Show } from "./model.js";
import type { Progress } from "./progress.js";
import { remember } from "./remember.js";

export interface PictureInput {
  readonly map: ConceptMap;
  readonly goal: GoalReference | undefined;
  readonly progress: Progress;
  readonly selected: ConceptId | undefined;
  readonly locale: string;
  readonly direction: Direction;
  readonly show: Show;
  /** How broad a path may be, in pixels. */
  readonly breadth: number;
}

export interface PictureState {
  readonly path: LearningPath | undefined;
  readonly standing: Standing;
  readonly scene: Scene;
  readonly layout: Layout;
}

/** Goes from what the page and the reader set to what is drawn, and does again only what a change calls for. */
export class Picture {
  readonly #path = remember((map: ConceptMap, concept?: ConceptId, depth?: DepthId, progress: Progress = new Set()) =>
    pathTo(map, concept === undefined ? undefined : { concept, depth }, progress),
  );
  readonly #standing = remember(standingOf);
  readonly #part = remember(partOf);
  readonly #arrangements = new Arrangements();
  readonly #whole = remember((map: ConceptMap, locale: string, direction: Direction) =>
    arrange(map, { locale, direction }),
  );
  readonly #scene = remember(composeScene);

  compose({ map, goal, progress, selected, locale, direction, show, breadth }: PictureInput): PictureState {
    const path = this.#path(map, goal?.concept, goal?.depth, progress);
    const standing = this.#standing(map, goal, path, progress, selected);
    const arrangement =
      goal && show === "path"
        ? this.#arrangements.of(
            { map, locale, direction, breadth, goal: formatReference(goal.concept, goal.depth) },
            this.#part(map, standing, progress),
          )
        : this.#whole(map, locale, direction);
    const scene = this.#scene(map, arrangement, standing, locale);
    return { path, standing, scene, layout: arrangement.layout };
  }
}
