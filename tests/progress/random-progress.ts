import * as fc from "fast-check";
import { progressFormat, progressStates, type ProgressNote, type ProgressRecord } from "../../src/progress/index.js";

// Few dates, so that many of them are the same.
const date = fc.integer({ min: 0, max: 5 }).map((hour) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString());
const depth = fc.constantFrom("gist", "use", "derive");
const ids = ["adding", "halving", "数える", "10", "9", "prototype.", "__proto"];

const joined = fc.dictionary(fc.constantFrom("adding", "数える", "9"), date, { minKeys: 1 });
const text = fc.constantFrom("", "a", "b", 'two\nlines "quoted"');

const conceptWith = (note: fc.Arbitrary<ProgressNote>) =>
  fc.record(
    {
      standing: fc.oneof(
        fc.record({ state: fc.constantFrom(...progressStates), date }),
        fc.record({ state: fc.constantFrom(...progressStates), depth, date }),
      ),
      star: fc.record({ starred: fc.boolean(), date }),
      note,
    },
    { requiredKeys: [] },
  );

const recordsWith = (note: fc.Arbitrary<ProgressNote>): fc.Arbitrary<ProgressRecord> => {
  const concept = conceptWith(note);
  return fc.record(Object.fromEntries(ids.map((id) => [id, concept])), { requiredKeys: [] }).map((concepts) => ({
    format: progressFormat,
    map: "arithmetic",
    concepts: concepts as ProgressRecord["concepts"],
  }));
};

/** What anyone may have said of a few concepts of one map. */
export const progressRecords = recordsWith(fc.record({ text, date }));

/** The same, where notes may hold those of others, as after migrating. */
export const joinedRecords = recordsWith(fc.record({ text, date, joined }, { requiredKeys: ["text", "date"] }));
