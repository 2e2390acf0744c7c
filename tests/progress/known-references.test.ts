import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap } from "../../src/model/index.js";
import {
  emptyProgress,
  impliedReferences,
  knownReferences,
  markProgress,
  progressStateOf,
  skippedConcepts,
  withKnownReferences,
  type ProgressState,
} from "../../src/progress/index.js";
import { learningPath, masteries } from "../../src/queries/index.js";
import { mapOf } from "../support/map-of.js";
import { progressRecords } from "./random-progress.js";

const deep = createConceptMap({
  id: "arithmetic",
  depths: ["gist", "use", "derive"].map((id) => ({ id, title: id })),
  concepts: [
    { id: "counting", title: "Counting" },
    { id: "adding", title: "Adding", prerequisites: ["counting"] },
    { id: "halving", title: "Halving", minutes: { gist: 5, derive: 60 }, prerequisites: ["adding"] },
    { id: "数える", title: "数える" },
  ],
});
const flat = mapOf("counting -> adding");
const empty = emptyProgress("arithmetic");
const said = (id: string, state: ProgressState, depth?: string) =>
  markProgress(empty, id, { standing: { state, ...(depth !== undefined && { depth }) } });

describe("knownReferences", () => {
  it.each<[ProgressState, string | undefined, string[]]>([
    ["known", "use", ["adding@use"]],
    ["known", undefined, ["adding@derive"]],
    ["mastered", undefined, ["adding@derive"]],
    ["learning", "gist", ["adding@gist"]],
    ["learning", undefined, []],
    ["skipped", "use", []],
    ["unknown", "use", []],
    ["known", "elsewhere", []],
  ])("of what is %s at %s are %s", (state, depth, references) => {
    expect(knownReferences(said("adding", state, depth), deep)).toEqual(references);
  });

  it("round down to a depth that the concept has", () => {
    expect(knownReferences(said("halving", "known", "use"), deep)).toEqual(["halving@gist"]);
  });

  it("are ids in a map without depths", () => {
    expect(knownReferences(said("adding", "known", "use"), flat)).toEqual(["adding"]);
    expect(knownReferences(said("adding", "learning"), flat)).toEqual([]);
  });

  it("are taken by queries, whatever was said", () => {
    fc.assert(
      fc.property(progressRecords, (record) => {
        expect(() => masteries(deep, knownReferences(record, deep))).not.toThrow();
      }),
      { seed: 6, numRuns: 1000 },
    );
  });
});

describe("skippedConcepts", () => {
  it("are left out of a path that takes them as known", () => {
    const skipped = skippedConcepts(said("adding", "skipped"), flat);
    expect(skipped).toEqual(["adding"]);
    expect(learningPath(flat, "adding", { known: skipped }).steps).toEqual([]);
  });
});

describe("impliedReferences", () => {
  it("are what follows from what was said, without what was said", () => {
    const record = said("adding", "known", "use");
    expect(impliedReferences(record, deep)).toEqual(["counting@gist", "counting@use"]);
    expect(progressStateOf(record, "counting")).toBe("unknown");
  });

  it("go deeper than what was said where they must", () => {
    const record = withKnownReferences(empty, deep, ["adding@use", "counting@gist"]);
    expect(impliedReferences(record, deep)).toEqual(["counting@use"]);
  });
});

describe("withKnownReferences", () => {
  it("says just what it is told, at the deepest depth of each", () => {
    const record = withKnownReferences(said("counting", "known"), deep, ["adding@gist", "adding@use", "elsewhere"]);
    expect(knownReferences(record, deep)).toEqual(["adding@use"]);
    expect(progressStateOf(record, "counting")).toBe("unknown");
  });

  it("leaves what is the same, what is being learnt and what is skipped as it was", () => {
    for (const state of ["mastered", "learning", "skipped"] as const) {
      const record = said("adding", state);
      expect(withKnownReferences(record, deep, knownReferences(record, deep))).toEqual(record);
    }
  });

  it("comes back as it went in", () => {
    fc.assert(
      fc.property(progressRecords, progressRecords, (a, b) => {
        const known = knownReferences(a, deep);
        expect(knownReferences(withKnownReferences(b, deep, known), deep).toSorted()).toEqual(known.toSorted());
      }),
      { seed: 6, numRuns: 1000 },
    );
  });
});
