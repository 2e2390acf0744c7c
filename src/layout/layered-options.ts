import type { AreaId, ConceptId } from "../model/index.js";
import type { LayoutOptions } from "./layout-options.js";
import type { Layout, Routing, Size } from "./layout.js";

export interface LayeredOptions extends LayoutOptions {
  /** Lines with few bends, or lines that run along and across the direction only. Default: straight. */
  readonly routing?: Routing;
  /** The most pixels that the boxes of a layer may take up; wider layers are broken into several. Default: any. */
  readonly breadth?: number;
  /**
   * The layout before. What stays keeps its order, its layer where that can be and about its place: new room is made
   * beside it. The layout's box then need not begin at zero.
   */
  readonly previous?: Pick<Layout, "positions"> & Partial<Pick<Layout, "routes" | "areas">>;
  /** Milliseconds to spend on fewer crossings once there is a layout. Default: 0. */
  readonly budget?: number;
  /** The lane of a concept. Concepts without one share a nameless band behind all lanes. Default: no lanes. */
  readonly laneOf?: (id: ConceptId) => string | undefined;
  /** The order of lanes; lanes not named here follow in the order of their first concepts. */
  readonly lanes?: readonly string[];
  /**
   * Draw the map's areas as boxes in one another that hold their concepts and no others? Lanes are then left out. Arrows
   * run round boxes that hold neither of their ends: along and across the direction then, and back if they must.
   */
  readonly areas?: boolean;
  /** Areas to draw as one box each, in the place of all that they hold, with one arrow for all from or to it. */
  readonly folded?: Iterable<AreaId>;
  /** The box of a folded area, in pixels. Default: 120 × 40. */
  readonly sizeOfFolded?: (id: AreaId) => Size;
  /** Pixels between one lane and the next. Default: 16. */
  readonly laneSpacing?: number;
  /** Pixels between the border of a lane or an area and what it holds. Default: 16. */
  readonly lanePadding?: number;
  /** Pixels kept free at the top of each lane or area for its title. Default: 24. */
  readonly laneTitleHeight?: number;
  /** The least width of lanes that stand side by side, so that titles fit. Default: 96. */
  readonly laneMinWidth?: number;
}
