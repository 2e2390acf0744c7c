import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap } from "../../src/model/index.js";
import { learningPath, savingIfKnown, savingsIfKnown } from "../../src/queries/index.js";
import { byDefinition } from "../support/by-definition.js";
import { deepMapOf, flatMapOf } from "../support/map-of.js";
import { pairedMap, plainMap, smallMap } from "../support/small-maps.js";

describe("savingIfKnown", () => {
  const map = flatMapOf({
    sets: {},
    counting: { minutes: 20, prerequisites: ["sets"] },
    adding: { prerequisites: ["counting"] },
    halving: { prerequisites: ["adding", "sets"] },
    drawing: { minutes: 60 },
  });

  it("is what need not be studied any more", () => {
    expect(savingIfKnown(map, "halving", "adding")).toBe(30);
    expect(savingIfKnown(map, "halving", ["adding", "sets"])).toBe(40);
    expect(savingIfKnown(map, "halving", "adding", { known: ["counting"] })).toBe(10);
    expect(savingIfKnown(map, "halving", "adding", { by: "count" })).toBe(2);
    expect(savingIfKnown(map, "halving", "drawing")).toBe(0);
    expect(savingIfKnown(map, "halving", [])).toBe(0);
    expect(() => savingIfKnown(map, "halving", ["sets", "sums"])).toThrow('references[1]: no concept is called "sums"');
  });

  it("is to the last digit what need not be studied, however long the rest takes", () => {
    const map = flatMapOf({
      quick: { minutes: 0.1 },
      long: { minutes: 1234.5 },
      goal: { prerequisites: ["quick", "long"] },
    });
    expect(savingIfKnown(map, "goal", "quick")).toBe(0.1);
  });

  it("is told of the goals that can be reached without it", () => {
    const map = flatMapOf({
      a: { prerequisites: ["b"] },
      b: { prerequisites: ["a"] },
      c: {},
      d: { prerequisites: ["a"] },
    });
    expect(savingIfKnown(map, ["c", "d"], "a")).toBe(0);
    expect(savingIfKnown(map, ["c", "d"], ["a", "c"])).toBe(10);
  });

  it("may be less than nothing where helpful concepts come within reach", () => {
    const map = flatMapOf({
      a: { prerequisites: ["b"] },
      b: { prerequisites: ["a"] },
      c: { prerequisites: ["a"] },
      d: { prerequisites: [{ concept: "c", helpful: true }] },
    });
    expect(savingIfKnown(map, "d", "a", { helpful: true })).toBe(-10);
    expect(savingIfKnown(map, "d", "a")).toBe(0);
  });
});

