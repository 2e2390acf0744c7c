import type { AreaId, ConceptId } from "../model/index.js";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle by its top left corner. */
export interface Box extends Point, Size {}

/** The way an arrow points: from a prerequisite to the concept that needs it. */
export type Direction = "down" | "up" | "right" | "left";

/** Where everything lies, in pixels; y grows downwards. */
export interface Layout {
  /** The centre of each concept. */
  readonly positions: ReadonlyMap<ConceptId, Point>;
  readonly routes: readonly Route[];
  /** The bands of the lanes that were asked for, in order. */
  readonly lanes: readonly Lane[];
  /** The boxes of the areas that were asked for and hold concepts, outer ones before those in them, then folded ones. */
  readonly areas?: readonly AreaBox[];
  /** Holds all boxes, routes and lanes. */
  readonly box: Box;
}

/** A prerequisite and what needs it. */
export interface Link {
  readonly source: ConceptId;
  readonly target: ConceptId;
}

/** The way of an arrow from border to border, through at least two points. */
export interface Route extends Link {
  readonly points: readonly Point[];
  /** All prerequisites that the arrow stands for, where it leads to or from a folded area; its own ends are the first's. */
  readonly bundle?: readonly Link[];
}

/** The box of an area around all that lies in it, other areas too, or in the place of all that where it is folded. */
export interface AreaBox {
  readonly id: AreaId;
  readonly box: Box;
  readonly isFolded: boolean;
}

/** A band across all layers that holds the concepts of one lane and no others. */
export interface Lane {
  readonly id: string;
  readonly box: Box;
}
