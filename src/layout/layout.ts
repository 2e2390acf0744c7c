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
  /** The boxes of the areas that were asked for and hold concepts, outer ones before those in them. */
  readonly areas?: readonly AreaBox[];
  /** Holds all boxes, routes and lanes. */
  readonly box: Box;
}

/** The way of an arrow from border to border, through at least two points. */
export interface Route {
  readonly source: ConceptId;
  readonly target: ConceptId;
  readonly points: readonly Point[];
}

/** The box of an area around all that lies in it, other areas too. */
export interface AreaBox {
  readonly id: AreaId;
  readonly box: Box;
}

/** A band across all layers that holds the concepts of one lane and no others. */
export interface Lane {
  readonly id: string;
  readonly box: Box;
}
