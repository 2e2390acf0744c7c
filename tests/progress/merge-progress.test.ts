import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emptyProgress,
  formatProgress,
  isSameProgress,
  markProgress,
  mergeProgress,
  progressOf,
  type ProgressRecord,
} from "../../src/progress/index.js";
import { joinedRecords } from "./random-progress.js";

const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 1, hour));
const thousands = { seed: 6, numRuns: Number(process.env.FUZZ_RUNS ?? 1500) };

/** Of everything that was said of a part, what was said last: the definition, for records without two parts of one date. */
function lastSaid(records: readonly ProgressRecord[], id: string, part: "standing" | "star" | "note"): unknown {
  const said = records.flatMap((record) => progressOf(record, id)[part] ?? []);
  return said.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
}

describe("mergeProgress", () => {
  it("is commutative", () => {
    fc.assert(
      fc.property(joinedRecords, joinedRecords, (a, b) => {
        expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a));
      }),
      thousands,
    );
  });

  it("is associative", () => {
    fc.assert(
      fc.property(joinedRecords, joinedRecords, joinedRecords, (a, b, c) => {
        expect(mergeProgress(mergeProgress(a, b), c)).toEqual(mergeProgress(a, mergeProgress(b, c)));
      }),
      thousands,
    );
  });

  it("is idempotent, and an empty record changes nothing", () => {
    fc.assert(
      fc.property(joinedRecords, joinedRecords, (a, b) => {
        const merged = mergeProgress(a, b);
        expect(mergeProgress(merged, merged)).toEqual(merged);
        expect(mergeProgress(merged, a)).toEqual(merged);
        expect(mergeProgress(a, emptyProgress("arithmetic"))).toEqual(a);
      }),
      thousands,
    );
  });

  it("writes the same text whatever the order of merging", () => {
    fc.assert(
      fc.property(fc.array(joinedRecords, { minLength: 1, maxLength: 5 }), (records) => {
        const forwards = records.reduce(mergeProgress);
        const backwards = records.toReversed().reduce(mergeProgress);
        expect(formatProgress(forwards)).toBe(formatProgress(backwards));
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it("keeps of each part what was said last", () => {
    fc.assert(
      fc.property(fc.array(joinedRecords, { minLength: 1, maxLength: 4 }), (records) => {
        const merged = records.reduce(mergeProgress);
        for (const [id, entry] of Object.entries(merged.concepts))
          for (const part of ["standing", "star", "note"] as const)
            expect(entry[part]?.date).toBe((lastSaid(records, id, part) as { date: string } | undefined)?.date);
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it("brings two devices together that went on alone", () => {
    const start = markProgress(emptyProgress("arithmetic"), "adding", { standing: { state: "learning" } }, at(1));
    const phone = markProgress(start, "adding", { standing: { state: "known", depth: "use" } }, at(2));
    const laptop = markProgress(start, "adding", { starred: true, note: "carry the one" }, at(3));
    expect(mergeProgress(phone, laptop).concepts).toEqual({
      adding: {
        standing: { state: "known", depth: "use", date: "2026-01-01T02:00:00.000Z" },
        star: { starred: true, date: "2026-01-01T03:00:00.000Z" },
        note: { text: "carry the one", date: "2026-01-01T03:00:00.000Z" },
      },
    });
  });

  it("and isSameProgress agree", () => {
    fc.assert(
      fc.property(joinedRecords, joinedRecords, (a, b) => {
        expect(isSameProgress(a, b)).toBe(formatProgress(a) === formatProgress(b));
        const merged = mergeProgress(a, b);
        expect(isSameProgress(merged, a)).toBe(formatProgress(merged) === formatProgress(a));
      }),
      thousands,
    );
  });

  it("lets a deletion win over what it deleted", () => {
    const start = markProgress(
      emptyProgress("arithmetic"),
      "adding",
      { standing: { state: "known" }, starred: true, note: "old" },
      at(1),
    );
    const said = { standing: { state: "unknown" }, starred: false, note: "" } as const;
    const cleared = markProgress(start, "adding", said, at(2));
    expect(mergeProgress(start, cleared)).toEqual(cleared);
  });

  it("refuses records of different maps", () => {
    expect(() => mergeProgress(emptyProgress("arithmetic"), emptyProgress("chatgpt"))).toThrow(
      'map: progress on "arithmetic" and on "chatgpt" cannot be merged; give both the same map',
    );
  });
});
