import type { ConceptId } from "../model/index.js";
import { inOrder } from "./in-order.js";
import { mergeConcepts } from "./merge-progress.js";
import type { ConceptProgress, ProgressNote } from "./record.js";

/** What was said of a concept that the map no longer has. */
export type Replaced = readonly [id: ConceptId, said: ConceptProgress];

/** Older than anything that a learner ever wrote, so that it never wins over a note of their own. */
const noDate = new Date(0).toISOString();

/**
 * What holds of a concept that replaces others: the standing and the star that were said last, and all notes.
 *
 * Depends on what was said alone, not on when or where it was joined before, so that it may be done again.
 */
export function joinConcepts(own: ConceptProgress, replaced: readonly Replaced[]): ConceptProgress {
  const { standing, star } = replaced.map(([, said]) => said).reduce(mergeConcepts, own);
  const note = joinNotes(own.note, replaced);
  return { ...(standing && { standing }), ...(star && { star }), ...(note && { note }) };
}

/** A note that the learner wrote keeps its date; what they took out of it does not come back. */
function joinNotes(before: ProgressNote | undefined, replaced: readonly Replaced[]): ProgressNote | undefined {
  const own = before?.joined && before.date === noDate ? undefined : before;
  let text = own?.text ?? "";
  const joined = new Map(Object.entries(own?.joined ?? {}));
  for (const [id, { note }] of replaced) {
    if (!note || note.text === "" || note.date <= (joined.get(id) ?? "")) continue;
    text = withText(text, note.text);
    joined.set(id, note.date);
  }
  return joined.size === 0 ? own : { text, date: own?.date ?? noDate, joined: inOrder(joined) };
}

/** No text twice. */
function withText(text: string, other: string): string {
  if (holds(text, other)) return text;
  return holds(other, text) ? other : `${text}\n\n${other}`;
}

function holds(text: string, part: string): boolean {
  return part === "" || `\n\n${text}\n\n`.includes(`\n\n${part}\n\n`);
}
