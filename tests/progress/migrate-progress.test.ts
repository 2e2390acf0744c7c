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

describe("migrateProgress", () => {
  it("leaves a record as it is where nothing was renamed", () => {
    expect(migrateProgress(known, mapWith({ id: "adding" }))).toEqual({ record: known, moved: [], aside: [] });
  });

  it("follows a new name", () => {
    const { record, moved } = migrateProgress(known, mapWith({ id: "addition", replaces: ["adding"] }));
    expect(record.concepts).toEqual({ addition: known.concepts.adding });
    expect(moved).toEqual([{ from: "adding", to: "addition" }]);
  });

  it("gives every part what was said of a concept that was split", () => {
    const parts = mapWith({ id: "small-sums", replaces: ["adding"] }, { id: "large-sums", replaces: ["adding"] });
    const { record } = migrateProgress(known, parts);
    expect(record.concepts).toEqual({ "small-sums": known.concepts.adding, "large-sums": known.concepts.adding });
  });

  it("keeps all notes and what was said last of concepts that were put together", () => {
    const both = markProgress(known, "halving", { standing: { state: "learning" }, note: "by two" }, at(2));
    const { record, moved } = migrateProgress(both, mapWith({ id: "sums", replaces: ["adding", "halving"] }));
    expect(progressOf(record, "sums")).toEqual({
      standing: { state: "learning", date: at(2).toISOString() },
      star: { starred: true, date: at(1).toISOString() },
      note: { text: "carry\n\nby two", date: at(2).toISOString() },
    });
    expect(moved).toHaveLength(2);
  });

  it("lets what was said of the new concept stand where it is later", () => {
    const map = mapWith({ id: "addition", replaces: ["adding"] });
    const later = markProgress(known, "addition", { note: "mine" }, at(5));
    expect(progressOf(migrateProgress(later, map).record, "addition").note?.text).toBe("mine");
    const earlier = markProgress(known, "addition", { note: "mine" }, at(0));
    expect(progressOf(migrateProgress(earlier, map).record, "addition").note?.text).toBe("carry");
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

  const laterMap = mapWith(
    { id: "sums", replaces: ["adding", "数える"] },
    { id: "small-halves", replaces: ["halving"] },
    { id: "large-halves", replaces: ["halving"] },
    { id: "10" },
  );

  it("is done once", () => {
    fc.assert(
      fc.property(progressRecords, (record) => {
        const once = migrateProgress(record, laterMap);
        expect(migrateProgress(once.record, laterMap)).toEqual({ ...once, moved: [] });
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it("loses nothing: every note, and of every part the last word, is on the map or aside", () => {
    fc.assert(
      fc.property(progressRecords, (record) => {
        const { record: migrated, moved, aside } = migrateProgress(record, laterMap);
        for (const [id, { note, star, standing }] of Object.entries(record.concepts)) {
          const places = laterMap.hasNode(id) ? [id] : moved.filter(({ from }) => from === id).map(({ to }) => to);
          if (places.length === 0) expect(aside).toContain(id);
          for (const place of places.length === 0 ? [id] : places) {
            const found = progressOf(migrated, place);
            if (note) expect(found.note?.text).toContain(note.text);
            if (star) expect(found.star!.date >= star.date).toBe(true);
            if (standing) expect(found.standing!.date >= standing.date).toBe(true);
          }
        }
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it("comes to the same standings and stars before and after merging", () => {
    const without = (record: typeof known) =>
      Object.entries(migrateProgress(record, laterMap).record.concepts).map(([id, { note, ...rest }]) => [id, rest]);
    fc.assert(
      fc.property(progressRecords, progressRecords, (a, b) => {
        const migrated = [a, b].map((record) => migrateProgress(record, laterMap).record);
        expect(without(mergeProgress(migrated[0]!, migrated[1]!))).toEqual(without(mergeProgress(a, b)));
      }),
      { seed: 6, numRuns: 1000 },
    );
  });
});
