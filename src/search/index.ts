/**
 * Concepts by what a reader types, misspelt or begun, in every language of the map.
 *
 * @module concept-map/search
 */

export type { Hit } from "./rank.js";
export { createSearch, searchConcepts, type SearchOptions } from "./search-concepts.js";
