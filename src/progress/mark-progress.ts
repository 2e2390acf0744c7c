import type { ConceptId } from "../model/index.js";
import { aFlag, anObject, aText, aWordOf, checkAllOptions, type Kind } from "../model/options.js";
import { inOrder } from "./in-order.js";
import { isSameNote } from "./merge-progress.js";
import {
  conceptsIn,
  progressOf,
  progressStates,
  type ConceptProgress,
  type ProgressRecord,
  type ProgressStanding,
} from "./record.js";

/** What a learner says of a concept; what is left out stays as it is. */
export interface Said {
  readonly standing?: Omit<ProgressStanding, "date">;
  readonly starred?: boolean;
  readonly note?: string;
}

const kinds: Readonly<Record<keyof Said, Kind>> = { standing: anObject, starred: aFlag, note: aText };

const standingKinds: Readonly<Record<keyof Omit<ProgressStanding, "date">, Kind>> = {
  state: aWordOf(progressStates),
  depth: aText,
};

/**
 * The record after a learner said something of a concept.
 *
 * What is said has a date after what it replaces, even where a clock went wrong, so that it wins wherever the two meet.
 * Throws a `ConceptMapError` that names each thing said that is none of these, or not as it should be.
 */
export function markProgress(record: ProgressRecord, id: ConceptId, said: Said, now = new Date()): ProgressRecord {
  checkAllOptions(said, kinds);
  const { standing } = said;
  if (standing) checkAllOptions({ state: null, ...(standing as Partial<ProgressStanding>) }, standingKinds);
  const entries = new Map(Object.entries(conceptsIn(record)));
  entries.set(id, markConcept(progressOf(record, id), said, now));
  return { ...record, concepts: inOrder(entries) };
}

export function markConcept(entry: ConceptProgress, said: Said, now: Date): ConceptProgress {
  const date = (before: { readonly date: string } | undefined): string => dateAfter(before?.date, now.toISOString());
  return {
    ...entry,
    ...(said.standing && { standing: { ...said.standing, date: date(entry.standing) } }),
    ...(said.starred !== undefined && { star: { starred: said.starred, date: date(entry.star) } }),
    ...(said.note !== undefined && { note: { ...entry.note, text: said.note, date: date(entry.note) } }),
  };
}

/** The record after a learner took back what was said of some concepts since an earlier record; that has a new date too. */
export function revertProgress(
  record: ProgressRecord,
  ids: Iterable<ConceptId>,
  earlier: ProgressRecord,
  now = new Date(),
): ProgressRecord {
  const entries = new Map(Object.entries(conceptsIn(record)));
  for (const id of ids) {
    const [entry, before] = [progressOf(record, id), progressOf(earlier, id)];
    const said: Said = {
      ...(entry.standing?.date !== before.standing?.date && { standing: withoutDate(before.standing) }),
      ...(entry.star?.date !== before.star?.date && { starred: before.star?.starred ?? false }),
      ...(!isSameNote(entry.note, before.note) && { note: before.note?.text ?? "" }),
    };
    if (Object.keys(said).length > 0) entries.set(id, markConcept(entry, said, now));
  }
  return { ...record, concepts: inOrder(entries) };
}

function withoutDate(standing: ProgressStanding | undefined): Omit<ProgressStanding, "date"> {
  const { state = "unknown", depth } = standing ?? {};
  return { state, ...(depth !== undefined && { depth }) };
}

/** A date of now, or right after the one before where that lies in the future. */
function dateAfter(before: string | undefined, now: string): string {
  if (before === undefined || now > before) return now;
  const next = new Date(Date.parse(before) + 1).toISOString();
  // The last millisecond of the year 9999 has none after it in the same writing.
  return next.length === before.length ? next : before;
}
