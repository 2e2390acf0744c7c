import { describe, expect, it } from "vitest";
import { ConceptMapError, type ConceptMap } from "../../src/model/index.js";
import { learningPath, type LearningPathOptions } from "../../src/queries/index.js";
import { deepMapOf, flatMapOf, mapOf } from "../support/map-of.js";

/** The path in short: `id` or `id@depth` of each step. */
function path(map: ConceptMap, goals: string | string[], options?: LearningPathOptions): string[] {
  return learningPath(map, goals, options).steps.map(({ concept, depth }) =>
    depth === undefined ? concept : `${concept}@${depth}`,
  );
}

describe("learningPath", () => {
  const map = mapOf("counting -> adding", "adding -> multiplying", "counting adding -> halving", "drawing");

  it("is all that comes before the goal, in an order of study, with its reasons", () => {
    expect(learningPath(map, "halving")).toEqual({
      goals: ["halving"],
      steps: [
        { concept: "counting", depths: [], minutes: 0, neededBy: ["adding", "halving"], insteadOf: [] },
        { concept: "adding", depths: [], minutes: 0, neededBy: ["halving"], insteadOf: [] },
        { concept: "halving", depths: [], minutes: 0, neededBy: [], insteadOf: [] },
      ],
      minutes: 0,
      cost: 0,
      optimal: true,
      lowerBound: 0,
      blocked: [],
    });
  });

  it("leads to several goals, and what they share counts once", () => {
    expect(path(map, ["multiplying", "halving", "multiplying"])).toEqual([
      "counting",
      "adding",
      "multiplying",
      "halving",
    ]);
    expect(learningPath(map, [])).toMatchObject({ goals: [], steps: [], optimal: true });
  });

  it("leaves out what is known, and what only that would need", () => {
    expect(path(map, "halving", { known: ["counting"] })).toEqual(["adding", "halving"]);
    expect(path(map, "multiplying", { known: new Set(["adding"]) })).toEqual(["multiplying"]);
    expect(path(map, "multiplying", { known: ["multiplying"] })).toEqual([]);
    // Knowing how to add says nothing of counting, which halving asks for itself.
    expect(path(map, "halving", { known: ["adding"] })).toEqual(["counting", "halving"]);
  });

  it("finishes a branch before it begins the next, the longest first", () => {
    const map = mapOf("a1 -> a2", "b1 -> b2", "b2 -> b3", "a2 b3 short -> goal");
    expect(path(map, "goal")).toEqual(["b1", "b2", "b3", "a1", "a2", "short", "goal"]);
  });

  it("takes assumed concepts as known unless they are planned or goals", () => {
    const map = flatMapOf({
      school: { assumed: true },
      reading: { assumed: true, prerequisites: ["school"] },
      code: { prerequisites: ["reading"] },
    });
    expect(path(map, "code")).toEqual(["code"]);
    expect(path(map, "code", { assumed: true })).toEqual(["school", "reading", "code"]);
    expect(path(map, "reading")).toEqual(["reading"]);
  });

  it("plans helpful concepts where asked to, as far as they do not block", () => {
    const map = flatMapOf({
      a: {
        prerequisites: [
          { concept: "b", helpful: true },
          { concept: "c", helpful: true },
        ],
      },
      b: {},
      c: { prerequisites: ["a"] },
    });
    expect(path(map, "a")).toEqual(["a"]);
    expect(path(map, "a", { helpful: true })).toEqual(["b", "a"]);
    expect(path(map, "a", { helpful: true, avoid: ["b"] })).toEqual(["a"]);
  });

  it("works on a graph that was changed by hand, and after each change anew", () => {
    const map = mapOf("a -> c", "b");
    expect(path(map, "c")).toEqual(["a", "c"]);
    map.addDirectedEdge("b", "c", { clauses: [], helpful: false, corequisite: false });
    map.dropDirectedEdge("a", "c");
    expect(path(map, "c")).toEqual(["b", "c"]);
    map.setNodeAttribute("b", "minutes", 30);
    expect(learningPath(map, "c").minutes).toBe(30);
    map.setNodeAttribute("b", "title", "B");
    expect(path(map, "c")).toEqual(["b", "c"]);
  });
});

