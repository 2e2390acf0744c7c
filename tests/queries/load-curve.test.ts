import { describe, expect, it } from "vitest";
import { learningPath, loadCurve } from "../../src/queries/index.js";
import { deepMapOf, flatMapOf } from "../support/map-of.js";

describe("loadCurve", () => {
  it("counts what is learnt and still to be used", () => {
    const map = flatMapOf({ a: {}, b: {}, c: { prerequisites: ["a", "b"] }, d: { prerequisites: ["a", "c"] } });
    const path = learningPath(map, "d");
    expect(path.steps.map(({ concept }) => concept)).toEqual(["a", "b", "c", "d"]);
    expect(loadCurve(path)).toEqual([1, 2, 2, 0]);
  });

  it("has a goal done when it is reached", () => {
    const map = flatMapOf({ a: {}, b: { prerequisites: ["a"] } });
    expect(loadCurve(learningPath(map, ["a", "b"]))).toEqual([1, 0]);
  });

  it("keeps a concept open until its next depth", () => {
    const map = deepMapOf({
      a: { prerequisites: [{ concept: "b", depth: "gist", at: "use" }] },
      b: { prerequisites: [{ concept: "a", depth: "gist" }] },
    });
    const path = learningPath(map, "a@use");
    expect(path.steps.map(({ concept, depth }) => `${concept}@${depth!}`)).toEqual(["a@gist", "b@gist", "a@use"]);
    expect(loadCurve(path)).toEqual([1, 2, 0]);
  });

  it("counts steps that are taken together as one", () => {
    const map = flatMapOf({
      a: { prerequisites: [{ concept: "b", corequisite: true }] },
      b: { prerequisites: [{ concept: "a", corequisite: true }] },
      goal: { prerequisites: ["a"] },
    });
    // Once both are learnt nothing but "a" is still to be used.
    expect(loadCurve(learningPath(map, "goal"))).toEqual([1, 1, 0]);
  });

  it("is empty for an empty path", () => {
    const map = flatMapOf({ a: {} });
    expect(loadCurve(learningPath(map, "a", { known: ["a"] }))).toEqual([]);
  });
});
