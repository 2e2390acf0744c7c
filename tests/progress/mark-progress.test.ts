import { describe, expect, it } from "vitest";
import { emptyProgress, markProgress, progressOf, progressStateOf, revertProgress } from "../../src/progress/index.js";

const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 1, hour));
const empty = emptyProgress("arithmetic");

describe("markProgress", () => {
  it("changes what is said, and leaves the rest and the old record as they were", () => {
    const starred = markProgress(empty, "adding", { starred: true }, at(1));
    const noted = markProgress(starred, "adding", { note: "carry" }, at(2));
    expect(empty.concepts).toEqual({});
    expect(progressOf(starred, "adding").note).toBeUndefined();
    expect(noted.concepts).toEqual({
      adding: {
        star: { starred: true, date: "2026-01-01T01:00:00.000Z" },
        note: { text: "carry", date: "2026-01-01T02:00:00.000Z" },
      },
    });
  });

  it("dates what is said after what it replaces, though a clock went wrong", () => {
    const future = markProgress(empty, "adding", { starred: true }, at(9));
    const now = markProgress(future, "adding", { starred: false }, at(1));
    expect(progressOf(now, "adding").star).toEqual({ starred: false, date: "2026-01-01T09:00:00.001Z" });
  });

  it("stays within the dates that can be written", () => {
    const last = new Date("9999-12-31T23:59:59.999Z");
    const record = markProgress(markProgress(empty, "adding", { starred: true }, last), "adding", { starred: false });
    expect(progressOf(record, "adding").star?.date).toBe(last.toISOString());
  });

  it("knows nothing of names that every object has", () => {
    for (const name of ["__proto__", "constructor", "toString"]) {
      expect(progressOf(empty, name)).toEqual({});
      expect(progressStateOf(empty, name)).toBe("unknown");
    }
  });
});

describe("revertProgress", () => {
  it("says again what was said before, later than what it takes back", () => {
    const before = markProgress(empty, "adding", { standing: { state: "learning", depth: "gist" } }, at(1));
    const after = markProgress(before, "adding", { standing: { state: "known", depth: "use" } }, at(2));
    expect(revertProgress(after, ["adding"], before, at(3)).concepts).toEqual({
      adding: { standing: { state: "learning", depth: "gist", date: "2026-01-01T03:00:00.000Z" } },
    });
  });

  it("says that nothing is known, starred or noted where nothing was", () => {
    const said = { standing: { state: "known" }, starred: true, note: "carry" } as const;
    const reverted = revertProgress(markProgress(empty, "adding", said, at(1)), ["adding"], empty, at(2));
    const date = "2026-01-01T02:00:00.000Z";
    expect(progressOf(reverted, "adding")).toEqual({
      standing: { state: "unknown", date },
      star: { starred: false, date },
      note: { text: "", date },
    });
  });

  it("leaves alone what was not changed", () => {
    const starred = markProgress(empty, "adding", { starred: true }, at(1));
    const noted = markProgress(starred, "adding", { note: "carry" }, at(2));
    expect(progressOf(revertProgress(noted, ["adding"], starred, at(3)), "adding").star?.date).toBe(
      at(1).toISOString(),
    );
  });

  it("takes notes of replaced concepts out again, for good", () => {
    const joined = { text: "by two", date: "1970-01-01T00:00:00.000Z", joined: { halving: at(1).toISOString() } };
    const both = { ...joined, text: "by two\n\ncarry", joined: { ...joined.joined, adding: at(1).toISOString() } };
    const after = { ...empty, concepts: { sums: { note: both } } };
    expect(revertProgress(after, ["sums"], { ...empty, concepts: { sums: { note: joined } } }, at(2)).concepts).toEqual(
      {
        sums: { note: { text: "by two", date: at(2).toISOString(), joined: both.joined } },
      },
    );
  });
});
