import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import {
  isKnowledgeState,
  learningPath,
  learningPaths,
  missingSets,
  outerFringe,
  savingIfKnown,
  savingsIfKnown,
  type LearningPath,
} from "../../src/queries/index.js";
import { byDefinition } from "../support/by-definition.js";
import { anyQuestion } from "../support/questions.js";

const runs = { seed: 20261127, numRuns: Number(process.env.FUZZ_RUNS ?? 300) };
const name = (number: number): string => `c${String(number)}`;

/** Each concept asks for one of the two before it. */
function ladder(count: number): ConceptMap {
  const steps = Array.from({ length: count }, (_, number) => ({
    id: name(number),
    title: name(number),
    minutes: 1,
    prerequisites: number < 2 ? [] : [{ anyOf: [name(number - 1), name(number - 2)] }],
  }));
  return createConceptMap({ concepts: steps });
}

function studied({ steps }: LearningPath): string[] {
  return steps.flatMap(({ concept, depths }) =>
    depths.length === 0 ? [concept] : depths.map((depth) => `${concept}@${depth}`),
  );
}

/** The answer, and whether it came about as soon as asked for: clocks of busy machines are not to be relied on. */
function inTime<Answer>(ask: () => Answer): Answer {
  const start = performance.now();
  const answer = ask();
  expect(performance.now() - start).toBeLessThan(10_000);
  return answer;
}

describe("a limit of looks", () => {
  it("counts for all ways that a question asks for", () => {
    const { paths } = learningPaths(ladder(300), name(299), { nodeLimit: 10 });
    expect(paths.map(({ optimal }) => optimal)).toEqual([true, false, false]);
    for (const path of paths) expect(path.lowerBound).toBeLessThanOrEqual(150);
    for (const path of paths) expect(isKnowledgeState(ladder(300), studied(path))).toBe(true);
    expect(new Set(paths.map((path) => studied(path).join())).size).toBe(3);
  });

  it("is told by missingSets, whose sets will do", () => {
    const map = ladder(300);
    const { sets, complete } = missingSets(map, name(299), [], { nodeLimit: 1 });
    expect(complete).toBe(false);
    expect(sets.length).toBeGreaterThan(0);
    for (const set of sets) expect(outerFringe(map, set)).toContain(name(299));
  });

  it("leaves answers that hold, and says what is proven", { timeout: 60_000 }, () => {
    let stopped = 0;
    fc.assert(
      fc.property(anyQuestion, fc.integer({ min: 0, max: 3 }), (asked, nodeLimit) => {
        const { units } = byDefinition(asked.data);
        const map = createConceptMap(asked.data);
        const known = asked.known.map((unit) => units[unit]!);
        const goals = asked.goals.map((unit) => units[unit]!);
        const options = { ...asked.options, avoid: asked.avoid, known };
        const { paths: whole } = learningPaths(map, goals, options);
        const { paths, complete } = learningPaths(map, goals, { ...options, nodeLimit });
        expect(paths.length).toBeGreaterThan(0);
        expect(paths.length).toBeLessThanOrEqual(whole.length);
        for (const [place, path] of paths.entries()) {
          expect(path.blocked).toEqual(whole[0]!.blocked);
          expect(path.cost).toBeGreaterThanOrEqual(whole[0]!.cost);
          expect(path.lowerBound).toBeLessThanOrEqual(whole[place]!.cost);
        }
        if (paths.every(({ optimal }) => optimal))
          expect(paths.map(({ cost }) => cost)).toEqual(whole.slice(0, paths.length).map(({ cost }) => cost));
        expect(new Set(paths.map((path) => studied(path).sort().join())).size).toBe(paths.length);
        if (paths.length < whole.length) expect(complete).toBe(false);
        if (!complete && paths.length < 3) stopped++;
      }),
      runs,
    );
    expect(stopped).toBeGreaterThan(runs.numRuns / 100);
  });
});

describe("a limit of time", () => {
  it("counts for all ways that a question asks for", () => {
    const map = ladder(1000);
    const { paths } = inTime(() => learningPaths(map, name(999), { count: 2, timeLimit: 100 }));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) expect(isKnowledgeState(map, studied(path))).toBe(true);
    expect(paths.slice(1).filter(({ optimal }) => optimal)).toEqual([]);
  });

  it("counts for all that is missing", () => {
    const map = ladder(2000);
    const { sets, complete } = inTime(() => missingSets(map, name(1999), [], { timeLimit: 100 }));
    expect(complete).toBe(false);
    expect(outerFringe(map, sets[0]!)).toContain(name(1999));
  });

  it("counts for all that could be known", () => {
    const map = ladder(2000);
    const savings = inTime(() => savingsIfKnown(map, name(1999), { timeLimit: 100 }));
    expect(savings.size).toBe(1000);
    expect(Math.min(...savings.values())).toBe(1);
  });

  it("leaves what is saved on the path as it is", { timeout: 60_000 }, () => {
    let less = 0;
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const { units } = byDefinition(asked.data);
        const map = createConceptMap(asked.data);
        const known = asked.known.map((unit) => units[unit]!);
        const goals = asked.goals.map((unit) => units[unit]!);
        const options = { ...asked.options, helpful: false, avoid: asked.avoid, known };
        const best = learningPath(map, goals, options);
        const found = learningPath(map, goals, { ...options, timeLimit: 0 });
        const savings = savingsIfKnown(map, goals, { ...options, timeLimit: 0 });
        const deepest = new Map(studied(found).map((unit) => [unit.replace(/@.*/, ""), unit]));
        expect([...savings.keys()].sort()).toEqual([...deepest.keys()].sort());
        for (const [concept, saving] of savings) {
          const most = savingIfKnown(map, goals, deepest.get(concept)!, options) + found.cost - best.cost;
          expect(saving).toBeGreaterThanOrEqual(0);
          expect(saving).toBeLessThanOrEqual(most + 1e-9);
          if (saving < most) less++;
        }
      }),
      runs,
    );
    expect(less).toBeGreaterThan(0);
  });

  it("leaves a path and a bound that hold where it is over at once", () => {
    const map = ladder(5000);
    const path = learningPath(map, name(4999), { timeLimit: 0 });
    expect(isKnowledgeState(map, studied(path))).toBe(true);
    expect(path.lowerBound).toBeLessThanOrEqual(2500);
    expect(path.cost).toBeGreaterThanOrEqual(2500);
  });
});

describe("without a limit", () => {
  it("missingSets looks for no more sets than are asked for", () => {
    const { sets, complete } = missingSets(ladder(2000), name(1999), [], { count: 1 });
    expect([sets.length, sets[0]!.length, complete]).toEqual([1, 999, false]);
  });
});
