import stringify from "json-stringify-pretty-compact";
import { checkRecords } from "./check-record.js";
import { inOrder } from "./in-order.js";
import type { ConceptProgress, ProgressNote, ProgressRecord } from "./record.js";

/** The text of a file of progress: what `parseProgress` reads. The same facts always give the same text. */
export function formatProgress(record: ProgressRecord): string {
  checkRecords(record);
  const { format, map, concepts } = record;
  const entries = Object.entries(concepts).map(([id, entry]) => [id, inWriting(entry)] as const);
  return `${stringify({ format, map, concepts: inOrder(entries) }, { maxLength: 120 })}\n`;
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
