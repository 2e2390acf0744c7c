import type { ConceptId, ConceptMap } from "../model/index.js";
import type { Direction, Layout, Size } from "./layout.js";

/** What every layout understands; a `ConceptMapError` names each option that is misspelt or not what it takes. */
export interface LayoutOptions {
  /** The way arrows point. Default: down. */
  readonly direction?: Direction;
  /** The box of a concept, in pixels. Default: 120 × 40. */
  readonly sizeOf?: (id: ConceptId) => Size;
  /** Pixels between neighbours within a layer. Default: 24. */
  readonly spacing?: number;
  /** Pixels between one layer and the next. Default: 56. */
  readonly layerSpacing?: number;
  /** The part of the map to lay out. Default: all of it. */
  readonly concepts?: Iterable<ConceptId>;
  /** The prerequisites to draw, of those between concepts that are laid out. Default: all. */
  readonly edges?: (source: ConceptId, target: ConceptId) => boolean;
}

/** A way to lay out a map: one of this library's, once its own options are bound, or a page's own. */
export type LayoutFunction = (map: ConceptMap, options: LayoutOptions) => Layout | Promise<Layout>;
