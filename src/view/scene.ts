import type { Box, Direction, Point } from "../layout/index.js";
import type { AreaId, ConceptId, DepthId } from "../model/index.js";
import type { NodeStyle } from "./node-style.js";

/** What is on the picture, in the reader's language: canvas and outline are both drawn from it. */
export interface Scene {
  readonly direction: Direction;
  readonly concepts: readonly SceneConcept[];
  readonly arrows: readonly SceneArrow[];
  readonly lanes: readonly SceneLane[];
  /** Where areas fold: each that is on the picture, outer ones before those in them, then the folded ones. */
  readonly areas: readonly SceneArea[];
  readonly box: Box;
  /** What the learner has said of concepts, as far as it is on the picture, and what that is called. */
  readonly said?: readonly { readonly mark: SaidMark | Tag; readonly title: string }[];
}

/** Where a learner stands with a concept. */
export type ConceptState = "mastered" | "ready" | "locked";

/**
 * What a learner has said beyond a state: `sure` of it, `learning` it, knows it `partly`, that is less deeply than is
 * wanted, or has `skipped` it.
 */
export type SaidMark = "sure" | "learning" | "partly" | "skipped";

/** What a learner has put to a concept. */
export type Tag = "star" | "note";

/** Anything that is to be seen of where a learner stands with a concept. */
export type ConceptSign = ConceptState | SaidMark | Tag;

export interface SceneConcept extends Said {
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
  /** Beside the path, or left out by a filter. */
  readonly isQuiet: boolean;
  /** A look of its own, which it has where it is not dimmed. */
  readonly look?: NodeStyle;
}

/** What a learner has said of a concept, where its state does not tell it. */
export interface Said {
  readonly mark?: SaidMark;
  readonly tags?: readonly Tag[];
}

/** An area as one box in the place of all that it holds, or as a frame around it. */
export interface SceneArea extends AreaSize {
  readonly id: AreaId;
  readonly title: string;
  /** The title, broken to fit its box; and for when it is read from far away. */
  readonly lines: readonly string[];
  readonly farLines: readonly string[];
  /** How much there is to learn in it, in words. */
  readonly note: string;
  readonly box: Box;
  /** Place of its top area among the top areas; it chooses the colour. */
  readonly area: number;
  readonly isFolded: boolean;
  /** Folded, with the selected concept in it. */
  readonly isSelected: boolean;
  /** Holds the goal, or a step on the way there; `false` too where there is no goal. */
  readonly isOnPath: boolean;
  /** Folded, with nothing of the path in it where there is one, or nothing that passes a filter. */
  readonly isQuiet: boolean;
}

/** What an area holds, with all areas in it. */
export interface AreaSize {
  /** With those that the map takes as known. */
  readonly concepts: number;
  readonly minutes: number;
  /** The share of these minutes that is known, from 0 to 1. */
  readonly known: number;
  /** The share that the learner skips; nothing of it is known. */
  readonly skipped: number;
  /** Concepts on the path. */
  readonly steps: number;
  /** Concepts that pass the filter, where there is one. */
  readonly passing?: number;
}

/** A prerequisite, or all of them that lead from or to a folded area; its ends are then the first's. */
export interface SceneArrow {
  readonly source: ConceptId;
  readonly target: ConceptId;
  /** The folded areas that it begins and ends at, if any. */
  readonly sourceArea?: AreaId;
  readonly targetArea?: AreaId;
  /** How many prerequisites it stands for. Default: one. */
  readonly count?: number;
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
