/**
 * The elements' classes and events; registers nothing.
 *
 * @module concept-map/element
 */

export { ConceptLinkElement } from "./concept-link-element.js";
export { ConceptMapElement } from "./concept-map-element.js";
export { ConceptNeedsElement } from "./concept-needs-element.js";
export * from "./events.js";
export type { ColorBy, NodeShape, NodeStyle, NodeStyleFunction, SizeBy, StyledConcept } from "../view/node-style.js";
export type { ConceptFilter } from "../render/filter.js";
export { localProgressStore, type LocalProgressStoreOptions } from "./local-progress-store.js";
export type { MapContext } from "./map-context.js";
export type { MapSettingsElement } from "./map-settings-element.js";
export type { Show } from "./model.js";
export type { NeedsKind } from "./needs.js";
export type { ProgressStore } from "./progress-store.js";
export { addLanguage, type Counted, type Messages, type SomeMessages } from "../words/index.js";
export type { SmallElement } from "./small-element.js";
export type { Progress } from "../view/progress.js";
