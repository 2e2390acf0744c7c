import type { LearningPath, WhyOnPath } from "../queries/index.js";
import { depthsOfConcept, formatReference, type AreaId, type ConceptId } from "../model/index.js";
import type { ProgressScale } from "../progress/index.js";
import { areaOfKey, areaTitle, type Scene, type Standing, type StopId } from "../view/index.js";
import type { DoneOnPath } from "../view/done-on-path.js";
import type { GoalReference } from "../view/learner.js";
import type { Progress } from "../view/progress.js";
import type { ColorMeaning } from "../render/color-meanings.js";
import { nameOf, type Speaker } from "../words/index.js";
import type { ConceptFilter } from "../render/filter.js";
import type { Offer } from "./offers.js";
import type { PictureFormat } from "./picture-file.js";
import type { ProgressBook } from "./progress-book.js";
import type { Change, ProgressActions } from "./progress-changes.js";

export const shows = ["path", "map"] as const;

/** Which part of the map is drawn: the path to the goal, or all of it. */
export type Show = (typeof shows)[number];

/** All that the parts of the element are rendered from. */
export interface Model extends Speaker {
  readonly scene: Scene;
  /** What fills mean; nothing where they are the areas'. */
  readonly colors: readonly ColorMeaning[] | undefined;
  /** What sizes mean, where they mean anything. */
  readonly sizes: string | undefined;
  readonly progress: Progress;
  readonly goal: GoalReference | undefined;
  readonly path: LearningPath | undefined;
  /** What is known already of the way to the goal. */
  readonly done: DoneOnPath;
  /** What can be taken in the place of its steps. */
  readonly offers: readonly Offer[];
  /** Why the selected concept is on it; nothing where it is not. */
  readonly why: WhyOnPath | undefined;
  readonly standing: Standing;
  readonly show: Show;
  readonly filter: ConceptFilter | undefined;
  /** What passes the filter; nothing where all does. */
  readonly passes: ReadonlySet<ConceptId> | undefined;
  readonly selected: ConceptId | undefined;
  /** What the pointer is on, where its name cannot be read. */
  readonly hovered: StopId | undefined;
  /** All that the reader has said, and how it is kept. */
  readonly book: Readonly<Pick<ProgressBook, "record" | "settled" | "keeping" | "fault" | "aside">>;
  /** What the states of progress are called. */
  readonly scale: ProgressScale;
  /** What can be taken back. */
  readonly lastChange: Change | undefined;
  /** What the page asked for and the map does not have. */
  readonly unknownGoal: string | undefined;
  /** Does the element fill the screen? */
  readonly isFullscreen: boolean;
  /** Is this the first picture? Then what nobody sees of it comes right after. */
  readonly isFirst: boolean;
  /** Where the keyboard is on the picture. */
  readonly focused: StopId | undefined;
  /** The areas that are unfolded on the whole map; nothing where areas do not fold. */
  readonly expanded: ReadonlySet<AreaId> | undefined;
}

/** What the reader can set in motion from any part. */
export interface Actions {
  /** What the reader says of their progress. */
  readonly changes: ProgressActions;
  select(id: ConceptId | undefined): void;
  /** Selects, and puts the keyboard on the details. */
  open(id: ConceptId): Promise<void>;
  /** Takes the selection away, and puts the keyboard back on the picture. */
  close(): Promise<void>;
  /** Puts the keyboard on a concept or an area of the picture. */
  walkTo(id: StopId): void;
  /** Selects, brings it near, and puts the keyboard on it. */
  goTo(id: ConceptId): Promise<void>;
  /** The keyboard has come to a concept or an area of the picture. */
  arriveAt(id: StopId): void;
  /** Unfolds an area of the whole map, or folds it. */
  expand(id: AreaId, isExpanded: boolean): void;
  setGoal(reference: string | undefined): void;
  setShow(show: Show): void;
  /** Takes another concept in the place of a step. */
  take(offer: Offer): void;
  setFilter(filter: ConceptFilter | undefined): void;
  /** Tells a screen reader. */
  announce(text: string): void;
  zoom(factor: number): void;
  fit(): void;
  /** Gives the reader the picture as a file. */
  save(format: PictureFormat): Promise<void>;
  toggleFullscreen(): Promise<void>;
}

/** The title of something that can be walked to. */
export function nameOfStop(model: Model, id: StopId): string {
  const area = areaOfKey(id);
  return area === undefined ? nameOf(model, id) : areaTitle(model.map, area, model.locale);
}

/** A concept as the goal: at the depth of the goal before, where it has that depth. */
export function goalReference({ map, goal }: Pick<Model, "map" | "goal">, id: ConceptId): string {
  const depths = depthsOfConcept(map, id);
  const depth = goal?.depth !== undefined && depths.includes(goal.depth) ? goal.depth : depths[0];
  return formatReference(id, depth);
}
