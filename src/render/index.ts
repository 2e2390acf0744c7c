export { draw, type Drawing, type DrawingOptions } from "./drawing.js";
export { formatSvg, type SvgOptions } from "./format-svg.js";
export { renderPage, type PageElement, type PageOptions } from "./render-page.js";
export { renderSvg, type RenderSvgOptions } from "./render-svg.js";
export { darkTheme, lightTheme, type ThemeChoice, type Themes } from "./themes.js";
