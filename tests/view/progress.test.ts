import { describe, expect, it } from "vitest";
import { isKnownAt, knownDepth, withKnown } from "../../src/view/progress.js";
import { createConceptMap } from "../../src/model/index.js";
import { mapOf } from "../support/map-of.js";

const deep = createConceptMap({
  depths: ["gist", "use", "derive"].map((id) => ({ id, title: id })),
  concepts: [
    { id: "adding", title: "Adding" },
    { id: "halving", title: "Halving", minutes: { gist: 5, derive: 60 } },
  ],
});
const flat = mapOf("counting -> adding");

const progress = (...references: string[]): ReadonlySet<string> => new Set(references);

describe("knownDepth", () => {
  it("takes a bare id for the deepest depth of the concept", () => {
    expect(knownDepth(deep, progress("adding"), "adding")).toBe("derive");
    expect(knownDepth(flat, progress("adding"), "adding")).toBe("");
  });

  it("is the deepest of several", () => {
    expect(knownDepth(deep, progress("adding@use", "adding@gist"), "adding")).toBe("use");
  });

  it("is nothing where nothing is known", () => {
    expect(knownDepth(deep, progress("halving"), "adding")).toBeUndefined();
    expect(knownDepth(flat, progress(), "adding")).toBeUndefined();
  });

  it("passes over depths that the concept does not have", () => {
    expect(knownDepth(deep, progress("halving@use"), "halving")).toBeUndefined();
  });
});

describe("isKnownAt", () => {
  it("holds at a depth and at all that are shallower", () => {
    const known = progress("adding@use");
    expect(["gist", "use", "derive"].map((depth) => isKnownAt(deep, known, "adding", depth))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("asks for the deepest where no depth is named", () => {
    expect(isKnownAt(deep, progress("adding@use"), "adding")).toBe(false);
    expect(isKnownAt(deep, progress("adding@derive"), "adding")).toBe(true);
    expect(isKnownAt(flat, progress("adding"), "adding")).toBe(true);
    expect(isKnownAt(flat, progress(), "adding")).toBe(false);
  });
});

describe("withKnown", () => {
  it("adds what was ticked, in place of what was known of it before", () => {
    expect([...withKnown(deep, progress("adding@gist", "halving"), "adding@use", true)]).toEqual([
      "halving",
      "adding@use",
    ]);
  });

  it("leaves what is known before an unticked depth", () => {
    expect([...withKnown(deep, progress("adding"), "adding@derive", false)]).toEqual(["adding@use"]);
    expect([...withKnown(deep, progress("adding"), "adding@gist", false)]).toEqual([]);
    expect([...withKnown(deep, progress("halving"), "halving@derive", false)]).toEqual(["halving@gist"]);
  });

  it("ticks and unticks in a map without depths", () => {
    expect([...withKnown(flat, progress(), "adding", true)]).toEqual(["adding"]);
    expect([...withKnown(flat, progress("adding", "counting"), "adding", false)]).toEqual(["counting"]);
  });

  it("takes nothing away where something deeper is known already", () => {
    expect([...withKnown(deep, progress("adding@derive"), "adding@gist", true)]).toEqual(["adding@derive"]);
    expect([...withKnown(deep, progress("adding"), "adding@use", true)]).toEqual(["adding"]);
  });

  it("keeps what is known of other maps", () => {
    expect([...withKnown(deep, progress("elsewhere@some"), "adding@gist", true)]).toEqual([
      "elsewhere@some",
      "adding@gist",
    ]);
  });

  it("leaves the old progress as it was", () => {
    const before = progress("adding@gist");
    withKnown(deep, before, "adding@use", true);
    expect([...before]).toEqual(["adding@gist"]);
  });
});
