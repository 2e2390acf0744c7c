export type { Hit } from "./rank.js";
export { createSearch, searchConcepts, type SearchOptions } from "./search-concepts.js";
