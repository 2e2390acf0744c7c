import { tagOf } from "../words/index.js";
import { conceptName, drawingDescription, drawingTitle } from "./describe.js";
import type { Depiction } from "./drawing.js";
import { legendOf } from "./legend.js";
import { sceneSvg } from "./scene-svg.js";
import type { SvgOptions } from "./svg-options.js";
import type { Themes } from "./themes.js";

/** How a drawing is written. */
export interface SvgChoice extends Pick<SvgOptions, "idPrefix" | "hrefOf" | "detail" | "background" | "heading"> {
  /** Tell under the picture what its marks and colours mean, as far as they are in it? Default: true. */
  readonly legend?: boolean;
}

/** A drawing as SVG, with what it is called and what it shows. */
export function svgOf(drawing: Depiction, themes: Themes, { legend = true, ...options }: SvgChoice = {}): string {
  return sceneSvg(drawing.scene, themes, {
    heading: true,
    ...options,
    locale: drawing.locale,
    lang: languageOf(drawing),
    title: drawingTitle(drawing),
    description: drawingDescription(drawing),
    nameOf: (concept) => conceptName(drawing, concept),
    legend: legend ? legendOf(drawing, options.detail) : [],
  });
}

/** The language that most of its titles are shown in, which need not be the one that was asked for. */
function languageOf(drawing: Depiction): string {
  const { map, scene } = drawing;
  const titles =
    scene.concepts.length > 0
      ? scene.concepts.map(({ id }) => map.getNodeAttribute(id, "title"))
      : (map.getAttribute("areas") ?? []).map(({ title }) => title);
  const counts = new Map<string, number>();
  for (const title of titles) {
    const tag = tagOf(drawing, title);
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [drawing.locale, 0])[0];
}
