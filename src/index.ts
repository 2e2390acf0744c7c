/**
 * Model, queries, layout, the file format and progress; no DOM.
 *
 * @module concept-map
 */

export * from "./core.js";
export * from "./queries/index.js";
export * from "./layout/index.js";
export * from "./progress/index.js";
