import type { Box, Direction, Point } from "../layout/index.js";
import type { AreaId, ConceptId, DepthId } from "../model/index.js";

/** What is on the picture, in the reader's language: canvas and outline are both drawn from it. */
export interface Scene {
  readonly direction: Direction;
  readonly concepts: readonly SceneConcept[];
  readonly arrows: readonly SceneArrow[];
  readonly lanes: readonly SceneLane[];
  readonly box: Box;
}

/** Where a learner stands with a concept. */
export type ConceptState = "mastered" | "ready" | "locked";

export interface SceneConcept {
  readonly id: ConceptId;
  readonly title: string;
  /** The title, broken to fit its box. */
  readonly lines: readonly string[];
  readonly box: Box;
  /** Place of the concept's top area among the top areas; it chooses the colour. */
  readonly area: number;
  readonly state: ConceptState;
  /** Place on the path, from 1. */
  readonly step?: number;
  readonly depth?: DepthId;
  readonly isGoal: boolean;
  readonly isSelected: boolean;
  /** Beside the path, or not next to the selection. */
  readonly isQuiet: boolean;
}

export interface SceneArrow {
  readonly source: ConceptId;
  readonly target: ConceptId;
  readonly points: readonly Point[];
  /** `alternative`: one of several that will do. */
  readonly kind: "needed" | "alternative" | "helpful";
  /** From one step of the path to another. */
  readonly isOnPath: boolean;
  /** Begins or ends at the selected concept. */
  readonly isSelected: boolean;
  readonly isQuiet: boolean;
}

/** The band of a top area. */
export interface SceneLane {
  readonly id: AreaId;
  readonly title: string;
  readonly area: number;
  readonly box: Box;
}
