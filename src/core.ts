/**
 * The map and its file: making, reading, checking, changing and writing maps; no DOM.
 *
 * @module concept-map/core
 */

export * from "./model/index.js";
export * from "./formats/json/index.js";
