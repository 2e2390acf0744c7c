export * from "./check-map-data.js";
export * from "./concept.js";
export * from "./concept-map.js";
export * from "./concept-map-data.js";
export * from "./create-concept-map.js";
export { ConceptMapError, type Problem, type ProblemCode } from "./error.js";
export * from "./ids.js";
export * from "./requirement.js";
export * from "./text.js";
