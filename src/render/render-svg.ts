import type { ConceptMap } from "../model/index.js";
import { conceptName, drawingDescription, drawingTitle } from "./describe.js";
import { draw, type Drawing, type DrawingOptions } from "./drawing.js";
import { formatSvg } from "./format-svg.js";
import { legendOf } from "./legend.js";
import type { SvgOptions } from "./svg-options.js";
import { themesOf, type ThemeChoice } from "./themes.js";

export interface RenderSvgOptions
  extends DrawingOptions, Pick<SvgOptions, "idPrefix" | "hrefOf" | "detail" | "background"> {
  /** Colours. Default: `auto`, which follows the colour scheme that the reader prefers. */
  readonly theme?: ThemeChoice;
  /** Tell under the picture what its marks mean? Default: false. */
  readonly legend?: boolean;
}

/** The path to a goal, or all of a map, as SVG. The same question gives the same text. */
export function renderSvg(map: ConceptMap, options: RenderSvgOptions = {}): string {
  return svgOf(draw(map, options), options);
}

export function svgOf(drawing: Drawing, options: Omit<RenderSvgOptions, keyof DrawingOptions>): string {
  const { theme = "auto", legend = false, ...others } = options;
  return formatSvg(drawing.scene, themesOf(theme), {
    ...others,
    locale: drawing.locale,
    title: drawingTitle(drawing),
    description: drawingDescription(drawing),
    nameOf: (concept) => conceptName(drawing, concept),
    legend: legend ? legendOf(drawing, options.detail) : [],
  });
}
