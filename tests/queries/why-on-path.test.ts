import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap, splitReference, type Requirement } from "../../src/model/index.js";
import { learningPath, whyOnPath, type LearningPath, type StudyUnit } from "../../src/queries/index.js";
import { asks } from "../support/asks.js";
import { byDefinition } from "../support/by-definition.js";
import { deepMapOf, flatMapOf, mapOf } from "../support/map-of.js";
import { smallMap } from "../support/small-maps.js";

describe("whyOnPath", () => {
  it("gives the shortest chain of reasons, in the author's words", () => {
    const map = flatMapOf({
      a: {},
      b: { prerequisites: [{ concept: "a", reason: "b counts with a" }] },
      c: { prerequisites: ["b"] },
      d: { prerequisites: ["c", { anyOf: ["a"], reason: { en: "d as well" } }] },
    });
    expect(whyOnPath(map, "d", "a")).toEqual({
      reasons: [{ prerequisite: { concept: "a" }, dependent: { concept: "d" }, reason: { en: "d as well" } }],
      necessary: true,
    });
    expect(whyOnPath(map, ["d", "c"], "a")?.reasons).toHaveLength(1);
    expect(whyOnPath(map, "c", "a")).toEqual({
      reasons: [
        { prerequisite: { concept: "a" }, dependent: { concept: "b" }, reason: "b counts with a" },
        { prerequisite: { concept: "b" }, dependent: { concept: "c" } },
      ],
      necessary: true,
    });
    expect(whyOnPath(map, "c", "c")).toEqual({ reasons: [], necessary: true });
  });

  it("says nothing of what is not on the path", () => {
    const map = mapOf("a -> b", "c", "d -> e", "e -> d");
    expect(whyOnPath(map, "b", "c")).toBeUndefined();
    expect(whyOnPath(map, "b", "a", { known: ["a"] })).toBeUndefined();
    expect(whyOnPath(map, ["b", "e"], "d")).toBeUndefined();
    expect(() => whyOnPath(map, "b", "x")).toThrow('no concept is called "x"');
  });

  it("tells of what was chosen the best way without it", () => {
    const map = flatMapOf({
      ppo: { minutes: 30 },
      rlhf: { prerequisites: ["ppo"] },
      dpo: { minutes: 90 },
      tuning: { prerequisites: [{ anyOf: ["rlhf", "dpo"] }] },
    });
    expect(whyOnPath(map, "tuning", "ppo")).toEqual({
      reasons: [
        { prerequisite: { concept: "ppo" }, dependent: { concept: "rlhf" } },
        { prerequisite: { concept: "rlhf" }, dependent: { concept: "tuning" } },
      ],
      necessary: false,
      otherWay: { path: learningPath(map, "tuning", { avoid: ["ppo"] }), extraMinutes: 50, extraCost: 50 },
    });
    expect(whyOnPath(map, "tuning", "ppo", { avoid: ["dpo"] })?.necessary).toBe(true);
    expect(whyOnPath(map, "tuning", "dpo", { by: "count" })?.otherWay).toMatchObject({
      extraMinutes: -50,
      extraCost: 1,
    });
    expect(whyOnPath(map, "tuning", "dpo", { choose: ["dpo"] })?.otherWay?.extraMinutes).toBe(-50);
    expect(whyOnPath(map, ["tuning", "rlhf"], "rlhf")?.necessary).toBe(true);
  });

  it("keeps depths apart", () => {
    const map = deepMapOf({
      kl: { minutes: { gist: 5, use: 20, derive: 60 } },
      bound: { minutes: { use: 8 }, prerequisites: [{ concept: "kl", depth: "use" }] },
      rlhf: {
        minutes: { gist: 10, use: 100 },
        prerequisites: [
          { concept: "kl", depth: "gist" },
          {
            anyOf: [
              { concept: "bound", depth: "use" },
              { concept: "kl", depth: "derive" },
            ],
            at: "use",
          },
        ],
      },
    });
    expect(whyOnPath(map, "rlhf", "kl@use")?.reasons).toEqual([
      { prerequisite: { concept: "kl", depth: "use" }, dependent: { concept: "bound", depth: "use" } },
      { prerequisite: { concept: "bound", depth: "use" }, dependent: { concept: "rlhf", depth: "use" } },
    ]);
    expect(whyOnPath(map, "rlhf", "kl")?.reasons).toEqual([
      { prerequisite: { concept: "kl", depth: "gist" }, dependent: { concept: "rlhf", depth: "use" } },
    ]);
    expect(whyOnPath(map, "rlhf", "kl@derive")).toBeUndefined();
    expect(whyOnPath(map, "rlhf", "kl@use")?.necessary).toBe(true);
    expect(whyOnPath(map, "rlhf", "bound")).toMatchObject({ necessary: false, otherWay: { extraMinutes: 52 } });
    expect(whyOnPath(map, "rlhf", "rlhf@gist")).toEqual({ reasons: [], necessary: true });
    expect(whyOnPath(map, "rlhf", "rlhf")).toEqual({ reasons: [], necessary: true });
  });

  it("finds what is only helpful not necessary", () => {
    const map = flatMapOf({ a: {}, b: { prerequisites: [{ concept: "a", helpful: true, reason: "nice" }] } });
    expect(whyOnPath(map, "b", "a", { helpful: true })).toMatchObject({
      reasons: [{ reason: "nice" }],
      necessary: false,
      otherWay: { extraMinutes: -10 },
    });
    expect(whyOnPath(map, "b", "a")).toBeUndefined();
  });

  it("takes the path from whoever holds it", () => {
    const map = flatMapOf({ a: {}, b: {}, c: { prerequisites: [{ anyOf: ["a", "b"] }] } });
    const path = learningPath(map, "c", { choose: ["b"] });
    expect(whyOnPath(map, "c", "a", { path })).toBeUndefined();
    expect(whyOnPath(map, "c", "b", { path })?.reasons).toHaveLength(1);
  });

  it("is held against paths and sets of units on all kinds of maps", { timeout: 120_000 }, () => {
    const found = { necessary: 0, chosen: 0, long: 0 };
    fc.assert(
      fc.property(
        smallMap,
        fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
        fc.array(fc.nat(), { maxLength: 2 }),
        fc.record({ helpful: fc.boolean(), by: fc.constantFrom("minutes", "count"), isHeld: fc.boolean() }),
        (data, wanted, some, { isHeld, ...terms }) => {
          const definition = byDefinition(data);
          const { units } = definition;
          const name = (number: number): string => units[number % units.length]!;
          const numberOf = ({ concept, depth }: StudyUnit): number =>
            units.indexOf(depth === undefined ? concept : `${concept}@${depth}`);
          const map = createConceptMap(data);
          const goals = wanted.map(name);
          const options = { known: some.map(name), assumed: true, ...terms };
          const path = learningPath(map, goals, options);
          const onPath = unitsOf(path);
          const known = some.reduce((set, number) => set | definition.upTo(number % units.length), 0);
          const reach = (without: number): number => {
            const allowed = definition.all & ~without;
            return goals.filter((goal) => {
              const learnt = definition.learnable(known, allowed, { helpful: terms.helpful });
              return (learnt & (1 << units.indexOf(goal))) !== 0;
            }).length;
          };

          for (const reference of new Set([...units, ...definition.concepts])) {
            const why = whyOnPath(map, goals, reference, { ...options, ...(isHeld && { path }) });
            const { concept, depth } = splitReference(reference);
            const whole = units.filter((unit) => splitReference(unit).concept === concept);
            const asked = depth === undefined ? whole : [reference];
            expect(why !== undefined).toBe(asked.some((unit) => onPath.includes(unit)));
            if (!why) continue;

            const barred = whole
              .slice(whole.indexOf(asked[0]!))
              .reduce((set, unit) => set | (1 << units.indexOf(unit)), 0);
            expect(why.necessary).toBe(reach(barred) < reach(0));
            found[why.necessary ? "necessary" : "chosen"]++;
            if (why.necessary) expect(why).not.toHaveProperty("otherWay");
            else {
              const other = learningPath(map, goals, { ...options, avoid: [reference] });
              expect(why.otherWay).toEqual({
                path: other,
                extraMinutes: other.minutes - path.minutes,
                extraCost: other.cost - path.cost,
              });
            }

            const { reasons } = why;
            let at = asked.filter((unit) => onPath.includes(unit));
            for (const { prerequisite, dependent } of reasons) {
              const [from, to] = [numberOf(prerequisite), numberOf(dependent)];
              // The reason before led to this concept at the same depth or a shallower one.
              expect(
                at.some((unit) => units.indexOf(unit) <= from && splitReference(unit).concept === prerequisite.concept),
              ).toBe(true);
              expect(onPath).toEqual(expect.arrayContaining([units[from], units[to]]));
              expect(
                path.steps.filter((step) => step.concept === prerequisite.concept).flatMap((step) => step.neededBy),
              ).toContain(dependent.concept);
              if (!terms.helpful) expect(asks(data, definition, to, known) & (1 << from)).not.toBe(0);
              at = [units[to]!];
            }
            expect(
              goals.some((goal) =>
                at.some(
                  (unit) =>
                    splitReference(goal).concept === splitReference(unit).concept &&
                    units.indexOf(unit) <= units.indexOf(goal),
                ),
              ),
            ).toBe(true);
            if (reasons.length > 1) found.long++;
            if (!terms.helpful && data.concepts.every(({ prerequisites = [] }) => prerequisites.every(isPlain)))
              expect(reasons).toHaveLength(fewestSteps(asked.filter((unit) => onPath.includes(unit))));
          }

          /** Steps from concept to concept over all that units of the path ask for. */
          function fewestSteps(from: readonly string[]): number {
            const distance = new Map(from.map((unit) => [unit, 0]));
            for (let changed = true; changed;) {
              changed = false;
              for (const unit of onPath)
                for (const other of onPath) {
                  if ((asks(data, definition, units.indexOf(unit), known) & (1 << units.indexOf(other))) === 0)
                    continue;
                  const isStep = splitReference(unit).concept !== splitReference(other).concept;
                  const length = (distance.get(other) ?? Infinity) + Number(isStep);
                  if (length >= (distance.get(unit) ?? Infinity)) continue;
                  distance.set(unit, length);
                  changed = true;
                }
            }
            return Math.min(...goals.map((goal) => distance.get(goal) ?? Infinity));
          }
        },
      ),
      runs,
    );
    for (const times of Object.values(found)) expect(times).toBeGreaterThan(runs.numRuns / 20);
  });
});

const runs = { seed: 12, numRuns: Number(process.env.FUZZ_RUNS ?? 300) };

function isPlain(requirement: Requirement): boolean {
  if (typeof requirement === "string" || "concept" in requirement) return true;
  return "allOf" in requirement
    ? requirement.allOf.every(isPlain)
    : requirement.anyOf.length === 1 && requirement.anyOf.every(isPlain);
}

function unitsOf({ steps }: LearningPath): string[] {
  return steps.flatMap(({ concept, depths }) =>
    depths.length === 0 ? [concept] : depths.map((depth) => `${concept}@${depth}`),
  );
}
