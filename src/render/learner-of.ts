import { knownOf, type ConceptMap } from "../model/index.js";
import {
  emptyProgress,
  knownReferences,
  migrateProgress,
  skippedConcepts,
  withKnownReferences,
  type ProgressRecord,
} from "../progress/index.js";
import type { Progress } from "../view/progress.js";

/** What is told of a learner: all that they have said, or what they know. */
export interface Told {
  readonly record?: ProgressRecord | undefined;
  readonly known?: Iterable<string> | undefined;
}

/** What a learner has said, and what they need not study. */
export interface Learner {
  readonly record: ProgressRecord;
  readonly settled: Progress;
}

/** What is known adds to the record, as in the element; the map's own file speaks where nobody else does. */
export function learnerOf(map: ConceptMap, { record, known }: Told): Learner {
  const named = record && migrateProgress(record, map).record;
  const typed = known ? [...known] : named ? [] : knownOf(map);
  const all = [...(named ? knownReferences(named, map) : []), ...typed];
  // Pictures show no dates.
  const said = withKnownReferences(named ?? emptyProgress(""), map, all, new Date(0));
  return { record: said, settled: new Set([...all, ...skippedConcepts(said, map)]) };
}
