import { describe, expect, it } from "vitest";
import { createConceptMap, type ConceptMap, type Requirement } from "../../src/model/index.js";
import { isKnowledgeState, learningPaths, missingSets, type LearningPath } from "../../src/queries/index.js";
import { mapSpace } from "../../src/queries/map-space.js";
import { readQuestion } from "../../src/queries/question.js";
import { rankSets } from "../../src/queries/ranked-sets.js";
import { unitIndex } from "../../src/queries/unit-index.js";

interface Rung {
  readonly id: string;
  readonly minutes: number;
  readonly prerequisites?: readonly Requirement[];
}

/** A choice of two on each rung, of which the second takes as much longer as the rung is high. */
function ladder(count: number, rungOf: (a: string, b: string, rung: number) => readonly Rung[], top: Rung): ConceptMap {
  const rungs = Array.from({ length: count }, (_, rung) => rungOf(`a${String(rung)}`, `b${String(rung)}`, rung)).flat();
  return createConceptMap({ concepts: [...rungs, top].map((concept) => ({ title: concept.id, ...concept })) });
}

const pair = (rung: number): Requirement => ({ anyOf: [`a${String(rung)}`, `b${String(rung)}`] });

/** The goal asks for one of each rung. */
function rack(count: number): ConceptMap {
  const prerequisites = Array.from({ length: count }, (_, rung) => pair(rung));
  const rungOf = (a: string, b: string, rung: number) => [
    { id: a, minutes: 1 },
    { id: b, minutes: 2 + rung },
  ];
  return ladder(count, rungOf, { id: "goal", minutes: 1, prerequisites });
}

/** Each rung asks for one of the rung below. */
function stairs(count: number): ConceptMap {
  const rungOf = (a: string, b: string, rung: number) => {
    const prerequisites = rung === 0 ? [] : [pair(rung - 1)];
    return [
      { id: a, minutes: 1, prerequisites },
      { id: b, minutes: 2 + rung, prerequisites },
    ];
  };
  return ladder(count, rungOf, { id: "goal", minutes: 1, prerequisites: [pair(count - 1)] });
}

const studied = ({ steps }: LearningPath): string[] => steps.map(({ concept }) => concept);

describe("the best sets", () => {
  it.each([
    ["rack", 500, rack],
    ["rack", 2000, rack],
    ["stairs", 500, stairs],
    ["stairs", 2000, stairs],
  ])("are found and proven on a %s of %i rungs", (_, count, make) => {
    const map = make(count);
    const { paths, complete } = learningPaths(map, "goal", { count: 10 });
    // As many come to each number as it can be parted into different ones.
    const more = [0, 1, 2, 3, 3, 4, 4, 5, 5, 5];
    expect(paths.map(({ cost }) => cost)).toEqual(more.map((own) => count + 1 + own));
    expect(paths.filter(({ optimal, lowerBound, cost }) => !optimal || lowerBound !== cost)).toEqual([]);
    expect(new Set(paths.map((path) => studied(path).sort().join())).size).toBe(10);
    for (const path of paths) expect(isKnowledgeState(map, studied(path))).toBe(true);
    expect(complete).toBe(false);
  });

  it("are told to be all where they are", () => {
    const { paths, complete } = learningPaths(stairs(4), "goal", { count: 20 });
    expect([paths.length, complete]).toEqual([16, true]);
    expect(missingSets(rack(4), "goal", [], { count: 16 })).toMatchObject({ complete: true });
    expect(missingSets(rack(4), "goal", [], { count: 15 })).toMatchObject({ complete: false });
  });

  it("are fewer once a limit is reached, which is told", () => {
    for (const limit of [{ nodeLimit: 0 }, { timeLimit: 0 }])
      for (const map of [rack(500), stairs(500)]) {
        const { paths, complete } = learningPaths(map, "goal", limit);
        expect(complete).toBe(false);
        expect(paths.length).toBeGreaterThan(0);
        expect(paths.length).toBeLessThan(3);
        for (const path of paths) expect(isKnowledgeState(map, studied(path))).toBe(true);
        for (const { lowerBound } of paths) expect(lowerBound).toBeLessThanOrEqual(502);
      }
  });
});

describe("a ranking", () => {
  const space = mapSpace(readQuestion(unitIndex(stairs(3)), "goal", {}));

  it("holds every set once, and no more", () => {
    const { at, least, unseen } = rankSets(space, { isSpent: () => false, spend: () => undefined });
    const costs = Array.from({ length: 8 }, (_, place) => at(place)!.cost);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    expect([at(8), least(8), unseen()]).toEqual([undefined, Infinity, Infinity]);
  });

  it("tells what was left out when the budget is spent", () => {
    let searches = 0;
    const { at, unseen } = rankSets(space, { isSpent: () => searches >= 3, spend: () => searches++ });
    const found = [0, 1, 2, 3].map(at).filter((set) => set !== undefined);
    expect(found.length).toBeGreaterThan(1);
    expect(found.length).toBeLessThanOrEqual(3);
    expect(unseen()).toBeLessThanOrEqual(found.at(-1)!.cost);
  });
});
