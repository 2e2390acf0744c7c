export { forceLayout, type ForceOptions } from "./layout/force-layout.js";