describe("learningPath with depths", () => {
  const map = deepMapOf({
    kl: { minutes: { gist: 5, use: 20, derive: 60 } },
    ppo: { minutes: { use: 40 } },
    rlhf: {
      minutes: { gist: 10, use: 100 },
      prerequisites: [
        { concept: "kl", depth: "gist", at: "use" },
        { concept: "ppo", at: "use" },
      ],
    },
    essay: { prerequisites: ["rlhf", "kl"] },
  });

  it("makes one step of a concept, at the deepest depth that is needed", () => {
    expect(learningPath(map, "rlhf")).toMatchObject({
      goals: ["rlhf@use"],
      steps: [
        { concept: "kl", depth: "gist", depths: ["gist"], minutes: 5, neededBy: ["rlhf"] },
        { concept: "ppo", depth: "use", depths: ["use"], minutes: 40, neededBy: ["rlhf"] },
        { concept: "rlhf", depth: "use", depths: ["gist", "use"], minutes: 110, neededBy: [] },
      ],
      minutes: 155,
    });
    expect(path(map, "rlhf@gist")).toEqual(["rlhf@gist"]);
  });

  it("rounds the depth of a goal, and of a prerequisite, to what the concept has", () => {
    expect(learningPath(map, ["rlhf", "kl"], { depth: "derive" }).goals).toEqual(["rlhf@use", "kl@derive"]);
    expect(learningPath(map, ["rlhf", "ppo"], { depth: "gist" }).goals).toEqual(["rlhf@gist", "ppo@use"]);
    expect(path(map, "essay@derive")).toEqual(["kl@derive", "ppo@use", "rlhf@use", "essay@derive"]);
  });

  it("goes on from the depth that is known", () => {
    expect(learningPath(map, "kl", { known: ["kl@gist"] }).steps).toEqual([
      {
        concept: "kl",
        depth: "derive",
        from: "gist",
        depths: ["use", "derive"],
        minutes: 80,
        neededBy: [],
        insteadOf: [],
      },
    ]);
    expect(path(map, "kl@gist", { known: ["kl"] })).toEqual([]);
    expect(path(map, "rlhf", { known: ["rlhf@gist", "ppo"] })).toEqual(["kl@gist", "rlhf@use"]);
  });

  it("cuts a concept in two only where something stands between its depths", () => {
    const map = deepMapOf({
      x: { minutes: { gist: 1, use: 2, derive: 4 }, prerequisites: [{ concept: "y", at: "use" }] },
      y: { minutes: { gist: 8 }, prerequisites: [{ concept: "x", depth: "gist" }] },
      z: { prerequisites: [{ concept: "x", depth: "derive" }] },
    });
    expect(learningPath(map, "z@gist").steps).toMatchObject([
      { concept: "x", depth: "gist", depths: ["gist"], minutes: 1, neededBy: ["y"] },
      { concept: "y", depth: "gist", depths: ["gist"], minutes: 8, neededBy: ["x"] },
      { concept: "x", depth: "derive", from: "gist", depths: ["use", "derive"], minutes: 6, neededBy: ["z"] },
      { concept: "z", depth: "gist", minutes: 10, neededBy: [] },
    ]);
  });
});

