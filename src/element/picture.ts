import type { Direction, Layout, LayoutFunction } from "../layout/index.js";
import { formatReference, type AreaId, type ConceptId, type ConceptMap, type DepthId } from "../model/index.js";
import { plainScale, skippedConcepts, type ProgressRecord, type ProgressScale } from "../progress/index.js";
import type { LearningPath, WhyOnPath } from "../queries/index.js";
import {
  arrange,
  composeScene,
  foldedAreas,
  foldsOf,
  withSelection,
  withSharedParts,
  type Arrangement,
  type AreaStanding,
  type Looks,
  type MapPart,
  type NodeStyles,
  type Scene,
  type Standing,
} from "../view/index.js";
import { areaSizes, areaStanding } from "../render/area-standing.js";
import { Arrangements, contentOf, type Scales } from "./arrangements.js";
import { AwaitedArrangement, type LayoutOutcome } from "./awaited-arrangement.js";
import { doneOnPath, type DoneOnPath } from "../view/done-on-path.js";
import { partOf, pathTo, standingOf, whyOn, type GoalReference } from "../view/learner.js";
import type { Progress } from "../view/progress.js";
import { wordsIn, type Words } from "../words/index.js";
import { dimmed, passing, type ConceptFilter } from "../render/filter.js";
import { FoldedArrangements } from "./folded-arrangements.js";
import type { Show } from "./model.js";
import { offersOn, type Choice, type Offer } from "./offers.js";
import { markName } from "../render/state-name.js";
import { NodeLooks } from "./node-looks.js";
import { remember } from "./remember.js";
import { withSaid } from "../render/said.js";

export interface PictureInput {
  readonly map: ConceptMap;
  readonly goal: GoalReference | undefined;
  readonly progress: Progress;
  readonly choice?: Choice | undefined;
  readonly selected: ConceptId | undefined;
  readonly locale: string;
  readonly direction: Direction;
  readonly show: Show;
  readonly filter?: ConceptFilter | undefined;
  /** What the reader has said, and what states are called. */
  readonly record?: ProgressRecord | undefined;
  readonly scale?: ProgressScale;
  /** How broad a path may be, in pixels. */
  readonly breadth: number;
  /** The areas that are unfolded on the whole map. Default: areas do not fold. */
  readonly expanded?: ReadonlySet<AreaId> | undefined;
  /** What makes concepts look different from one another. */
  readonly looks?: Looks | undefined;
}

export interface PictureState {
  readonly path: LearningPath | undefined;
  readonly done: DoneOnPath;
  /** What can be taken in the place of its steps. */
  readonly offers: readonly Offer[];
  /** Why the selected concept is on it; nothing where it is not. */
  readonly why: WhyOnPath | undefined;
  readonly standing: Standing;
  /** What passes the filter; nothing where all does. */
  readonly passes: ReadonlySet<ConceptId> | undefined;
  readonly scene: Scene;
  readonly layout: Layout;
}

interface Learner extends Pick<PictureState, "path" | "done" | "offers" | "why" | "standing"> {
  /** What is drawn of the map, unless it is all of it. */
  readonly part: MapPart | undefined;
  /** The areas that are unfolded; nothing where the picture has none that fold. */
  readonly expanded: ReadonlySet<AreaId> | undefined;
  readonly styles: NodeStyles;
  readonly scales: Scales;
}

