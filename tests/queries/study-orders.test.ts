import { describe, expect, it } from "vitest";
import { ConceptMapError, createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { learningPath, learningPaths, loadCurve, studyOrders, type StudyOrder } from "../../src/queries/index.js";
import { deepMapOf, flatMapOf } from "../support/map-of.js";

describe("the order of a learning path", () => {
  it("by area stays in an area until nothing in it is ready", () => {
    const map = createConceptMap({
      areas: ["maths", "code"].map((id) => ({ id, title: id })),
      concepts: [
        { id: "sums", title: "sums", area: "maths" },
        { id: "loops", title: "loops", area: "code", prerequisites: ["sums"] },
        { id: "means", title: "means", area: "maths" },
        { id: "lists", title: "lists", area: "code", prerequisites: ["means"] },
        { id: "report", title: "report", area: "code", prerequisites: ["loops", "lists"] },
      ],
    });
    expect(study(map, ["report"], "by-area")).toEqual(["sums", "means", "loops", "lists", "report"]);
    expect(study(map, ["report"], "branch-by-branch")).toEqual(["sums", "loops", "means", "lists", "report"]);
  });

  it("for quick wins takes the shortest first", () => {
    const map = flatMapOf({
      long: { minutes: 50 },
      short: { minutes: 5 },
      middle: { minutes: 20, prerequisites: ["short"] },
      goal: { minutes: 1, prerequisites: ["long", "middle"] },
    });
    expect(study(map, ["goal"], "quick-wins")).toEqual(["short", "middle", "long", "goal"]);
  });

  it("reaches the nearest goal early", () => {
    const map = flatMapOf({
      far: { minutes: 90 },
      castle: { prerequisites: ["far"] },
      near: { minutes: 5 },
      hut: { prerequisites: ["near"] },
    });
    expect(study(map, ["castle", "hut"], "goal-early")).toEqual(["near", "hut", "far", "castle"]);
    expect(study(map, ["castle", "hut"], "branch-by-branch")).toEqual(["far", "castle", "near", "hut"]);
  });

  it("reaches the gist of a goal before its use is prepared", () => {
    const map = deepMapOf({ tool: {}, goal: { prerequisites: [{ concept: "tool", at: "use", depth: "gist" }] } });
    const steps = learningPath(map, "goal@use", { order: "goal-early" }).steps;
    expect(steps.map(({ concept, depth }) => `${concept}@${depth!}`)).toEqual(["goal@gist", "tool@gist", "goal@use"]);
  });

  it("lets nothing that is quick to learn wait while something long is studied", () => {
    const map = flatMapOf({
      start: { minutes: 5 },
      slow: { minutes: 60, prerequisites: ["start"] },
      quick: { minutes: 5, prerequisites: ["start"] },
      goal: { minutes: 5, prerequisites: ["slow", "quick"] },
    });
    // After "quick" both "start" and "quick" would wait for an hour.
    expect(study(map, ["goal"], "soon-used")).toEqual(["start", "slow", "quick", "goal"]);
  });

  it("keeps few concepts open for a low load", () => {
    const map = flatMapOf({
      a: {},
      b: {},
      c: { prerequisites: ["a", "b"] },
      d: {},
      e: {},
      f: { prerequisites: ["d", "e"] },
      goal: { prerequisites: ["c", "f"] },
    });
    const curve = loadCurve(learningPath(map, "goal", { order: "low-load" }));
    expect(curve).toEqual([1, 2, 1, 2, 3, 2, 0]);
  });

  it("is branch by branch unless told otherwise, and goes for every path of several", () => {
    const map = flatMapOf({
      long: { minutes: 50 },
      short: { minutes: 5 },
      goal: { prerequisites: ["long", "short"] },
    });
    expect(learningPath(map, "goal")).toEqual(learningPath(map, "goal", { order: "branch-by-branch" }));
    const [first] = learningPaths(map, "goal", { order: "quick-wins" });
    expect(first!.steps.map(({ concept }) => concept)).toEqual(["short", "long", "goal"]);
  });

  it("is one of a few words", () => {
    const map = flatMapOf({ goal: {} });
    const ask = (): unknown => learningPath(map, "goal", { order: "quick-win" as StudyOrder });
    expect(ask).toThrow(ConceptMapError);
    expect(ask).toThrow('not "quick-win". Did you mean "quick-wins"?');
  });

  it("is found for long paths too", { timeout: 120_000 }, () => {
    const count = 30_000;
    const map = createConceptMap({
      concepts: Array.from({ length: count }, (_, place) => ({
        id: `c${String(place)}`,
        title: "",
        minutes: 1 + (place % 7),
        prerequisites: [...new Set([place >> 1, place - 1])]
          .filter((other) => other >= 0 && other < place)
          .map((other) => `c${String(other)}`),
      })),
    });
    for (const order of studyOrders) {
      const path = learningPath(map, `c${String(count - 1)}`, { order });
      expect(path.steps).toHaveLength(count);
      expect(loadCurve(path).at(-1)).toBe(0);
    }
  });
});

function study(map: ConceptMap, goals: readonly string[], order: StudyOrder): string[] {
  return learningPath(map, goals, { order }).steps.map(({ concept }) => concept);
}
