/**
 * Maps and paths as SVG, and as pages that need no script; no DOM.
 *
 * @module concept-map/render
 */

export { draw, type Drawing, type DrawingOptions } from "./drawing.js";
export type { ConceptFilter } from "./filter.js";
export { formatSvg } from "./format-svg.js";
export { legendOf } from "./legend.js";
export type { ColorBy, NodeShape, NodeStyle, NodeStyleFunction, SizeBy, StyledConcept } from "../view/node-style.js";
export { renderPage, type PageElement, type PageOptions } from "./render-page.js";
export { renderSvg, type RenderSvgOptions } from "./render-svg.js";
export type { LegendEntry } from "./svg-legend.js";
export type { Detail, SvgOptions } from "./svg-options.js";
export { addLanguage, type Counted, type Messages, type SomeMessages } from "../words/index.js";
export { darkTheme, lightTheme, type ThemeChoice, type Themes } from "./themes.js";
