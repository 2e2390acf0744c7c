import type { Direction, Layout } from "../layout/index.js";
import type { ConceptId, ConceptMap, DepthId } from "../model/index.js";
import type { LearningPath } from "../queries/index.js";
import { arrange, composeScene, type MapPart, type Scene, type Standing } from "../view/index.js";
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
  readonly #arrangement = remember(
    (map: ConceptMap, locale: string, direction: Direction, breadth: number, part: MapPart | undefined) =>
      arrange(map, { locale, direction, breadth, ...(part && { part }) }),
  );
  readonly #scene = remember(composeScene);
  #shown: MapPart | undefined;

  compose({ map, goal, progress, selected, locale, direction, show, breadth }: PictureInput): PictureState {
    const path = this.#path(map, goal?.concept, goal?.depth, progress);
    const standing = this.#standing(map, goal, path, progress, selected);
    const isPath = show === "path" && standing.goals.size > 0;
    const part = this.#steady(isPath ? this.#part(map, standing, progress) : undefined);
    const arrangement = this.#arrangement(map, locale, direction, part ? breadth : 0, part);
    const scene = this.#scene(map, arrangement, standing, locale);
    return { path, standing, scene, layout: arrangement.layout };
  }

  /** A part that holds what the one before held is that one still, so that nothing is laid out anew. */
  #steady(part: MapPart | undefined): MapPart | undefined {
    if (contentOf(part) !== contentOf(this.#shown)) this.#shown = part;
    return this.#shown;
  }
}

function contentOf(part: MapPart | undefined): string | undefined {
  return (
    part && JSON.stringify([[...part.concepts], [...part.arrows].map(([source, targets]) => [source, ...targets])])
  );
}
