import * as v from "valibot";
import { object, optional, record } from "../formats/json/schema-parts.js";
import { progressFormat, progressStates } from "./record.js";

// The types in `record.ts` say the same; a test holds the two against each other.

/** As `Date.prototype.toISOString` writes it, so that the order of texts is that of times. */
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'a date such as "2026-01-31T12:00:00.000Z"'),
);

const standing = object({ state: v.picklist(progressStates), depth: optional(v.string()), date });
const star = object({ starred: v.boolean(), date });
const note = object({ text: v.string(), date, joined: optional(record(date)) });
const concept = object({ standing: optional(standing), star: optional(star), note: optional(note) });

/** The shape of a file of progress; ids and dates are checked by `parseProgress`. */
export const progressSchema = object({
  format: v.literal(progressFormat),
  map: v.string(),
  concepts: record(concept),
});

/** The parts that the JSON Schema names. */
export const definitions = { standing, star, note, concept };
