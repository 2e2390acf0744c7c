import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap, type ConceptData, type ConceptMap } from "../../src/model/index.js";
import {
  emptyProgress,
  knownReferences,
  markProgress,
  mergeProgress,
  migrateProgress,
  progressOf,
  type ProgressRecord,
  type Said,
} from "../../src/progress/index.js";
import { progressRecords } from "./random-progress.js";

const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 1, hour));
const empty = emptyProgress("arithmetic");

function mapWith(...concepts: Omit<ConceptData, "title">[]): ConceptMap {
  return createConceptMap({
    id: "arithmetic",
    depths: ["gist", "use"].map((id) => ({ id, title: id })),
    concepts: concepts.map((concept) => ({ title: concept.id, ...concept })),
  });
}

const known = markProgress(
  empty,
  "adding",
  { standing: { state: "known", depth: "use" }, starred: true, note: "carry" },
  at(1),
);

/** Notes of replaced concepts have no date of their own, so that they never win over what a learner writes. */
const noDate = new Date(0).toISOString();
const moved = {
  ...known.concepts.adding,
  note: { text: "carry", date: noDate, joined: { adding: at(1).toISOString() } },
};

const knownAt = (depth?: string): Said => ({ standing: { state: "known", ...(depth !== undefined && { depth }) } });
const noteOf = (record: ProgressRecord, id: string): string | undefined => progressOf(record, id).note?.text;

