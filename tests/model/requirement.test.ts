import { describe, expect, it } from "vitest";
import {
  formatReference,
  isHelpful,
  keepLeaves,
  leavesOf,
  splitReference,
  type Clause,
} from "../../src/model/index.js";

const tree: Clause = {
  anyOf: [
    "a@gist",
    { allOf: ["b", { concept: "c", depth: "use", reason: "inner" }], reason: "middle" },
    { anyOf: ["d"] },
  ],
  reason: "outer",
  at: "use",
};

describe("a reference", () => {
  it.each([
    ["rlhf", "rlhf", undefined],
    ["rlhf@gist", "rlhf", "gist"],
    ["rlhf@", "rlhf", ""],
    ["@gist", "", "gist"],
    ["a@b@c", "a", "b@c"],
    ["", "", undefined],
  ])("%j names %j at %j and is written so again", (reference, concept, depth) => {
    expect(splitReference(reference)).toEqual(depth === undefined ? { concept } : { concept, depth });
    expect(formatReference(concept, depth)).toBe(reference);
  });
});

describe("leavesOf", () => {
  it("holds each concept with the nearest reason", () => {
    expect(leavesOf(tree)).toEqual([
      { concept: "a", depth: "gist", reason: "outer" },
      { concept: "b", reason: "middle" },
      { concept: "c", depth: "use", reason: "inner" },
      { concept: "d", reason: "outer" },
    ]);
    expect(leavesOf("a@gist")).toEqual([{ concept: "a", depth: "gist" }]);
    expect(leavesOf({ concept: "a" }, "why")).toEqual([{ concept: "a", reason: "why" }]);
  });
});

describe("keepLeaves", () => {
  it.each([
    ["abcd", tree],
    ["ab", { ...tree, anyOf: ["a@gist", { allOf: ["b"], reason: "middle" }] }],
    ["d", { ...tree, anyOf: [{ anyOf: ["d"] }] }],
    ["", undefined],
  ])("keeps of a tree the branches to %j", (ids, kept) => {
    expect(keepLeaves(tree, (id) => ids.includes(id))).toEqual(kept);
  });

  it("keeps or drops a single concept whole", () => {
    const clause: Clause = { concept: "a", depth: "gist", helpful: true };
    expect([keepLeaves(clause, () => true), keepLeaves(clause, () => false)]).toEqual([clause, undefined]);
    expect([keepLeaves("a@gist", (id) => id === "a"), keepLeaves("a", () => false)]).toEqual(["a@gist", undefined]);
  });
});

describe("isHelpful", () => {
  it("is for clauses that say so", () => {
    expect([isHelpful("a"), isHelpful({ concept: "a" }), isHelpful({ anyOf: ["a"], helpful: true })]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
