export type {
  Alternative,
  AreaBox,
  Box,
  Direction,
  Lane,
  Layout,
  Link,
  Point,
  Route,
  Routing,
  Size,
} from "./layout.js";
export { improvingLayouts, type ImprovingOptions, type StopSignal } from "./improving-layouts.js";
export { placeLabels, type LabelOptions } from "./labels.js";
export { layeredLayout } from "./layered-layout.js";
export type { LayeredOptions } from "./layered-options.js";
export type { LayoutFunction, LayoutOptions } from "./layout-options.js";
export type { LayoutProgress, LayoutStage } from "./planning.js";
export { layoutQuality, type LayoutQuality, type QualityOptions } from "./quality.js";
export { storedPositions, storePositions } from "./stored-positions.js";
