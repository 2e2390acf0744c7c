export type { AreaBox, Box, Direction, Lane, Layout, Link, Point, Route, Size } from "./layout.js";
export { layeredLayout } from "./layered-layout.js";
export type { LayeredOptions } from "./layered-options.js";
export { layoutQuality, type LayoutQuality, type QualityOptions } from "./quality.js";
