export type { Alternative, Box, Direction, Lane, Layout, Point, Route, Routing, Size } from "./layout.js";
export { layeredLayout } from "./layered-layout.js";
export type { LayeredOptions } from "./layered-options.js";
export { placeLabels, type LabelOptions } from "./labels.js";
export { layoutQuality, type LayoutQuality, type QualityOptions } from "./quality.js";
