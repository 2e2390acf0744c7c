import type { Direction, Layout } from "../layout/index.js";
import type { ConceptId, ConceptMap } from "../model/index.js";
import type { LearningPath } from "../queries/index.js";
import { arrange, composeScene, type Arrangement, type Scene, type Standing } from "../view/index.js";
import { partOf, pathTo, standingOf } from "./learner.js";
import type { GoalReference, Show } from "./model.js";
import type { Progress } from "./progress.js";

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
  #arrangement: Arrangement | undefined;
  #arrangedFor = "";
  #arrangedMap: ConceptMap | undefined;

  compose({ map, goal, progress, selected, locale, direction, show, breadth }: PictureInput): PictureState {
    const path = pathTo(map, goal, progress);
    const standing = standingOf(map, goal, path, progress, selected);
    const part = show === "path" && standing.goals.size > 0 ? partOf(map, standing, progress) : undefined;
    const depths = path?.steps.map(({ depth }) => depth);
    const key = JSON.stringify([locale, direction, part && [[...part.concepts], goal, depths, breadth]]);
    if (!this.#arrangement || key !== this.#arrangedFor || map !== this.#arrangedMap) {
      this.#arrangement = arrange(map, { locale, direction, ...(part && { part, breadth }) });
      this.#arrangedFor = key;
      this.#arrangedMap = map;
    }
    const scene = composeScene(map, this.#arrangement, standing, locale);
    return { path, standing, scene, layout: this.#arrangement.layout };
  }
}
