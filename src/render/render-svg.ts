import type { ConceptMap } from "../model/index.js";
import { draw, type DrawingOptions } from "./drawing.js";
import { svgOf, type SvgChoice } from "./svg-of.js";
import { themesOf, type ThemeChoice } from "./themes.js";

export interface RenderSvgOptions extends DrawingOptions, SvgChoice {
  /** Colours. Default: `auto`, which follows the colour scheme that the reader prefers. */
  readonly theme?: ThemeChoice;
}

/**
 * The path to a goal, or all of a map, as SVG, with its title over it and a legend under it. The same question gives the
 * same text.
 */
export function renderSvg(map: ConceptMap, options: RenderSvgOptions = {}): string {
  return svgOf(draw(map, options), themesOf(options.theme), options);
}
