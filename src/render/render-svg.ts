import type { ConceptMap } from "../model/index.js";
import { drawingDescription, drawingTitle } from "./describe.js";
import { draw, type Drawing, type DrawingOptions } from "./drawing.js";
import { formatSvg, type SvgOptions } from "./format-svg.js";
import { themesOf, type ThemeChoice } from "./themes.js";

export interface RenderSvgOptions
  extends DrawingOptions, Pick<SvgOptions, "idPrefix" | "hrefOf" | "detail" | "background"> {
  /** Colours. Default: `auto`, which follows the colour scheme that the reader prefers. */
  readonly theme?: ThemeChoice;
}

/** The path to a goal, or all of a map, as SVG. The same question gives the same text. */
export function renderSvg(map: ConceptMap, options: RenderSvgOptions = {}): string {
  return svgOf(draw(map, options), options);
}

export function svgOf(
  drawing: Drawing,
  { theme = "auto", ...options }: Omit<RenderSvgOptions, keyof DrawingOptions>,
): string {
  return formatSvg(drawing.scene, themesOf(theme), {
    ...options,
    locale: drawing.locale,
    title: drawingTitle(drawing),
    description: drawingDescription(drawing),
  });
}
