import type { AreaId, ConceptId, DepthId } from "../model/index.js";
import type { ConceptState } from "./scene.js";

/** What a `nodeStyle` is told of a concept. */
export interface StyledConcept {
  readonly id: ConceptId;
  /** In the reader's language. */
  readonly title: string;
  readonly area?: AreaId;
  /** How deep the path, or else the goal, takes it; where there is neither, the deepest that it has. */
  readonly depth?: DepthId;
  /** Minutes of study to that depth; 0 where nobody said. */
  readonly minutes: number;
  readonly state: ConceptState;
  /** Place on the path, from 1. */
  readonly step?: number;
  readonly isGoal: boolean;
}

/** The outlines that a concept may have; each fills the box at which arrows end. */
export const nodeShapes = ["round-rectangle", "rectangle", "cut-rectangle"] as const;
export type NodeShape = (typeof nodeShapes)[number];

/** How a concept looks where it is not dimmed. What is left out looks as it does by itself. */
export interface NodeStyle {
  /** Any CSS colour; `light-dark(…)` and `var(…)` too. */
  readonly fill?: string | undefined;
  /** Colour of the border. */
  readonly stroke?: string | undefined;
  /** Colour of the title. Default: one that can be read on `fill`. */
  readonly text?: string | undefined;
  readonly shape?: NodeShape | undefined;
  /** How large box and title are: 1 is the usual size; from 0.5 to 4. */
  readonly scale?: number | undefined;
}

/** Gives a concept a look of its own. It depends on nothing but what it is told, and may be asked at any time. */
export type NodeStyleFunction = (concept: StyledConcept) => NodeStyle | null | undefined;

/** What fills can tell. */
export const colorings = ["area", "progress", "depth", "minutes"] as const;
export type ColorBy = (typeof colorings)[number];

/** What sizes can tell. */
export type SizeBy = "minutes";

/** What makes concepts look different from one another. */
export interface Looks {
  /** A look for each concept; it wins over `colorBy` and `sizeBy`. */
  readonly nodeStyle?: NodeStyleFunction | undefined;
  /** What the fills tell. Default: `area`. */
  readonly colorBy?: ColorBy | undefined;
  /** What the sizes tell. Default: nothing. */
  readonly sizeBy?: SizeBy | undefined;
}

/** A page may set anything; what is no look counts as not set. */
export function looksOf({ nodeStyle, colorBy, sizeBy }: Looks): Looks {
  return {
    nodeStyle: typeof nodeStyle === "function" ? nodeStyle : undefined,
    colorBy: colorings.find((name) => name === colorBy),
    sizeBy: sizeBy === "minutes" ? sizeBy : undefined,
  };
}
