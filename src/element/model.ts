import type { LearningPath } from "../queries/index.js";
import type { ConceptId } from "../model/index.js";
import type { Scene, Standing } from "../view/index.js";
import type { GoalReference } from "../view/learner.js";
import type { Progress } from "../view/progress.js";
import type { PictureFormat } from "./picture-file.js";
import type { Speaker } from "../words/index.js";

export const shows = ["path", "map"] as const;

/** Which part of the map is drawn: the path to the goal, or all of it. */
export type Show = (typeof shows)[number];

/** All that the parts of the element are rendered from. */
export interface Model extends Speaker {
  readonly scene: Scene;
  readonly progress: Progress;
  readonly goal: GoalReference | undefined;
  readonly path: LearningPath | undefined;
  readonly standing: Standing;
  readonly show: Show;
  readonly selected: ConceptId | undefined;
  /** What the pointer is on, where its name cannot be read. */
  readonly hovered: ConceptId | undefined;
  /** What can be taken back: the progress before the last tick. */
  readonly lastTick: Tick | undefined;
  /** What the page asked for and the map does not have. */
  readonly unknownGoal: string | undefined;
  /** Does the element fill the screen? */
  readonly isFullscreen: boolean;
  /** Where the keyboard is on the picture. */
  readonly focused: ConceptId | undefined;
}

export interface Tick {
  readonly reference: string;
  readonly before: Progress;
}

/** What the reader can set in motion from any part. */
export interface Actions {
  select(id: ConceptId | undefined): void;
  /** Selects, and puts the keyboard on the details. */
  open(id: ConceptId): Promise<void>;
  /** Takes the selection away, and puts the keyboard back on the picture. */
  close(): Promise<void>;
  /** Puts the keyboard on a concept of the picture. */
  walkTo(id: ConceptId): void;
  /** The keyboard has come to a concept of the picture. */
  arriveAt(id: ConceptId): void;
  setGoal(reference: string | undefined): void;
  setKnown(reference: string, isKnown: boolean): void;
  /** Takes the last tick back. */
  undo(): void;
  setShow(show: Show): void;
  zoom(factor: number): void;
  fit(): void;
  /** Gives the reader the picture as a file. */
  save(format: PictureFormat): Promise<void>;
  toggleFullscreen(): Promise<void>;
}