describe("migrateProgress", () => {
  it("leaves a record as it is where nothing was renamed", () => {
    expect(migrateProgress(known, mapWith({ id: "adding" }))).toEqual({ record: known, moved: [], aside: [] });
  });

  it("follows a new name", () => {
    const { record, moved: moves } = migrateProgress(known, mapWith({ id: "addition", replaces: ["adding"] }));
    expect(record.concepts).toEqual({ adding: known.concepts.adding, addition: moved });
    expect(moves).toEqual([{ from: "adding", to: "addition" }]);
  });

  it("gives every part what was said of a concept that was split", () => {
    const parts = mapWith({ id: "small-sums", replaces: ["adding"] }, { id: "large-sums", replaces: ["adding"] });
    const { record } = migrateProgress(known, parts);
    expect(record.concepts).toEqual({
      ...known.concepts,
      "small-sums": moved,
      "large-sums": moved,
    });
  });

  it("keeps all notes and what was said last of concepts that were put together, and reports what gave way", () => {
    const both = markProgress(known, "halving", { standing: { state: "learning" }, note: "by two" }, at(2));
    const { record, moved, aside } = migrateProgress(both, mapWith({ id: "sums", replaces: ["adding", "halving"] }));
    expect(progressOf(record, "sums")).toEqual({
      standing: { state: "learning", date: at(2).toISOString() },
      star: { starred: true, date: at(1).toISOString() },
      note: {
        text: "carry\n\nby two",
        date: noDate,
        joined: { adding: at(1).toISOString(), halving: at(2).toISOString() },
      },
    });
    expect(moved).toHaveLength(2);
    expect(aside).toEqual(["adding"]);
    expect(record.concepts.adding).toEqual(known.concepts.adding);
  });

  it("joins notes in the order of the map, whichever was written first, and no text twice", () => {
    const map = mapWith({ id: "sums", replaces: ["adding", "halving", "doubling"] });
    const write = (adding: number, halving: number) => {
      const one = markProgress(empty, "halving", { note: "by two" }, at(halving));
      const two = markProgress(one, "adding", { note: "carry" }, at(adding));
      return noteOf(migrateProgress(markProgress(two, "doubling", { note: "carry" }, at(3)), map).record, "sums");
    };
    expect([write(1, 2), write(2, 1)]).toEqual(["carry\n\nby two", "carry\n\nby two"]);
    const holdsBoth = markProgress(known, "sums", { note: "carry\n\nby ten" }, at(5));
    expect(noteOf(migrateProgress(holdsBoth, map).record, "sums")).toBe("carry\n\nby ten");
    const within = markProgress(known, "halving", { note: "carry\n\nby two" }, at(5));
    expect(noteOf(migrateProgress(within, map).record, "sums")).toBe("carry\n\nby two");
  });

  it("joins what was written of the old concept to what was written of the new one, earlier or later", () => {
    const map = mapWith({ id: "addition", replaces: ["adding"] });
    for (const hour of [0, 5]) {
      const own = markProgress(known, "addition", { note: "mine" }, at(hour));
      const joined = { adding: at(1).toISOString() };
      const note = { text: "mine\n\ncarry", date: at(hour).toISOString(), joined };
      expect(progressOf(migrateProgress(own, map).record, "addition").note).toEqual(note);
    }
  });

  it("says what of the new concept gave way to a later word on the old one", () => {
    const map = mapWith({ id: "addition", replaces: ["adding"] });
    const own = markProgress(known, "addition", { standing: { state: "mastered" } }, at(0));
    const over = { state: "mastered", date: at(0).toISOString() };
    const { record, moved } = migrateProgress(own, map);
    expect(moved).toEqual([{ from: "adding", to: "addition", over }]);
    expect(progressOf(record, "addition").standing).toEqual(known.concepts.adding!.standing);
  });

  it.each<[says: string, Said, Said, aside: string[]]>([
    [
      "a higher state",
      { standing: { state: "mastered", depth: "gist" } },
      { standing: { state: "known" } },
      ["adding"],
    ],
    ["a lower state", { standing: { state: "learning" } }, { standing: { state: "known" } }, []],
    ["a deeper depth", knownAt("use"), knownAt("gist"), ["adding"]],
    ["a lesser depth", knownAt("gist"), knownAt("use"), []],
    ["the deepest depth, in two ways", knownAt(), knownAt("use"), []],
    ["a depth that is no longer", knownAt("prove"), knownAt("use"), ["adding"]],
    ["that it is skipped", { standing: { state: "skipped" } }, knownAt(), ["adding"]],
    ["something of what is skipped", knownAt(), { standing: { state: "skipped" } }, ["adding"]],
    ["the same: skipped", { standing: { state: "skipped" } }, { standing: { state: "skipped" } }, []],
    ["nothing", { standing: { state: "unknown" } }, { standing: { state: "skipped" } }, []],
    ["a star", { starred: true }, { starred: false }, ["adding"]],
  ])("reports what gave way where it says more: %s", (_, old, now, aside) => {
    const said = markProgress(markProgress(empty, "adding", old, at(1)), "sums", now, at(2));
    expect(migrateProgress(said, mapWith({ id: "sums", replaces: ["adding"] })).aside).toEqual(aside);
  });

  it("joins what two devices wrote of old concepts, before or after each was migrated", () => {
    const map = mapWith({ id: "sums", replaces: ["adding", "halving"] });
    const [phone, laptop] = [known, markProgress(empty, "halving", { note: "by two" }, at(2))];
    const merged = mergeProgress(migrateProgress(phone, map).record, migrateProgress(laptop, map).record);
    const expected = migrateProgress(mergeProgress(phone, laptop), map).record;
    expect(migrateProgress(merged, map).record).toEqual(expected);
    expect(noteOf(expected, "sums")).toBe("carry\n\nby two");
  });

  it("does not bring back what was taken out of a joined note, unless it was written again", () => {
    const map = mapWith({ id: "addition", replaces: ["adding"] });
    const { record } = migrateProgress(known, map);
    const edited = markProgress(record, "addition", { note: "carried" }, at(3));
    const again = migrateProgress(mergeProgress(edited, known), map);
    expect(again).toEqual({ record: edited, moved: [], aside: [] });
    const rewritten = markProgress(known, "adding", { note: "carry all" }, at(2));
    const { record: last } = migrateProgress(mergeProgress(edited, rewritten), map);
    expect(noteOf(last, "addition")).toBe("carried\n\ncarry all");
  });

  it("follows what is written and deleted of an old concept elsewhere, where the note is nobody's own", () => {
    const map = mapWith({ id: "addition", replaces: ["adding"] });
    const { record } = migrateProgress(known, map);
    const noteAfter = (note: string) =>
      noteOf(migrateProgress(markProgress(record, "adding", { note }, at(2)), map).record, "addition");
    expect(noteAfter("carry all")).toBe("carry all");
    expect(noteAfter("")).toBeUndefined();
  });

  it("keeps and reports what finds no place", () => {
    const { record, aside } = migrateProgress(known, mapWith({ id: "halving" }));
    expect(record).toEqual(known);
    expect(aside).toEqual(["adding"]);
    expect(knownReferences(record, mapWith({ id: "halving" }))).toEqual([]);
  });

  it("keeps and reports depths that the map does not have", () => {
    const deep = markProgress(empty, "adding", { standing: { state: "known", depth: "prove" } });
    expect(migrateProgress(deep, mapWith({ id: "adding" }))).toEqual({
      record: deep,
      moved: [],
      aside: ["adding@prove"],
    });
  });

  // Of what is new here, learners may have said something too.
  const replaced: Record<string, string[]> = {
    "10": ["数える", "adding"],
    "9": ["halving"],
    "prototype.": ["halving"],
  };
  const laterMap = mapWith(...Object.entries(replaced).map(([id, replaces]) => ({ id, replaces })));
  const placesOf = (id: string) => Object.keys(replaced).filter((place) => replaced[place]!.includes(id));
  const migrated = (record: ProgressRecord) => migrateProgress(record, laterMap).record;

  it("is done once", () => {
    fc.assert(
      fc.property(progressRecords, (record) => {
        const once = migrateProgress(record, laterMap);
        expect(migrateProgress(once.record, laterMap)).toEqual({ ...once, moved: [] });
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it("loses nothing: old entries stay, every note is on the map, and what gave way is reported", () => {
    fc.assert(
      fc.property(progressRecords, (record) => {
        const { record: after, moved, aside } = migrateProgress(record, laterMap);
        for (const [id, said] of Object.entries(record.concepts)) {
          const places = laterMap.hasNode(id) ? [id] : placesOf(id);
          if (places.length === 0) expect(aside).toContain(id);
          if (!laterMap.hasNode(id)) expect(progressOf(after, id)).toEqual(said);
          for (const place of places) {
            const { note, star, standing } = progressOf(after, place);
            if (said.note) expect(note?.text ?? "").toContain(said.note.text);
            if (said.star) expect(star!.date >= said.star.date).toBe(true);
            if (!said.standing) continue;
            expect(standing!.date >= said.standing.date).toBe(true);
            const isSame = standing!.state === said.standing.state && standing!.depth === said.standing.depth;
            if (place === id && !isSame)
              expect(moved.map(({ to, over }) => ({ to, over }))).toContainEqual({ to: id, over: said.standing });
            if (place !== id && said.standing.state === "mastered" && standing!.state !== "mastered")
              expect(aside).toContain(id);
          }
        }
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it("comes to the same standings and stars before and after merging", () => {
    const without = (record: ProgressRecord) =>
      Object.entries(record.concepts)
        .map(([id, { note, ...rest }]) => [id, rest] as const)
        .filter(([, rest]) => Object.keys(rest).length > 0);
    fc.assert(
      fc.property(progressRecords, progressRecords, (a, b) => {
        const before = without(migrated(mergeProgress(a, b)));
        expect(without(mergeProgress(migrated(a), migrated(b)))).toEqual(before);
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it("comes to the same record before and after merging, where nobody wrote a note of a new concept", () => {
    const withoutOwn = (record: ProgressRecord): ProgressRecord => ({
      ...record,
      concepts: Object.fromEntries(
        Object.entries(record.concepts).map(([id, { note, ...rest }]) => [
          id,
          { ...rest, ...(note && !laterMap.hasNode(id) && { note }) },
        ]),
      ),
    });
    fc.assert(
      fc.property(progressRecords.map(withoutOwn), progressRecords.map(withoutOwn), (a, b) => {
        expect(migrated(mergeProgress(migrated(a), migrated(b)))).toEqual(migrated(mergeProgress(a, b)));
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it("comes to all of the notes at least, where some did", () => {
    fc.assert(
      fc.property(progressRecords, progressRecords, (a, b) => {
        const ids = Object.keys(a.concepts);
        // Of two notes of one concept and one date, one goes in any merge.
        fc.pre(
          ids.every((id) => {
            const [one, other] = [progressOf(a, id).note, progressOf(b, id).note];
            return one?.date !== other?.date || one?.text === other?.text;
          }),
        );
        const found = migrated(mergeProgress(migrated(a), migrated(b)));
        const expected = migrated(mergeProgress(a, b));
        for (const id of Object.keys(expected.concepts))
          for (const text of (noteOf(expected, id) ?? "").split("\n\n"))
            expect(noteOf(found, id) ?? "").toContain(text);
      }),
      { seed: 6, numRuns: 1000 },
    );
  });
});
