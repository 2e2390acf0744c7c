import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap, splitReference, type ConceptMap } from "../../src/model/index.js";
import {
  descendants,
  learningPath,
  nextSteps,
  outerFringe,
  type NextStep,
  type NextStepsOptions,
} from "../../src/queries/index.js";
import { asks } from "../support/asks.js";
import { byDefinition, type Definition } from "../support/by-definition.js";
import { deepMapOf, flatMapOf, mapOf } from "../support/map-of.js";
import { smallMap, type SmallMap } from "../support/small-maps.js";

const runs = { seed: 11, numRuns: Number(process.env.FUZZ_RUNS ?? 500) };

/** The steps in short, in their order. */
function next(map: ConceptMap, known: Iterable<string>, options?: NextStepsOptions): string[] {
  return nextSteps(map, known, options).map(nameOf);
}

describe("nextSteps", { timeout: 120_000 }, () => {
  const map = mapOf("counting -> adding", "adding -> multiplying", "counting adding -> halving", "drawing -> painting");

  it("are the outer fringe, with what each brings", () => {
    expect(nextSteps(map, [])).toEqual([
      { concept: "counting", minutes: 0, unlocks: 1, supports: 3, dependents: 3 },
      { concept: "drawing", minutes: 0, unlocks: 1, supports: 1, dependents: 1 },
    ]);
    expect(nextSteps(map, ["counting"])).toEqual([
      { concept: "adding", minutes: 0, unlocks: 2, supports: 2, dependents: 2 },
      { concept: "drawing", minutes: 0, unlocks: 1, supports: 1, dependents: 1 },
    ]);
    expect(nextSteps(map, map.nodes())).toEqual([]);
  });

  it("lie on the path to the goals, and are counted within it", () => {
    expect(nextSteps(map, [], { goals: "halving" })).toEqual([
      { concept: "counting", minutes: 0, unlocks: 1, supports: 2, dependents: 3 },
    ]);
    expect(next(map, ["counting"], { goals: ["halving", "painting"] })).toEqual(["adding", "drawing"]);
    expect(next(map, ["halving"], { goals: "halving" })).toEqual([]);
    expect(next(map, [], { goals: [] })).toEqual([]);
  });

  it("take the path from whoever holds it", () => {
    const path = learningPath(map, "painting");
    expect(nextSteps(map, [], { path })).toEqual(nextSteps(map, [], { goals: "painting" }));
    // It may be older than what is known.
    expect(next(map, ["drawing"], { path })).toEqual(["painting"]);
    expect(() => next(mapOf("a"), [], { path: { ...path, goals: [] } })).toThrow('no concept is called "drawing"');
  });

  it("rank what unlocks most, supports most, has most dependents, takes the fewest minutes, or was written first", () => {
    const map = flatMapOf({
      late: {},
      first: {},
      quick: { minutes: 5 },
      deep: {},
      wide: {},
      chain: { prerequisites: ["deep"] },
      end: { prerequisites: ["chain"] },
      a: { prerequisites: ["wide"] },
      b: { prerequisites: ["wide"] },
      both: { prerequisites: ["first", "late"] },
    });
    expect(next(map, [])).toEqual(["wide", "deep", "late", "first", "quick"]);
    expect(next(map, [], { rankBy: "supports" })).toEqual(["wide", "deep", "late", "first", "quick"]);
    expect(next(map, ["a"], { rankBy: "supports" })).toEqual(["deep", "wide", "late", "first", "quick"]);
    expect(next(map, ["a"], { rankBy: "dependents" })).toEqual(["deep", "wide", "late", "first", "quick"]);
    expect(next(map, [], { rankBy: "minutes" })).toEqual(["quick", "wide", "deep", "late", "first"]);
    expect(next(map, [], { rankBy: "minutes", count: 2 })).toEqual(["quick", "wide"]);
    expect(() => next(map, [], { rankBy: "time" as "minutes" })).toThrow(
      'rankBy: "rankBy" takes one of "unlocks", "supports", "dependents", "minutes", not "time"',
    );
  });

  it("go on depth by depth", () => {
    const map = deepMapOf({
      kl: { minutes: { gist: 5, use: 20 } },
      rlhf: { minutes: { gist: 10, use: 100 }, prerequisites: [{ concept: "kl", depth: "use", at: "use" }] },
    });
    expect(nextSteps(map, ["kl@gist"], { goals: "rlhf" })).toEqual([
      { concept: "kl", depth: "use", minutes: 20, unlocks: 0, supports: 1, dependents: 1 },
      { concept: "rlhf", depth: "gist", minutes: 10, unlocks: 0, supports: 1, dependents: 0 },
    ]);
    expect(nextSteps(map, ["kl"], { goals: "rlhf" })).toEqual([
      { concept: "rlhf", depth: "gist", minutes: 10, unlocks: 1, supports: 1, dependents: 0 },
    ]);
  });

  it("count every alternative that is open, and none that is closed", () => {
    const map = flatMapOf({ a: {}, b: {}, c: { prerequisites: [{ anyOf: ["a", "b"] }] }, d: { prerequisites: ["c"] } });
    expect(nextSteps(map, [])).toMatchObject([
      { concept: "a", unlocks: 1, supports: 2 },
      { concept: "b", unlocks: 1, supports: 2 },
    ]);
    expect(nextSteps(map, ["a"])).toMatchObject([
      { concept: "c", unlocks: 1, supports: 1 },
      { concept: "b", unlocks: 0, supports: 0 },
    ]);
    expect(next(map, [], { goals: "d", choose: ["b"] })).toEqual(["b"]);
    expect(next(map, [], { avoid: ["a"] })).toEqual(["b"]);
  });

  it("unlock along corequisites", () => {
    const map = flatMapOf({
      a: {},
      b: { prerequisites: ["a", { concept: "c", corequisite: true }] },
      c: { prerequisites: [{ concept: "b", corequisite: true }] },
      d: { prerequisites: [{ concept: "c", corequisite: true }] },
    });
    expect(nextSteps(map, [])).toMatchObject([{ concept: "a", unlocks: 3, supports: 3 }]);
    expect(next(map, ["a"])).toEqual(["b", "c", "d"]);
  });

  it("wait for nothing helpful, and count it where it is planned", () => {
    const map = flatMapOf({ a: {}, b: { prerequisites: [{ concept: "a", helpful: true }] } });
    expect(nextSteps(map, [], { goals: "b", helpful: true })).toEqual([
      { concept: "a", minutes: 10, unlocks: 0, supports: 1, dependents: 1 },
      { concept: "b", minutes: 10, unlocks: 0, supports: 0, dependents: 0 },
    ]);
    expect(next(map, [], { goals: "b" })).toEqual(["b"]);
  });

  it("offer an assumed concept only where it is a goal or asked for", () => {
    const map = flatMapOf({ school: { assumed: true }, code: { prerequisites: ["school"] } });
    expect(next(map, [])).toEqual(["code"]);
    expect(next(map, [], { assumed: true })).toEqual(["school"]);
    expect(next(map, [], { goals: ["school", "code"] })).toEqual(["school"]);
  });

  it("count to the end of a chain", () => {
    const many = 30_000;
    const lines = Array.from({ length: many - 1 }, (_, number) => `c${String(number)} -> c${String(number + 1)}`);
    const expected = [{ concept: "c0", minutes: 0, unlocks: 1, supports: many - 1, dependents: many - 1 }];
    expect(nextSteps(mapOf(...lines), [])).toEqual(expected);
    expect(nextSteps(mapOf(...lines), [], { goals: `c${String(many - 1)}` })).toEqual(expected);
  });

  it("are held against their definition on all kinds of maps", () => {
    let unlocked = 0;
    fc.assert(
      fc.property(
        smallMap,
        fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => a & b),
        fc.option(fc.array(fc.nat(), { minLength: 1, maxLength: 2 })),
        (data, some, wanted) => {
          const definition = byDefinition(data);
          const { units } = definition;
          const map = createConceptMap(data);
          const goals = wanted?.map((number) => units[number % units.length]!);
          const known = units.filter((_, unit) => (some & (1 << unit)) !== 0);
          const limits = some % 2 === 0 ? {} : { nodeLimit: 1 };
          const path = goals && learningPath(map, goals, { known, ...limits });
          const steps = nextSteps(map, known, { ...(goals && { goals }), ...limits });

          const floor = definition.assumed & ~bitsOf(units, (unit) => isAmong(goals ?? [], unit));
          const state = units.reduce(
            (set, _, unit) => ((some & (1 << unit)) === 0 ? set : set | definition.upTo(unit)),
            floor,
          );
          const studied = path?.steps.flatMap(({ concept, depths }) =>
            depths.length === 0 ? [concept] : depths.map((depth) => `${concept}@${depth}`),
          );
          const onPath = studied ? bitsOf(units, (unit) => studied.includes(unit)) : definition.all & ~state;
          const ready = definition.step(state, definition.all);
          const expected = bits(ready & onPath).map((unit) => {
            const unlocks = definition.step(state | (1 << unit), definition.all) & onPath & ~ready;
            const { concept, depth } = splitReference(units[unit]!);
            return {
              concept,
              ...(depth !== undefined && { depth }),
              minutes: definition.minutes[unit]!,
              unlocks: count(unlocks),
              supports: count(restingOn(data, definition, unit, state, onPath)),
              dependents: descendants(map, concept).size,
            };
          });
          unlocked += expected.filter(({ unlocks }) => unlocks > 0).length;
          expected.sort(
            (a, b) =>
              b.unlocks - a.unlocks || b.supports - a.supports || b.dependents - a.dependents || a.minutes - b.minutes,
          );
          expect(steps).toEqual(expected);
          if (!goals) expect(steps.map(nameOf).sort()).toEqual(outerFringe(map, known).sort());
        },
      ),
      runs,
    );
    expect(unlocked).toBeGreaterThan(runs.numRuns / 5);
  });
});

/** The units of a path that ask for one of it, or for one that does. */
function restingOn(data: SmallMap, definition: Definition, unit: number, known: number, path: number): number {
  let found = 1 << unit;
  for (let before = 0; before !== found;) {
    before = found;
    for (const other of bits(path))
      if ((asks(data, definition, other, known) & path & found) !== 0) found |= 1 << other;
  }
  return found & ~(1 << unit);
}

function isAmong(goals: readonly string[], unit: string): boolean {
  return goals.some((goal) => splitReference(goal).concept === splitReference(unit).concept);
}

function nameOf({ concept, depth }: NextStep): string {
  return depth === undefined ? concept : `${concept}@${depth}`;
}

function bitsOf(units: readonly string[], isIn: (unit: string) => boolean): number {
  return units.reduce((set, unit, place) => (isIn(unit) ? set | (1 << place) : set), 0);
}

function bits(set: number): number[] {
  return Array.from({ length: 31 }, (_, unit) => unit).filter((unit) => (set & (1 << unit)) !== 0);
}

function count(set: number): number {
  return bits(set).length;
}
