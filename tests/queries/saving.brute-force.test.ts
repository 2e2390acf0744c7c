import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap } from "../../src/model/index.js";
import { learningPath, savingIfKnown, savingsIfKnown } from "../../src/queries/index.js";
import { aimsOf, anyQuestion, byAims, minimalWays, read, unitsIn, type Question } from "../support/questions.js";

const runs = { seed: 13, numRuns: Number(process.env.FUZZ_RUNS ?? 1000) };

describe("held against all sets of units", { timeout: 120_000 }, () => {
  it("savingIfKnown is how much cheaper the cheapest way becomes", () => {
    let found = 0;
    fc.assert(
      fc.property(anyQuestion, fc.array(fc.nat(), { minLength: 1, maxLength: 2 }), (asked, picks) => {
        const { map, goals, options, units } = words(asked);
        const more = picks.map((pick) => pick % units.length);
        const saving = leastCost(asked) - leastCost(knowing(asked, more));
        expect(savingIfKnown(map, goals, named(units, more), options)).toBe(saving);
        if (saving > 0) found++;
      }),
      runs,
    );
    expect(found).toBeGreaterThan(runs.numRuns / 5);
  });

  it("savingsIfKnown are the same for each concept of the path, the most first", () => {
    let found = 0;
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const { map, goals, options, units } = words(asked);
        const before = leastCost(asked);
        const deepest = new Map(
          learningPath(map, goals, options).steps.map(({ concept, depth }) => [
            concept,
            units.indexOf(depth === undefined ? concept : `${concept}@${depth}`),
          ]),
        );
        const expected = map
          .filterNodes((concept) => deepest.has(concept))
          .map((concept) => [concept, before - leastCost(knowing(asked, [deepest.get(concept)!]))] as const)
          .sort(([, a], [, b]) => b - a);
        expect([...savingsIfKnown(map, goals, options)]).toEqual(expected);
        if (new Set(expected.map(([, saving]) => saving)).size > 2) found++;
      }),
      runs,
    );
    expect(found).toBeGreaterThan(runs.numRuns / 10);
  });
});

/** A question as the library takes it. */
function words(asked: Question) {
  const { units } = read(asked).definition;
  const { data, goals, known, avoid, options } = asked;
  return {
    map: createConceptMap(data),
    goals: named(units, goals),
    options: { ...options, known: named(units, known), avoid },
    units,
  };
}

function named(units: readonly string[], numbers: readonly number[]): string[] {
  return numbers.map((unit) => units[unit]!);
}

/** The same question, to the goals that can be reached as it is, with more known. */
function knowing(asked: Question, more: readonly number[]): Question {
  const { known, wanted } = read(asked);
  return {
    ...asked,
    goals: unitsIn(wanted),
    known: [...unitsIn(known), ...more],
    // What is assumed is among what is known already.
    options: { ...asked.options, assumed: true },
  };
}

function leastCost(asked: Question): number {
  const { definition } = read(asked);
  const aims = minimalWays(asked).map((set) => aimsOf(definition, asked.options.by, set));
  return aims.sort(byAims)[0]!.first;
}
