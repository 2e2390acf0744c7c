import { conceptName, drawingDescription, drawingTitle } from "./describe.js";
import type { Depiction } from "./drawing.js";
import { formatSvg } from "./format-svg.js";
import { legendOf } from "./legend.js";
import type { SvgOptions } from "./svg-options.js";
import type { Themes } from "./themes.js";

/** How a drawing is written. */
export interface SvgChoice extends Pick<SvgOptions, "idPrefix" | "hrefOf" | "detail" | "background" | "heading"> {
  /** Tell under the picture what its marks and colours mean, as far as they are in it? Default: true. */
  readonly legend?: boolean;
}

/** A drawing as SVG, with what it is called and what it shows. */
export function svgOf(drawing: Depiction, themes: Themes, { legend = true, ...options }: SvgChoice = {}): string {
  return formatSvg(drawing.scene, themes, {
    heading: true,
    ...options,
    locale: drawing.locale,
    title: drawingTitle(drawing),
    description: drawingDescription(drawing),
    nameOf: (concept) => conceptName(drawing, concept),
    legend: legend ? legendOf(drawing, options.detail) : [],
  });
}
