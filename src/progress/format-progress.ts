import stringify from "json-stringify-pretty-compact";
import { inOrder } from "./in-order.js";
import { conceptsIn, type ConceptProgress, type ProgressNote, type ProgressRecord } from "./record.js";

/** The text of a file of progress: what `parseProgress` reads. The same facts always give the same text. */
export function formatProgress(record: ProgressRecord): string {
  const entries = Object.entries(conceptsIn(record)).map(([id, entry]) => [id, inWriting(entry)] as const);
  return `${stringify({ format: record.format, map: record.map, concepts: inOrder(entries) }, { maxLength: 120 })}\n`;
}

function inWriting({ standing, star, note }: ConceptProgress): ConceptProgress {
  return {
    ...(standing && {
      standing: {
        state: standing.state,
        ...(standing.depth !== undefined && { depth: standing.depth }),
        date: standing.date,
      },
    }),
    ...(star && { star: { starred: star.starred, date: star.date } }),
    ...(note && { note: noteInWriting(note) }),
  };
}

function noteInWriting({ text, date, joined }: ProgressNote): ProgressNote {
  return { text, date, ...(joined && { joined: inOrder(Object.entries(joined)) }) };
}
