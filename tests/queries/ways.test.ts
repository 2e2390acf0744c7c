import { describe, expect, it } from "vitest";
import { closure, dominators, learningPath, learningPaths, missingSets } from "../../src/queries/index.js";
import { deepMapOf, flatMapOf, mapOf } from "../support/map-of.js";

/** Preferences can be tuned with PPO, which needs policies, or with DPO. */
const tuning = flatMapOf({
  model: {},
  policy: { minutes: 30 },
  ppo: { minutes: 40, prerequisites: ["policy"] },
  dpo: { minutes: 50, prerequisites: ["model"] },
  tuning: { prerequisites: ["model", { anyOf: ["ppo", "dpo"] }] },
});

describe("learningPaths", () => {
  it("tell the other ways as well, best first", () => {
    const { paths, complete } = learningPaths(tuning, "tuning");
    expect(complete).toBe(true);
    expect(paths.map(({ minutes, steps }) => [minutes, ...steps.map(({ concept }) => concept)])).toEqual([
      [70, "model", "dpo", "tuning"],
      [90, "policy", "ppo", "model", "tuning"],
    ]);
    expect(paths[0]).toEqual(learningPath(tuning, "tuning"));
    expect(learningPaths(tuning, "tuning", { count: 1 })).toEqual({ paths: paths.slice(0, 1), complete: false });
    expect(learningPaths(tuning, "tuning", { avoid: ["dpo"] }).paths).toHaveLength(1);
  });

  it("are one, with no steps, where nothing is left to do or to be done", () => {
    expect(learningPaths(tuning, "tuning", { known: ["tuning"] }).paths).toMatchObject([{ steps: [], blocked: [] }]);
    expect(learningPaths(mapOf("a -> b", "b -> a"), "a").paths).toMatchObject([
      { steps: [], blocked: [{ concept: "a" }] },
    ]);
  });

  it("refuse a count that is none", () => {
    for (const count of [0, 1.5, NaN])
      expect(() => learningPaths(tuning, "tuning", { count })).toThrow('"count" takes a whole number of at least 1');
  });
});

describe("missingSets", () => {
  it("are all ways to what comes before, fewest first", () => {
    expect(missingSets(tuning, "tuning", [])).toEqual({
      sets: [
        ["model", "dpo"],
        ["model", "policy", "ppo"],
      ],
      complete: true,
    });
    expect(missingSets(tuning, "tuning", ["policy"], { count: 1 })).toEqual({
      sets: [["model", "ppo"]],
      complete: false,
    });
    expect(missingSets(tuning, "tuning", ["model", "dpo"])).toEqual({ sets: [[]], complete: true });
    expect(missingSets(tuning, "tuning", ["tuning"])).toEqual({ sets: [[]], complete: true });
    expect(missingSets(tuning, "ppo", [], { avoid: ["policy"] })).toEqual({ sets: [], complete: true });
    expect(() => missingSets(tuning, "tunin", [])).toThrow('reference: no concept is called "tunin"');
  });
});

describe("dominators", () => {
  it("are what every way passes through", () => {
    expect(dominators(tuning, "tuning")).toEqual(["model", "tuning"]);
    expect(dominators(tuning, "tuning", { avoid: ["dpo"] })).toEqual(["model", "policy", "ppo", "tuning"]);
    expect(dominators(tuning, "tuning", { choose: ["dpo"], known: ["model"] })).toEqual(["dpo", "tuning"]);
    expect(dominators(tuning, ["dpo", "ppo"])).toEqual(["model", "policy", "dpo", "ppo"]);
    expect(dominators(mapOf("a -> b", "b -> a"), "a")).toEqual([]);
  });

  it("are found behind alternatives that meet again, in circles as well", () => {
    const map = flatMapOf({
      root: {},
      left: { prerequisites: ["root", { concept: "right", corequisite: true }] },
      right: { prerequisites: ["root", { concept: "left", corequisite: true }] },
      top: { prerequisites: [{ anyOf: ["left", "far"] }] },
      far: { prerequisites: ["root"] },
    });
    expect(dominators(map, "top")).toEqual(["root", "top"]);
    expect(dominators(map, "top", { avoid: ["far"] })).toEqual(["root", "left", "right", "top"]);
  });
});

it("dominators go by nothing that is avoided, also where that lies in a circle with what is studied", () => {
  const map = flatMapOf({
    start: {},
    inner: { prerequisites: [{ anyOf: ["outer", "start"] }] },
    outer: { prerequisites: ["inner"] },
    shared: {},
    left: { prerequisites: ["shared"] },
    right: { prerequisites: ["shared"] },
    goal: { prerequisites: ["inner", { anyOf: ["outer", "left", "right"] }] },
  });
  expect(dominators(map, "goal")).toEqual(["start", "inner", "goal"]);
  expect(new Set(dominators(map, "goal", { avoid: ["outer"] }))).toEqual(new Set(["start", "shared", "inner", "goal"]));
});

describe("closure", () => {
  it("is what must be known as well, in an order of study", () => {
    expect(closure(tuning, "ppo")).toEqual(["policy", "ppo"]);
    expect(closure(tuning, ["tuning"])).toEqual(["model", "tuning"]);
    expect(closure(tuning, ["tuning", "ppo"])).toEqual(["model", "policy", "ppo", "tuning"]);
    expect(closure(tuning, [])).toEqual([]);
  });

  it("holds shallower depths, and what is assumed only where it is named", () => {
    const map = deepMapOf({
      sets: { assumed: true },
      maps: { prerequisites: ["sets"] },
      paths: { minutes: { use: 5 }, prerequisites: [{ concept: "maps", depth: "use" }] },
    });
    expect(closure(map, "paths")).toEqual(["maps@gist", "maps@use", "paths@use"]);
    expect(closure(map, ["maps@gist", "sets@gist"])).toEqual(["sets@gist", "maps@gist"]);
    expect(closure(map, "maps@gist", { assumed: true })).toEqual(["sets@gist", "maps@gist"]);
  });

  it("adds nothing to what can never be learnt", () => {
    const map = mapOf("a -> b", "b -> a", "c -> d", "a -> e");
    expect(closure(map, ["e", "d"])).toEqual(["c", "d", "e"]);
  });
});
