import type { ConceptId } from "../model/index.js";

/** What is kept by ids, sorted by them, so that the same facts always make the same text. */
export function inOrder<T>(entries: Iterable<readonly [ConceptId, T]>): Record<ConceptId, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