describe("learningPath with alternatives", () => {
  const map = flatMapOf({
    model: { minutes: 60 },
    ppo: { minutes: 50, prerequisites: ["policy"] },
    dpo: { minutes: 70 },
    policy: { minutes: 30 },
    best: { minutes: 70 },
    rlhf: { minutes: 10, prerequisites: ["model", { anyOf: ["ppo", "dpo", "best"] }] },
  });

  it("takes the cheapest, ties as written, and says what else would have done", () => {
    expect(learningPath(map, "rlhf")).toMatchObject({
      steps: [
        { concept: "model", insteadOf: [] },
        { concept: "dpo", neededBy: ["rlhf"], insteadOf: ["ppo", "best"] },
        { concept: "rlhf" },
      ],
      minutes: 140,
      optimal: true,
      lowerBound: 140,
    });
  });

  it("counts what is known or shared", () => {
    expect(path(map, "rlhf", { known: ["policy"] })).toEqual(["ppo", "model", "rlhf"]);
    expect(path(map, ["policy", "rlhf"])).toEqual(["policy", "ppo", "model", "rlhf"]);
    expect(path(map, "rlhf", { known: ["best"] })).toEqual(["model", "rlhf"]);
  });

  it("does without what is to be avoided, and takes what is chosen where it can be used", () => {
    expect(path(map, "rlhf", { avoid: ["dpo"] })).toEqual(["model", "best", "rlhf"]);
    expect(path(map, "rlhf", { choose: ["ppo"] })).toEqual(["policy", "ppo", "model", "rlhf"]);
    expect(learningPath(map, "rlhf", { choose: ["ppo"] }).steps[1]!.insteadOf).toEqual(["dpo", "best"]);
    expect(path(map, "rlhf", { choose: ["best", "ppo"] })).toEqual(["model", "best", "rlhf"]);
    expect(path(map, "rlhf", { choose: ["ppo"], avoid: ["policy"] })).toEqual(["model", "dpo", "rlhf"]);
    expect(path(map, "rlhf", { choose: ["ppo"], known: ["dpo"] })).toEqual(["model", "rlhf"]);
    expect(path(map, "rlhf", { choose: ["model"] })).toEqual(["model", "dpo", "rlhf"]);
  });

  it("takes a choice back that would lead into a circle", () => {
    const map = flatMapOf({
      a: { prerequisites: [{ anyOf: ["b", "c"] }] },
      b: { prerequisites: [{ anyOf: ["a", "c"] }] },
      c: {},
      goal: { prerequisites: ["a", "b"] },
    });
    expect(path(map, "goal")).toEqual(["c", "a", "b", "goal"]);
    expect(path(map, "goal", { choose: ["b", "a"] })).toEqual(["c", "b", "a", "goal"]);
  });

  it("is least in minutes or in number", () => {
    const map = flatMapOf({
      a: { minutes: 5 },
      b: { minutes: 5, prerequisites: ["a"] },
      c: { minutes: 30 },
      goal: { prerequisites: [{ anyOf: ["c", "b"] }] },
    });
    expect(learningPath(map, "goal")).toMatchObject({ minutes: 20, cost: 20 });
    expect(learningPath(map, "goal", { by: "count" })).toMatchObject({ minutes: 40, cost: 2, lowerBound: 2 });
  });

  it("is the same in every unit of weight, however small or large", () => {
    const weights: Readonly<Record<string, number>> = { a: 0.2, b: 0.2, c: 0.5, goal: 1 };
    const map = flatMapOf({
      a: {},
      b: { prerequisites: ["a"] },
      c: {},
      goal: { prerequisites: [{ anyOf: ["c", "b"] }] },
    });
    for (const unit of [1e-300, 1e-9, 1, 1e9, 1e300]) {
      const by = ({ concept }: { readonly concept: string }): number => unit * weights[concept]!;
      const { steps, optimal, cost } = learningPath(map, "goal", { by });
      expect(steps.map(({ concept }) => concept)).toEqual(["a", "b", "goal"]);
      expect([optimal, cost / unit]).toEqual([true, expect.closeTo(1.4)]);
    }
  });

  it("is no circle of alternatives", () => {
    const map = flatMapOf({
      a: { minutes: 1, prerequisites: [{ anyOf: ["b", "far"] }] },
      b: { minutes: 1, prerequisites: [{ anyOf: ["a", "far"] }] },
      far: { minutes: 90 },
      goal: { prerequisites: ["a"] },
    });
    expect(path(map, "goal")).toEqual(["far", "a", "goal"]);
  });

  it("knows that what is needed anyway costs an alternative nothing", () => {
    const map = flatMapOf({
      x: { minutes: 5 },
      y: { minutes: 6 },
      needed: { prerequisites: [{ anyOf: ["x", "y"] }] },
      p: { minutes: 10, prerequisites: ["needed"] },
      q: { minutes: 12 },
      goal: { prerequisites: ["needed", { anyOf: ["p", "q"] }] },
    });
    expect(path(map, "goal")).toEqual(["x", "needed", "p", "goal"]);
  });

  it("weighs groups of alternatives as a whole", () => {
    const map = flatMapOf({
      a: { minutes: 20 },
      b: { minutes: 20 },
      c: { minutes: 30 },
      goal: { prerequisites: [{ anyOf: [{ allOf: ["a", "b"] }, "c"] }] },
      other: { prerequisites: ["a"] },
    });
    expect(path(map, "goal")).toEqual(["c", "goal"]);
    expect(path(map, ["other", "goal"])).toEqual(["a", "other", "b", "goal"]);
    expect(learningPath(map, ["other", "goal"]).steps.map(({ insteadOf }) => insteadOf)).toEqual([
      ["c"],
      [],
      ["c"],
      [],
    ]);
  });
});