/** Goes from what the page and the reader set to what is drawn, and does again only what a change calls for. */
export class Picture {
  /** The same goal is the same object, so that what hangs on it is kept. */
  readonly #goal = remember((concept?: ConceptId, depth?: DepthId): GoalReference | undefined =>
    concept === undefined ? undefined : { concept, depth },
  );
  readonly #path = remember(pathTo);
  readonly #done = remember(doneOnPath);
  readonly #offers = remember(offersOn);
  readonly #why = remember(whyOn);
  readonly #standing = remember(standingOf);
  readonly #part = remember(partOf);
  readonly #arrangements = new Arrangements();
  readonly #whole = remember((map: ConceptMap, locale: string, direction: Direction, scales: Scales) =>
    arrange(map, { locale, direction, scales }),
  );
  readonly #folded = new FoldedArrangements();
  readonly #sizes = remember(areaSizes);
  readonly #areas = remember(areaStanding);
  readonly #withAreas = remember((standing: Standing, areas: AreaStanding): Standing => ({ ...standing, areas }));
  readonly #scene = remember(composeScene);
  readonly #said = remember(
    (
      scene: Scene,
      record: ProgressRecord | undefined,
      map: ConceptMap,
      locale: string,
      words: Words,
      scale: ProgressScale,
    ) => withSaid(scene, record, (mark) => markName({ map, locale, scale, words }, mark)),
  );
  readonly #passes = remember(passing);
  readonly #dimmed = remember(dimmed);
  readonly #shared = remember((scene: Scene): Scene => (this.#last = withSharedParts(this.#last, scene)));
  readonly #selected = remember(withSelection);
  /** The scene before, with nothing selected. */
  #last: Scene | undefined;

  readonly #awaited: AwaitedArrangement;
  readonly #looks: NodeLooks;

  constructor(outcome: LayoutOutcome) {
    this.#awaited = new AwaitedArrangement(outcome);
    this.#looks = new NodeLooks(outcome);
  }

  compose(input: PictureInput): PictureState {
    const { map, goal, locale, direction, breadth } = input;
    const { part, ...learner } = this.#learner(input);
    const arrangement = learner.expanded
      ? this.#folded.of(map, locale, direction, learner.expanded, learner.scales)
      : goal && part
        ? this.#arrangements.of(
            { map, locale, direction, breadth, goal: formatReference(goal.concept, goal.depth) },
            part,
            learner.scales,
          )
        : this.#whole(map, locale, direction, learner.scales);
    return this.#state(input, learner, arrangement);
  }

  /** Like `compose`, by another layout: nothing until there is a first one for the map. */
  composeBy(layout: LayoutFunction, input: PictureInput): PictureState | undefined {
    const { map, locale, direction, breadth } = input;
    const { part, ...learner } = this.#learner(input);
    const folded = learner.expanded && foldedAreas(map, learner.expanded);
    const { scales } = learner;
    const options = { locale, direction, breadth, scales, ...(part && { part }), ...(folded && { folded }) };
    const content = part ? contentOf(part, scales) : JSON.stringify([[...(folded ?? [])], [...scales]]);
    const arrangement = this.#awaited.of(layout, map, options, content);
    return arrangement && this.#state(input, learner, arrangement);
  }

  /** How many concepts would be drawn. */
  count(input: PictureInput): number {
    const { part, expanded } = this.#learner(input);
    if (!expanded) return part?.concepts.size ?? input.map.order;
    const foldOf = foldsOf(input.map, foldedAreas(input.map, expanded));
    return input.map.filterNodes((id) => foldOf(id) === undefined).length;
  }

  #learner({ map, progress, choice, selected, show, expanded, locale, ...input }: PictureInput): Learner {
    const { record, looks = {} } = input;
    const goal = this.#goal(input.goal?.concept, input.goal?.depth);
    const path = this.#path(map, goal, progress, choice);
    const done = this.#done(map, goal, progress, skippedIn(record, map), choice);
    const offers = this.#offers(map, goal, progress, choice, path);
    const standing = this.#standing(map, goal, path, progress);
    const part = goal && show === "path" ? this.#part(map, standing, progress, done.steps) : undefined;
    const why = this.#why(map, goal, progress, choice, path, selected);
    const { styles, scales } = this.#looks.of(map, standing, goal?.depth, locale, looks);
    return { path, done, offers, why, standing, part, styles, scales, expanded: part ? undefined : expanded };
  }

  #state(
    { map, locale, progress, filter, record, selected, scale = plainScale }: PictureInput,
    { expanded, styles, path, done, offers, why, standing }: Omit<Learner, "part">,
    arrangement: Arrangement,
  ): PictureState {
    const words = wordsIn(locale);
    const passes = this.#passes(map, filter, standing, filter?.states && record);
    const areas =
      expanded && this.#areas(this.#sizes(map, progress, skippedIn(record, map), standing.steps, passes), words);
    const shown = areas ? this.#withAreas(standing, areas) : standing;
    const said = this.#said(this.#scene(map, arrangement, shown, locale, styles), record, map, locale, words, scale);
    const unselected = this.#shared(this.#dimmed(map, said, passes));
    const scene = this.#selected(map, arrangement, unselected, selected, passes !== undefined);
    return { path, done, offers, why, standing, passes, scene, layout: arrangement.layout };
  }
}

/** Ids with spaces between, since what is the same text is remembered. */
function skippedIn(record: ProgressRecord | undefined, map: ConceptMap): string {
  return record ? skippedConcepts(record, map).join(" ") : "";
}
