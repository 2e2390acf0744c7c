import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { learningPath, type PathStep } from "../../src/queries/index.js";
import { map as chatgpt } from "../data/shipped-map.js";
import { byDefinition } from "../support/by-definition.js";
import { plainMap } from "../support/small-maps.js";

const unitsOf = ({ concept, depths }: PathStep): string[] =>
  depths.length === 0 ? [concept] : depths.map((depth) => `${concept}@${depth}`);

/** What is found after each step of a path, beside what was left of the path before. */
function* walk(map: ConceptMap, goal: string): Generator<{ readonly left: string[]; readonly found: string[] }> {
  const known: string[] = [];
  for (let { steps } = learningPath(map, goal); steps.length > 0;) {
    known.push(...unitsOf(steps[0]!));
    const left = steps.slice(1).flatMap(unitsOf);
    ({ steps } = learningPath(map, goal, { known }));
    yield { left, found: steps.flatMap(unitsOf) };
  }
}

describe("who takes the first step of a path", () => {
  it("finds the others in the same order, on the map that ships", () => {
    for (const goal of ["rlhf@gist", "rlhf@use", "transformer@use"])
      for (const { left, found } of walk(chatgpt, goal)) expect(found).toEqual(left);
  });

  it("finds the others in the same order where nothing is left to choose", () => {
    fc.assert(
      fc.property(plainMap, fc.nat(), (data, number) => {
        const { units } = byDefinition(data);
        for (const { left, found } of walk(createConceptMap(data), units[number % units.length]!))
          expect(found).toEqual(left);
      }),
      { seed: 20261127, numRuns: 1000 },
    );
  });
});