describe("learningPath with corequisites", () => {
  it("takes together what needs one another as corequisites only", () => {
    const map = flatMapOf({
      loss: { prerequisites: [{ concept: "gradient", corequisite: true }, "sums"] },
      gradient: { prerequisites: [{ concept: "loss", corequisite: true }] },
      sums: {},
      goal: { prerequisites: ["gradient"] },
    });
    expect(learningPath(map, "goal").steps).toMatchObject([
      { concept: "sums", neededBy: ["loss"] },
      { concept: "loss", neededBy: ["gradient"], together: ["loss", "gradient"] },
      { concept: "gradient", neededBy: ["loss", "goal"], together: ["loss", "gradient"] },
      { concept: "goal", neededBy: [] },
    ]);
  });

  it("puts a one-sided corequisite first", () => {
    const map = flatMapOf({ theory: { prerequisites: [{ concept: "lab", corequisite: true }] }, lab: {} });
    expect(learningPath(map, "theory").steps).toEqual([
      { concept: "lab", depths: [], minutes: 10, neededBy: ["theory"], insteadOf: [] },
      { concept: "theory", depths: [], minutes: 10, neededBy: [], insteadOf: [] },
    ]);
  });

  it("cannot take together what one of them needs before", () => {
    const map = flatMapOf({
      a: { prerequisites: [{ concept: "b", corequisite: true }] },
      b: { prerequisites: ["a"] },
    });
    expect(learningPath(map, "a")).toMatchObject({
      steps: [],
      blocked: [{ concept: "a", avoided: [], circles: [["a", "b"]] }],
    });
  });

  it("chooses as well where they lie elsewhere", () => {
    const map = flatMapOf({
      here: { prerequisites: [{ concept: "there", corequisite: true }] },
      there: { prerequisites: [{ concept: "here", corequisite: true }] },
      a: { minutes: 5 },
      b: { minutes: 2 },
      c: { minutes: 2 },
      x: { minutes: 4 },
      y: { minutes: 2 },
      u: { minutes: 4, prerequisites: ["x"] },
      v: { minutes: 1, prerequisites: ["y"] },
      w: { minutes: 1, prerequisites: ["x"] },
      goal: {
        prerequisites: [{ anyOf: ["a", "b"] }, { anyOf: ["a", "c"] }, { anyOf: ["u", "v"] }, { anyOf: ["v", "w"] }],
      },
    });
    expect(path(map, "goal")).toEqual(["y", "v", "b", "c", "goal"]);
  });
});

