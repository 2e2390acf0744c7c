/**
 * Other layouts than layers: a timeline, a ladder, rings, forces.
 *
 * @module concept-map/layouts
 */

export { forceLayout, type ForceOptions } from "./layout/force-layout.js";
export { ladderLayout, type LadderOptions } from "./layout/ladder-layout.js";
export { radialLayout, type RadialOptions } from "./layout/radial-layout.js";
export { timelineLayout, type TimelineOptions } from "./layout/timeline-layout.js";
