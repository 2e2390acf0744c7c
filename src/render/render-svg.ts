import type { ConceptMap } from "../model/index.js";
import { draw, type DrawingOptions } from "./drawing.js";
import { svgOf, type SvgChoice } from "./svg-of.js";

export interface RenderSvgOptions extends DrawingOptions, SvgChoice {}

/** The path to a goal, or all of a map, as SVG. The same question gives the same text. */
export function renderSvg(map: ConceptMap, options: RenderSvgOptions = {}): string {
  return svgOf(draw(map, options), options);
}
