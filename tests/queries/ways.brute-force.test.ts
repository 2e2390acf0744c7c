import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap } from "../../src/model/index.js";
import { closure, dominators, learningPaths, missingSets, type LearningPath } from "../../src/queries/index.js";
import { byDefinition, type Definition } from "../support/by-definition.js";
import { aimsOf, anyQuestion, byAims, minimalWays, read, unitsIn, type Question } from "../support/questions.js";

const runs = { seed: 20261125, numRuns: Number(process.env.FUZZ_RUNS ?? 1500) };

/** A question as the library takes it. */
function words({ data, goals, known, avoid, options }: Question) {
  const { units } = byDefinition(data);
  return {
    map: createConceptMap(data),
    goals: goals.map((unit) => units[unit]!),
    options: { known: known.map((unit) => units[unit]!), avoid, ...options },
  };
}

function setOf({ units }: Definition, { steps }: LearningPath): number {
  const names = steps.flatMap(({ concept, depths }) =>
    depths.length === 0 ? [concept] : depths.map((depth) => `${concept}@${depth}`),
  );
  return names.reduce((set, name) => set | (1 << units.indexOf(name)), 0);
}

describe("held against all sets of units", { timeout: 300_000 }, () => {
  it("learningPaths are the cheapest ways of which nothing can be left out", () => {
    let several = 0;
    fc.assert(
      fc.property(anyQuestion, fc.integer({ min: 1, max: 6 }), (asked, count) => {
        const { definition } = read(asked);
        const { map, goals, options } = words(asked);
        const { paths, complete } = learningPaths(map, goals, { ...options, count });
        const sets = paths.map((path) => setOf(definition, path));
        const ways = minimalWays(asked);
        const aims = (set: number) => aimsOf(definition, options.by, set);
        expect(sets.map(aims)).toEqual(ways.map(aims).sort(byAims).slice(0, count));
        expect(new Set(sets).size).toBe(sets.length);
        for (const set of sets) expect(ways).toContain(set);
        expect(paths.filter(({ optimal }) => !optimal)).toEqual([]);
        expect(sets).toHaveLength(complete ? ways.length : count);
        if (sets.length > 2) several++;
      }),
      runs,
    );
    expect(several).toBeGreaterThan(runs.numRuns / 20);
  });

  it("dominators are what all ways have in common, in an order of study", () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const { definition, known, allowed } = read(asked);
        const { map, goals, options } = words(asked);
        const { by, ...rest } = options;
        void by;
        const found = dominators(map, goals, rest);
        const common = minimalWays(asked).reduce((set, way) => set & way, definition.all);
        expect(found.map((name) => definition.units.indexOf(name)).toSorted((a, b) => a - b)).toEqual(unitsIn(common));
        if (JSON.stringify(asked.data).includes("corequisite")) return;
        found.forEach((name, place) => {
          const later = found.slice(place + 1).reduce((set, other) => set | (1 << definition.units.indexOf(other)), 0);
          const learnt = definition.learnable(known, allowed & ~later, { ...rest, widest: allowed });
          expect(learnt & (1 << definition.units.indexOf(name))).not.toBe(0);
        });
      }),
      runs,
    );
  });

  it("missingSets are all minimal ways, fewest units first", () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer({ min: 1, max: 8 }), (asked, count) => {
        const one: Question = {
          ...asked,
          goals: asked.goals.slice(0, 1),
          options: { ...asked.options, by: "count", helpful: false },
        };
        const { definition, wanted } = read(one);
        const { map, goals, options } = words(one);
        const { known, assumed, avoid } = options;
        const found = missingSets(map, goals[0]!, known, { avoid, count, ...(assumed !== undefined && { assumed }) });
        if (wanted === 0) {
          expect(found).toEqual({ sets: [], complete: true });
          return;
        }
        const ways = minimalWays(one).map((set) => set & ~wanted);
        const sets = found.sets.map((names) =>
          names.reduce((set, name) => set | (1 << definition.units.indexOf(name)), 0),
        );
        const aims = (set: number) => aimsOf(definition, "count", set);
        expect(sets.map(aims)).toEqual(ways.map(aims).sort(byAims).slice(0, count));
        for (const set of sets) expect(ways).toContain(set);
        expect(new Set(sets).size).toBe(sets.length);
        if (found.complete) expect(sets.length).toBe(ways.length);
        else expect(sets.length).toBe(count);
      }),
      runs,
    );
  });

  it("closure is what all knowledge states that hold something have in common", () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const { definition } = read(asked);
        const { units, upTo, all, learnable } = definition;
        const map = createConceptMap(asked.data);
        const assumed = asked.options.assumed === true;
        const floor = assumed ? 0 : definition.assumed;
        const named = asked.known.reduce((set, unit) => set | upTo(unit), 0);
        const learnableAtAll = learnable(floor, all);
        const within = named & learnableAtAll;
        // A unit is common to all states that hold those if without it they cannot all be learnt.
        const common = unitsIn(all & ~floor).filter(
          (unit) => (learnable(floor, all & ~(1 << unit)) & within) !== within,
        );
        const expected = common.reduce((set, unit) => set | (1 << unit), named);
        const found = closure(
          map,
          asked.known.map((unit) => units[unit]!),
          { assumed },
        );
        expect(found.map((name) => units.indexOf(name)).toSorted((a, b) => a - b)).toEqual(unitsIn(expected));
      }),
      runs,
    );
  });
});
