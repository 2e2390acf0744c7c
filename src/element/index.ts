export { ConceptMapElement } from "./concept-map-element.js";
export * from "./events.js";
export type { ConceptFilter } from "./filter.js";
export type { Show } from "./model.js";
export type { Progress } from "./progress.js";
