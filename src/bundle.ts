// What a page with a script tag needs; modules and Node take the rest from the package's other entries.
export * from "./formats/json/index.js";
export * from "./progress/index.js";
export * from "./search/index.js";
export * from "./element/index.js";
export { ConceptMap, ConceptMapError, createConceptMap, formatReference, textIn } from "./model/index.js";
export { learningPath, masteries, nextSteps, whyOnPath } from "./queries/index.js";
export { layeredLayout } from "./layout/index.js";
export * from "./worker.js";
import "./define.js";
