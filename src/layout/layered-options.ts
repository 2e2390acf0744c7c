import type { ConceptId } from "../model/index.js";
import type { LayoutOptions } from "./layout-options.js";

export interface LayeredOptions extends LayoutOptions {
  /** The most pixels that the boxes of a layer may take up; wider layers are broken into several. Default: any. */
  readonly breadth?: number;
  /** Milliseconds to spend on fewer crossings once there is a layout. Default: 0. */
  readonly budget?: number;
  /** The lane of a concept. Concepts without one share a nameless band behind all lanes. Default: no lanes. */
  readonly laneOf?: (id: ConceptId) => string | undefined;
  /** The order of lanes; lanes not named here follow in the order of their first concepts. */
  readonly lanes?: readonly string[];
  /** Pixels between one lane and the next. Default: 16. */
  readonly laneSpacing?: number;
  /** Pixels between a lane's border and its concepts. Default: 16. */
  readonly lanePadding?: number;
  /** Pixels kept free at the top of each lane for its title. Default: 24. */
  readonly laneTitleHeight?: number;
  /** The least width of lanes that stand side by side, so that titles fit. Default: 96. */
  readonly laneMinWidth?: number;
}