describe("savingsIfKnown", () => {
  it("are 0 where all weighs -0", () => {
    const map = flatMapOf({ a: {}, b: { prerequisites: ["a"] } });
    expect([...savingsIfKnown(map, "b", { by: () => -0 }).values()]).toEqual([0, 0]);
  });

  it("tell of each concept of the path what it would save, the most first", () => {
    const map = flatMapOf({
      sets: {},
      counting: { minutes: 20, prerequisites: ["sets"] },
      adding: { prerequisites: ["counting"] },
      halving: { prerequisites: ["adding", "sets"] },
    });
    expect([...savingsIfKnown(map, "halving")]).toEqual([
      ["halving", 50],
      ["adding", 30],
      ["counting", 20],
      ["sets", 10],
    ]);
    expect([...savingsIfKnown(map, ["halving", "counting"], { by: "count" })]).toEqual([
      ["halving", 2],
      ["sets", 1],
      ["counting", 1],
      ["adding", 1],
    ]);
  });

  it("keep the author's order where the same minutes add up to something else in another order", () => {
    const map = flatMapOf({
      a1: { minutes: 0.3 },
      a2: { minutes: 0.2, prerequisites: ["a1"] },
      a: { minutes: 0.1, prerequisites: ["a2"] },
      b1: { minutes: 0.1 },
      b2: { minutes: 0.2, prerequisites: ["b1"] },
      b: { minutes: 0.3, prerequisites: ["b2"] },
      c1: { minutes: 0.2 },
      c: { minutes: 0.4, prerequisites: ["c1"] },
      goal: { minutes: 0, prerequisites: ["c", "b", "a"] },
    });
    const savings = savingsIfKnown(map, "goal");
    expect(new Set(["a", "b", "c"].map((id) => savings.get(id))).size).toBeGreaterThan(1);
    expect([...savings.keys()]).toEqual(["goal", "a", "b", "c", "a2", "a1", "b2", "c1", "b1"]);
  });

  it("know a concept as deep as the path goes", () => {
    const map = deepMapOf({
      x: { minutes: { gist: 1, use: 2, derive: 4 } },
      y: { minutes: { gist: 8 }, prerequisites: [{ concept: "x", depth: "use" }] },
      z: { minutes: { gist: 16 }, prerequisites: [{ concept: "y" }, { concept: "x", depth: "gist" }] },
    });
    expect([...savingsIfKnown(map, "z")]).toEqual([
      ["z", 27],
      ["y", 10],
      ["x", 3],
    ]);
    expect([...savingsIfKnown(map, "z", { known: ["x@gist"] })]).toEqual([
      ["z", 26],
      ["y", 10],
      ["x", 2],
    ]);
  });

  it("plan anew where something else could be chosen then", () => {
    const map = flatMapOf({
      base: {},
      cheap: { minutes: 5, prerequisites: ["base"] },
      dear: { minutes: 20 },
      use: { prerequisites: [{ anyOf: ["cheap", "dear"] }] },
      also: { minutes: 1, prerequisites: ["base"] },
      goal: { prerequisites: ["use", "also"] },
    });
    expect([...savingsIfKnown(map, "goal")]).toEqual([
      ["goal", 36],
      ["use", 15],
      ["base", 10],
      ["cheap", 5],
      // Without it nothing else needs the base, but the cheap way still does.
      ["also", 1],
    ]);
  });

  it("plan anew where knowing more opens a circle", () => {
    const map = flatMapOf({
      a: { minutes: 2 },
      d: { minutes: 1, prerequisites: [{ anyOf: ["f", "a"] }] },
      f: { minutes: 4, prerequisites: ["d"] },
    });
    expect([...savingsIfKnown(map, ["f", "d"])]).toEqual([
      ["f", 6],
      ["d", 3],
      ["a", 2],
    ]);
  });

  it("are told of the path as it is once no look is left", () => {
    const map = coveringMap();
    const limits = { nodeLimit: 1 };
    const path = learningPath(map, "goal", limits);
    expect(path.optimal).toBe(false);
    const savings = [...savingsIfKnown(map, "goal", limits)];
    expect(savings.map(([concept]) => concept).sort()).toEqual(path.steps.map(({ concept }) => concept).sort());
    const minutes = new Map(path.steps.map((step) => [step.concept, step.minutes]));
    for (const [concept, saving] of savings)
      expect(saving).toBe(concept === "goal" ? path.cost : minutes.get(concept)!);
    for (const [concept, saving] of savings) expect(savingIfKnown(map, "goal", concept, limits)).toBe(saving);
  });

  it("count corequisites in a circle that only a concept at all its depths asks for", () => {
    const map = deepMapOf({
      lab: { minutes: { gist: 1 }, prerequisites: [{ concept: "theory", corequisite: true }] },
      theory: { minutes: { gist: 2 }, prerequisites: [{ concept: "lab", corequisite: true }] },
      work: { minutes: { gist: 4, use: 8 }, prerequisites: ["lab", { concept: "theory", at: "use" }] },
      goal: { minutes: { use: 16 }, prerequisites: ["work"] },
    });
    expect(savingsIfKnown(map, "goal")).toEqual(
      new Map([
        ["goal", 31],
        ["work", 15],
        ["theory", 2],
        ["lab", 1],
      ]),
    );
  });

  it("refuse names that the map does not know", () => {
    const map = flatMapOf({ sets: {}, counting: { prerequisites: ["sets"] } });
    expect(() => savingsIfKnown(map, ["counting", "sums"], { known: ["seats"] })).toThrow(
      /goals\[1\]: no concept is called "sums"[^]*known\[0\]: no concept is called "seats"/,
    );
  });

  it("are differences of paths, whatever is chosen", { timeout: 120_000 }, () => {
    let found = 0;
    fc.assert(
      fc.property(choices, ({ data, goals, options }) => {
        const map = createConceptMap(data);
        const path = learningPath(map, goals, options);
        const blocked = new Set(path.blocked.map(({ concept, depth }) => nameOf(concept, depth)));
        const reached = path.goals.filter((goal) => !blocked.has(goal));
        const expected = new Map<string, number>();
        for (const { concept, depth } of path.steps) {
          const after = learningPath(map, reached, { ...options, known: [...options.known, nameOf(concept, depth)] });
          expected.set(concept, path.cost - after.cost);
          if (path.cost > after.cost) found++;
        }
        expect(savingsIfKnown(map, goals, options)).toEqual(expected);
      }),
      runs,
    );
    expect(found).toBeGreaterThan(runs.numRuns / 2);
  });
});

const runs = { seed: 13, numRuns: Number(process.env.FUZZ_RUNS ?? 500) };

const choices = fc.oneof(plainMap, smallMap, pairedMap).chain((data) => {
  const { units, concepts } = byDefinition(data);
  return fc.record({
    data: fc.constant(data),
    goals: fc.array(fc.constantFrom(...units), { minLength: 1, maxLength: 3 }),
    options: fc.record({
      known: fc.array(fc.constantFrom(...units), { maxLength: 2 }),
      // An assumed goal that is blocked would be known to the second path, were it not planned.
      assumed: fc.constant(true),
      helpful: fc.boolean(),
      choose: fc.subarray([...new Set(concepts)], { maxLength: 1 }),
    }),
  });
});

function nameOf(concept: string, depth: string | undefined): string {
  return depth === undefined ? concept : `${concept}@${depth}`;
}

/** Each pair of twelve things asks for one of the two: to choose the fewest is to cover the edges of a graph. */
function coveringMap() {
  const sizes = [7, 5, 9, 6, 8, 7, 5, 9, 6, 8, 7, 5];
  const things = sizes.map((minutes, place) => [`thing-${String(place)}`, { minutes }] as const);
  const pairs = sizes.flatMap((_, place) =>
    [1, 3, 4].map((step) => ({ anyOf: [place, (place + step) % sizes.length].map((one) => `thing-${String(one)}`) })),
  );
  return flatMapOf({ ...Object.fromEntries(things), extra: {}, goal: { prerequisites: ["extra", ...pairs] } });
}
