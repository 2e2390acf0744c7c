/** A non-empty string without white space, `@` or control characters. */
export type ConceptId = string;
export type AreaId = string;
export type DepthId = string;
