export { formatProgress } from "./format-progress.js";
export { impliedReferences, knownReferences, skippedConcepts, withKnownReferences } from "./known-references.js";
export { markProgress, revertProgress, type Said } from "./mark-progress.js";
export { isSameProgress, mergeProgress } from "./merge-progress.js";
export { migrateProgress, type MigratedProgress, type MovedProgress } from "./migrate-progress.js";
export { parseProgress, progressFromJson } from "./parse-progress.js";
export {
  emptyProgress,
  progressFormat,
  progressOf,
  progressStateOf,
  progressStates,
  type ConceptProgress,
  type ProgressNote,
  type ProgressRecord,
  type ProgressStanding,
  type ProgressStar,
  type ProgressState,
} from "./record.js";
export * from "./scales.js";