describe("learningPath to where no path leads", () => {
  const map = flatMapOf({ a: {}, b: { prerequisites: ["a"] }, c: { prerequisites: ["b", "d"] }, d: {} });

  it("says what stands in the way and leads to the other goals", () => {
    expect(learningPath(map, ["c", "d"], { avoid: ["a"] })).toMatchObject({
      steps: [{ concept: "d" }],
      blocked: [{ concept: "c", avoided: ["a"], circles: [] }],
      optimal: true,
    });
    expect(learningPath(map, "a", { avoid: ["a"] }).blocked).toEqual([{ concept: "a", avoided: ["a"], circles: [] }]);
    expect(path(map, "c", { avoid: ["a"], known: ["b"] })).toEqual(["d", "c"]);
  });

  it("names the circle behind a goal", () => {
    const map = deepMapOf({
      a: { minutes: { gist: 5 }, prerequisites: ["b"] },
      b: { minutes: { gist: 5 }, prerequisites: ["a"] },
      c: { minutes: { gist: 5, use: 5 }, prerequisites: [{ concept: "a", at: "use" }] },
    });
    expect(learningPath(map, ["c", "c@gist"])).toMatchObject({
      goals: ["c@use", "c@gist"],
      steps: [{ concept: "c", depth: "gist" }],
      blocked: [{ concept: "c", depth: "use", avoided: [], circles: [["a@gist", "b@gist"]] }],
    });
  });

  it("tells circles from what is avoided, and each circle from the others", () => {
    const map = flatMapOf({
      hen: { prerequisites: ["egg"] },
      day: { prerequisites: ["night"] },
      egg: { prerequisites: ["hen"] },
      night: { prerequisites: ["day"] },
      salt: {},
      sea: { prerequisites: ["salt"] },
      goal: { prerequisites: ["night", "egg", { anyOf: ["salt", "sea"] }] },
    });
    const circles = [
      ["hen", "egg"],
      ["day", "night"],
    ];
    expect(learningPath(map, "goal").blocked).toEqual([{ concept: "goal", avoided: [], circles }]);
    expect(learningPath(map, ["goal", "sea"], { avoid: ["sea", "salt"] }).blocked).toEqual([
      { concept: "goal", avoided: ["salt", "sea"], circles },
      { concept: "sea", avoided: ["salt", "sea"], circles: [] },
    ]);
  });

  it("is no circle's fault where only what is avoided leads out of it", () => {
    const map = flatMapOf({
      a: { prerequisites: [{ anyOf: ["b", "way-in"] }] },
      b: { prerequisites: ["a"] },
      "way-in": {},
    });
    expect(learningPath(map, "b", { avoid: ["way-in"] }).blocked).toEqual([
      { concept: "b", avoided: ["way-in"], circles: [] },
    ]);
    expect(learningPath(map, "b", { avoid: ["a"], known: ["way-in"] }).blocked).toEqual([
      { concept: "b", avoided: ["a"], circles: [] },
    ]);
  });
});

describe("learningPath with names that the map does not know", () => {
  const map = deepMapOf({ adding: { minutes: { gist: 5, use: 5 } }, halving: {} });

  it("says all that is wrong at once, with the nearest names", () => {
    const ask = (): unknown =>
      learningPath(map, ["adding", "adddding"], {
        known: ["halving", "adding@derive", "adding@usee"],
        avoid: ["halvin"],
        choose: ["x"],
        depth: "gits",
      });
    expect(ask).toThrow(ConceptMapError);
    try {
      ask();
    } catch (error) {
      expect((error as ConceptMapError).problems).toEqual([
        { path: "depth", code: "unknown-depth", message: 'no depth is called "gits". Did you mean "gist"?' },
        {
          path: "goals[1]",
          code: "unknown-concept",
          message: 'no concept is called "adddding". Did you mean "adding"?',
        },
        {
          path: "known[1]",
          code: "unknown-depth",
          message: '"adding" has no depth "derive"; it has "gist", "use"',
        },
        {
          path: "known[2]",
          code: "unknown-depth",
          message: '"adding" has no depth "usee"; it has "gist", "use". Did you mean "use"?',
        },
        {
          path: "avoid[0]",
          code: "unknown-concept",
          message: 'no concept is called "halvin". Did you mean "halving"?',
        },
        { path: "choose[0]", code: "unknown-concept", message: 'no concept is called "x"' },
      ]);
    }
  });

  it("knows no depths in a map without", () => {
    expect(() => learningPath(mapOf("a"), "a@gist")).toThrow('goals: "a" has no depth "gist"; it has no depths');
  });
});
