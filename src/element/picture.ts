import type { Direction, Layout, LayoutFunction } from "../layout/index.js";
import { formatReference, type ConceptId, type ConceptMap, type DepthId } from "../model/index.js";
import type { LearningPath } from "../queries/index.js";
import { arrange, composeScene, type Arrangement, type MapPart, type Scene, type Standing } from "../view/index.js";
import { Arrangements, contentOf } from "./arrangements.js";
import { AwaitedArrangement, type LayoutOutcome } from "./awaited-arrangement.js";
import { partOf, pathTo, standingOf, type GoalReference } from "../view/learner.js";
import type { Progress } from "../view/progress.js";
import { dimmed, passing, type ConceptFilter } from "./filter.js";
import type { Show } from "./model.js";
import { remember } from "./remember.js";

export interface PictureInput {
  readonly map: ConceptMap;
  readonly goal: GoalReference | undefined;
  readonly progress: Progress;
  readonly selected: ConceptId | undefined;
  readonly locale: string;
  readonly direction: Direction;
  readonly show: Show;
  readonly filter?: ConceptFilter | undefined;
  /** How broad a path may be, in pixels. */
  readonly breadth: number;
}

export interface PictureState {
  readonly path: LearningPath | undefined;
  readonly standing: Standing;
  /** What passes the filter; nothing where all does. */
  readonly passes: ReadonlySet<ConceptId> | undefined;
  readonly scene: Scene;
  readonly layout: Layout;
}

interface Learner extends Pick<PictureState, "path" | "standing"> {
  /** What is drawn of the map, unless it is all of it. */
  readonly part: MapPart | undefined;
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
  readonly #passes = remember(passing);
  readonly #dimmed = remember(dimmed);

  readonly #awaited: AwaitedArrangement;

  constructor(outcome: LayoutOutcome) {
    this.#awaited = new AwaitedArrangement(outcome);
  }

  compose(input: PictureInput): PictureState {
    const { map, goal, locale, direction, breadth } = input;
    const { part, ...learner } = this.#learner(input);
    const arrangement =
      goal && part
        ? this.#arrangements.of(
            { map, locale, direction, breadth, goal: formatReference(goal.concept, goal.depth) },
            part,
          )
        : this.#whole(map, locale, direction);
    return this.#state(input, learner, arrangement);
  }

  /** Like `compose`, by another layout: nothing until there is a first one for the map. */
  composeBy(layout: LayoutFunction, input: PictureInput): PictureState | undefined {
    const { map, locale, direction, breadth } = input;
    const { part, ...learner } = this.#learner(input);
    const options = { locale, direction, breadth, ...(part && { part }) };
    const arrangement = this.#awaited.of(layout, map, options, part ? contentOf(part) : "");
    return arrangement && this.#state(input, learner, arrangement);
  }

  /** How many concepts would be drawn. */
  count(input: PictureInput): number {
    return this.#learner(input).part?.concepts.size ?? input.map.order;
  }

  #learner({ map, goal, progress, selected, show }: PictureInput): Learner {
    const path = this.#path(map, goal?.concept, goal?.depth, progress);
    const standing = this.#standing(map, goal, path, progress, selected);
    return { path, standing, part: goal && show === "path" ? this.#part(map, standing, progress) : undefined };
  }

  #state(
    { map, locale, filter }: PictureInput,
    learner: Omit<Learner, "part">,
    arrangement: Arrangement,
  ): PictureState {
    const passes = this.#passes(map, filter, learner.standing);
    const scene = this.#dimmed(this.#scene(map, arrangement, learner.standing, locale), passes);
    return { ...learner, passes, scene, layout: arrangement.layout };
  }
}
