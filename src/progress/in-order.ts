import type { ConceptId } from "../model/index.js";
import type { ConceptProgress, ProgressRecord } from "./record.js";

/** Entries by their ids, sorted, so that the same facts always make the same text. */
export function inOrder(entries: Iterable<readonly [ConceptId, ConceptProgress]>): ProgressRecord["concepts"] {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
