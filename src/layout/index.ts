export type { AreaBox, Box, Direction, Lane, Layout, Link, Point, Route, Size } from "./layout.js";
export { improvingLayouts, type ImprovingOptions, type StopSignal } from "./improving-layouts.js";
export { layeredLayout } from "./layered-layout.js";
export type { LayeredOptions } from "./layered-options.js";
export type { LayoutFunction, LayoutOptions } from "./layout-options.js";
export type { LayoutProgress } from "./planning.js";
export { layoutQuality, type LayoutQuality, type QualityOptions } from "./quality.js";
export { storedPositions, storePositions } from "./stored-positions.js";
