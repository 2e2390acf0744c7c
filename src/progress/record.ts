import type { ConceptId, DepthId } from "../model/index.js";
import { anObject, checkOptions, type Kind } from "../model/options.js";

/** The name and version of the file format. */
export const progressFormat = "concept-progress/1";

export const progressStates = ["unknown", "learning", "known", "mastered", "skipped"] as const;

/** How a learner says to stand with a concept; `skipped` is left aside on purpose. */
export type ProgressState = (typeof progressStates)[number];

/** What a learner has said of the concepts of one map; what follows from it is asked of `impliedReferences`. */
export interface ProgressRecord {
  /** The name and version of the file format. */
  readonly format: typeof progressFormat;
  /** The id of the map. */
  readonly map: string;
  /** What was said of each concept, by its id; also of concepts that the map no longer has. */
  readonly concepts: Readonly<Record<ConceptId, ConceptProgress>>;
}

/** What was said of one concept. Each part has a date of its own, and what was taken back stays as a part that says so. */
export interface ConceptProgress {
  /** Where the learner stands. */
  readonly standing?: ProgressStanding;
  /** A mark of the learner's own. */
  readonly star?: ProgressStar;
  /** A note of the learner's own. */
  readonly note?: ProgressNote;
}

/** Where a learner stands with a concept. */
export interface ProgressStanding {
  /** How the learner stands with the concept. */
  readonly state: ProgressState;
  /** The deepest depth reached; where a known concept names none, its deepest. */
  readonly depth?: DepthId;
  /** When it was said, as `Date.prototype.toISOString` writes it. */
  readonly date: string;
}

/** A star, given or taken away. */
export interface ProgressStar {
  /** Is the star there, or was it taken away? */
  readonly starred: boolean;
  /** When it was said, as `Date.prototype.toISOString` writes it. */
  readonly date: string;
}

/** A note, written or deleted. */
export interface ProgressNote {
  /** Plain text; empty where the note was deleted. */
  readonly text: string;
  /** When it was said, as `Date.prototype.toISOString` writes it; 1970 where it only holds notes of replaced concepts. */
  readonly date: string;
  /** Notes of replaced concepts that were taken into this one: by the id of each concept the date of its note. */
  readonly joined?: Readonly<Record<ConceptId, string>>;
}

/** JavaScript may hand over anything. */
export const aRecord: Kind = {
  takes: "a record of progress",
  fits: (value) => anObject.fits((value as Partial<ProgressRecord> | null | undefined)?.concepts),
};

/** What a record says of each concept; throws a `ConceptMapError` where it is none. */
export function conceptsIn(record: ProgressRecord): ProgressRecord["concepts"] {
  if (!aRecord.fits(record)) checkOptions({ record: record ?? null }, { record: aRecord });
  return record.concepts;
}

/** A record in which nothing has been said of a map. */
export function emptyProgress(map: string): ProgressRecord {
  return { format: progressFormat, map, concepts: {} };
}

/** What was said of a concept; safe for any text in place of an id. */
export function progressOf(record: ProgressRecord, id: ConceptId): ConceptProgress {
  const concepts = conceptsIn(record);
  return (Object.hasOwn(concepts, id) ? concepts[id] : undefined) ?? {};
}

/** Where the learner stands with a concept; `unknown` where nothing was said. */
export function progressStateOf(record: ProgressRecord, id: ConceptId): ProgressState {
  return progressOf(record, id).standing?.state ?? "unknown";
}
