import type { ConceptMap } from "../model/index.js";
import type { Kind } from "../model/options.js";
import { checkLayout } from "./layout-kinds.js";
import type { LayoutOptions } from "./layout-options.js";

/** The distances asked for, once all options are found to be what they should be. */
export function distancesOf(
  map: ConceptMap,
  options: LayoutOptions,
  own?: Readonly<Record<string, Kind>>,
): { spacing: number; layerSpacing: number } {
  checkLayout(map, options, own);
  const { spacing = 24, layerSpacing = 56 } = options;
  return { spacing, layerSpacing: Math.max(1, layerSpacing) };
}
