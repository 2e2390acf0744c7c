export type { Box, Direction, Lane, Layout, Point, Route, Size } from "./layout.js";
export { ladderLayout, type LadderOptions } from "./ladder-layout.js";
export { layeredLayout } from "./layered-layout.js";
export type { LayeredOptions } from "./layered-options.js";
export type { LayoutFunction, LayoutOptions } from "./layout-options.js";
export { layoutQuality, type LayoutQuality, type QualityOptions } from "./quality.js";
export { radialLayout, type RadialOptions } from "./radial-layout.js";
export { timelineLayout, type TimelineOptions } from "./timeline-layout.js";
