import { aFlag, aFunction, aList, aText, checkAllOptions, checkOptions, type Kind } from "../model/options.js";
import type { Scene } from "../view/scene.js";
import { aDetail, aTheme } from "./drawing-kinds.js";
import { sceneSvg } from "./scene-svg.js";
import type { SvgOptions } from "./svg-options.js";
import type { Themes } from "./themes.js";

const kinds: Readonly<Record<keyof SvgOptions, Kind>> = {
  title: aText,
  description: aText,
  locale: aText,
  lang: aText,
  idPrefix: aText,
  hrefOf: aFunction,
  nameOf: aFunction,
  detail: aDetail,
  heading: aFlag,
  legend: { ...aList, fits: Array.isArray },
  background: aFlag,
};

const aScene: Kind = {
  takes: "a scene",
  fits: (value) => Array.isArray((value as Partial<Scene> | null)?.concepts),
};

/**
 * A scene as SVG that looks like the canvas, with its text as text.
 *
 * It is XML, and may stand in HTML as it is. With two themes it follows the colour scheme that the reader prefers, and
 * takes the colours that a page gives the element by custom properties. Throws a `ConceptMapError` that names each wrong
 * option.
 */
export function formatSvg(scene: Scene, themes: Themes, options: SvgOptions = {}): string {
  checkOptions({ scene: scene ?? null, themes: themes ?? null }, { scene: aScene, themes: aTheme });
  checkAllOptions(options, kinds);
  return sceneSvg(scene, themes, options);
}
