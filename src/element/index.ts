export { ConceptLinkElement } from "./concept-link-element.js";
export { ConceptMapElement } from "./concept-map-element.js";
export { ConceptNeedsElement } from "./concept-needs-element.js";
export * from "./events.js";
export type { NeedsKind } from "./needs.js";
export type { Show } from "./model.js";
export type { SmallElement } from "./small-element.js";
export type { Progress } from "../view/progress.js";
