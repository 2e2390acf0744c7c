import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/formats/index.js";
import { ConceptMapError, createConceptMap, type ConceptMap } from "../../src/model/index.js";
import {
  learningPath,
  learningPaths,
  loadCurve,
  studyOrders,
  type LearningPath,
  type StudyOrder,
} from "../../src/queries/index.js";
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

  it("by area goes to the nearest area where several are as good", () => {
    const map = createConceptMap({
      areas: [
        { id: "maths", title: "maths" },
        { id: "code", title: "code" },
        { id: "algebra", title: "algebra", parent: "maths" },
        { id: "calculus", title: "calculus", parent: "maths" },
      ],
      concepts: ["algebra", "code", "calculus"].map((area) => ({ id: `some-${area}`, title: area, area })),
    });
    const all = ["some-algebra", "some-code", "some-calculus"];
    expect(study(map, all, "branch-by-branch")).toEqual(all);
    expect(study(map, all, "by-area")).toEqual(["some-algebra", "some-calculus", "some-code"]);
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

  it("keeps together what must be taken together, whatever it is for", () => {
    const map = flatMapOf({
      loss: { prerequisites: [{ concept: "gradient", corequisite: true }, "sums"] },
      gradient: { minutes: 1, prerequisites: [{ concept: "loss", corequisite: true }] },
      sums: {},
      quick: { minutes: 5 },
      goal: { prerequisites: ["gradient", "quick"] },
    });
    for (const order of studyOrders) {
      const path = study(map, ["goal"], order);
      expect(path.indexOf("gradient")).toBe(path.indexOf("loss") + 1);
    }
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
    const [first] = learningPaths(map, "goal", { order: "quick-wins" }).paths;
    expect(first!.steps.map(({ concept }) => concept)).toEqual(["short", "long", "goal"]);
  });

  it("is one of a few words", () => {
    const map = flatMapOf({ goal: {} });
    const ask = (): unknown => learningPath(map, "goal", { order: "quick-win" as StudyOrder });
    expect(ask).toThrow(ConceptMapError);
    expect(ask).toThrow('not "quick-win". Did you mean "quick-wins"?');
  });

  it("is found for long paths too", { timeout: 120_000 }, () => {
    const count = 10_000;
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

describe("the orders of a path to RLHF", () => {
  const map = parseJson(readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8"));
  const paths = Object.fromEntries(
    studyOrders.map((order) => [order, learningPath(map, "rlhf@derive", { order })]),
  ) as Record<StudyOrder, LearningPath>;

  it("reach its gist, its use and the rest one after the other where the goal comes early", () => {
    const { steps } = paths["goal-early"];
    const places = steps.flatMap(({ concept }, place) => (concept === "rlhf" ? [place] : []));
    expect(places.map((place) => steps[place]!.depth)).toEqual(["gist", "use", "derive"]);
    places.forEach((place, level) => {
      const depth = ["gist", "use", "derive"][level]!;
      const needed = learningPath(map, `rlhf@${depth}`).minutes;
      expect(steps.slice(0, place + 1).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(needed);
    });
  });

  it("change area a third as often where areas come one by one", () => {
    const changes = ({ steps }: LearningPath): number => {
      const areas = steps.map(({ concept }) => map.getNodeAttribute(concept, "area"));
      return areas.filter((area, place) => place > 0 && area !== areas[place - 1]).length;
    };
    expect(changes(paths["by-area"])).toBeLessThan(changes(paths["branch-by-branch"]) / 2.5);
  });

  it("keep fewer concepts open where the load is to be low", () => {
    const peak = (path: LearningPath): number => Math.max(...loadCurve(path));
    for (const path of Object.values(paths)) expect(peak(paths["low-load"])).toBeLessThanOrEqual(peak(path));
    expect(peak(paths["low-load"])).toBeLessThan(peak(paths["branch-by-branch"]));
  });
});

function study(map: ConceptMap, goals: readonly string[], order: StudyOrder): string[] {
  return learningPath(map, goals, { order }).steps.map(({ concept }) => concept);
}
