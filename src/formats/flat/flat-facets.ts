import type { Facet } from "../format.js";

/** What two tables have room for, when each column is kept. */
export const flatFacets: readonly Facet[] = [
  "description",
  "depths",
  "alternatives",
  "helpful",
  "corequisites",
  "reasons",
  "summaries",
  "areas",
  "minutes",
  "assumed",
  "related",
  "positions",
];
