export { ConceptMapElement } from "./concept-map-element.js";
export * from "./events.js";
export type { ConceptFilter } from "./filter.js";
export { localProgressStore, type LocalProgressStoreOptions } from "./local-progress-store.js";
export type { Show } from "./model.js";
export type { ProgressStore } from "./progress-store.js";
export type { Progress } from "../view/progress.js";
