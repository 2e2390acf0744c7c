import { describe, expect, it } from "vitest";
import { createConceptMap, type Clause, type ConceptMap } from "../../src/model/index.js";
import {
  ancestors,
  bottleneckEdges,
  centrality,
  closure,
  criticalPath,
  curricularAnalytics,
  descendants,
  dominators,
  edgesBreakingCycles,
  findCycles,
  findIssues,
  generations,
  innerFringe,
  isKnowledgeState,
  learningPath,
  learningPaths,
  loadCurve,
  longestChain,
  masteries,
  missingFor,
  missingSets,
  neighbourhood,
  nextSteps,
  outerFringe,
  redundantPrerequisites,
  savingIfKnown,
  savingsIfKnown,
  shortestChain,
  structuralComplexity,
  submap,
  topologicalOrder,
  transitiveReduction,
  usesOf,
  whyOnPath,
} from "../../src/queries/index.js";

const most = 100_000;
/** Enough to overflow a stack, had one been used. */
const many = 30_000;

// The time limit only tells linear from quadratic.
describe("queries on large maps", { timeout: 180_000 }, () => {
  it("find what every way passes through where each step leaves a choice", () => {
    const map = numbered(most, (number) =>
      number < 2 ? [] : [{ anyOf: [name(number - 1), name(number - 2)] }, ...(number === most / 2 ? [name(7)] : [])],
    );
    const last = name(most - 1);
    expect(closure(map, last)).toEqual([last]);
    expect(dominators(map, last)).toHaveLength(1);
    expect(closure(map, name(most / 2))).toEqual([name(7), name(most / 2)]);
  });

  it("follow a chain to its end", () => {
    const map = numbered(most, (number) => (number === 0 ? [] : [name(number - 1)]));
    const half = map.nodes().slice(0, most / 2);
    expect(learningPath(map, name(most - 1)).steps.map(({ concept }) => concept)).toEqual(map.nodes());
    expect(ancestors(map, name(most - 1)).size).toBe(most - 1);
    expect(descendants(map, "c0").size).toBe(most - 1);
    expect(topologicalOrder(map)).toEqual(map.nodes());
    expect(generations(map)).toHaveLength(most);
    expect(findCycles(map)).toEqual([]);
    expect(redundantPrerequisites(map)).toEqual([]);
    expect(outerFringe(map, half)).toEqual([name(most / 2)]);
    expect(innerFringe(map, half)).toEqual([name(most / 2 - 1)]);
    expect(isKnowledgeState(map, half)).toBe(true);
    expect(missingFor(map, name(most - 1), half)).toEqual([name(most - 2)]);
    expect(savingsIfKnown(map, name(most - 1), { by: "count" }).get(name(9))).toBe(10);
  });

  it("tell of a chain what its shape is, and what stands where on it", () => {
    const map = numbered(most, (number) => (number === 0 ? [] : [name(number - 1)]));
    const [middle, last] = [name(most / 2), name(most - 1)];
    const half = map.nodes().slice(0, most / 2);
    expect(structuralComplexity(map)).toBe((most * (most - 1)) / 2 + most * most);
    expect(curricularAnalytics(map).get("c0")).toMatchObject({ blocking: most - 1, delay: most });
    expect(centrality(map, middle)).toBe(most);
    expect(dominators(map, last)).toEqual(map.nodes());
    expect(criticalPath(map).chain).toHaveLength(most);
    expect(bottleneckEdges(map, { count: 1 })).toMatchObject([{ prerequisite: "c0", concept: "c1" }]);
    expect(shortestChain(map, "c0", last)).toEqual(longestChain(map, "c0", last));
    expect(closure(map, last)).toEqual(map.nodes());
    expect(masteries(map, half).get(middle)).toBe("ready");
    expect(missingSets(map, last, half).sets).toHaveLength(1);
    expect(nextSteps(map, half, { goals: last })).toMatchObject([{ concept: middle }]);
    expect(usesOf(map, "c0").count).toBe(most - 1);
    expect(whyOnPath(map, last, "c0")).toBeDefined();
    expect(savingIfKnown(map, last, middle, { by: "count" })).toBe(most / 2 + 1);
    expect(learningPaths(map, last, { count: 3 }).paths).toHaveLength(1);
    expect(neighbourhood(map, middle, Infinity).size).toBe(most);
    expect(edgesBreakingCycles(map).edges).toEqual([]);
    expect(Math.max(...loadCurve(learningPath(map, middle)).slice(0, 9))).toBe(1);
    expect(submap(map, half).size).toBe(most / 2 - 1);
    expect(transitiveReduction(map).size).toBe(most - 1);
  });

  it("go round a ring once", () => {
    const map = numbered(most, (number) => [name((number + most - 1) % most)]);
    expect(findCycles(map)).toEqual([map.nodes()]);
    expect(generations(map)).toEqual([map.nodes()]);
    expect(learningPath(map, name(most - 1))).toMatchObject({
      steps: [],
      blocked: [{ avoided: [], circles: [map.nodes()] }],
    });
    expect(findIssues(map).filter(({ kind }) => kind === "unreachable")).toHaveLength(most);
  });

  it("take a ring of corequisites in one go", () => {
    const map = numbered(many, (number) => [{ concept: name((number + many - 1) % many), corequisite: true }]);
    expect(learningPath(map, name(many - 1)).steps).toHaveLength(many);
    expect(outerFringe(map, [])).toHaveLength(many);
  });

  it("follow a chain of pairs that are taken together", () => {
    const map = numbered(many, (number) => [
      { concept: name(number ^ 1), corequisite: true },
      ...(number < 2 ? [] : [name(number - 2)]),
    ]);
    expect(learningPath(map, name(many - 1)).steps.map(({ concept }) => concept)).toEqual(map.nodes());
    expect(innerFringe(map, map.nodes())).toEqual([name(many - 2), name(many - 1)]);
  });

  it("find a good choice among thousands, and how good it is", () => {
    const layers = 40;
    const broad = 50;
    const at = (layer: number, place: number): string => name(layer * broad + (place % broad));
    const map = numbered(layers * broad, (number) => {
      const [layer, place] = [Math.floor(number / broad), number % broad];
      if (layer === 0) return [];
      const below = [place * 7 + layer, place * 3 + 2 * layer, place + 11].map((other) => at(layer - 1, other));
      return number % 3 === 0 ? [{ anyOf: [...new Set(below)] }] : [...new Set(below.slice(0, 2))];
    });
    const goals = map.nodes().slice(-broad / 10);
    const path = learningPath(map, goals, { by: "count" });
    expect(path).toEqual(learningPath(map, goals, { by: "count" }));
    expect(path.cost).toBe(path.steps.length);
    expect(path.lowerBound).toBeGreaterThan(path.cost * 0.9);
    const order = path.steps.map(({ concept }) => concept);
    for (let taken = 0; taken <= order.length; taken += 100)
      expect(isKnowledgeState(map, order.slice(0, taken))).toBe(true);
    expect(order).toEqual(expect.arrayContaining(goals));
    expect(learningPath(map, goals, { by: "count", nodeLimit: 1, timeLimit: 0 }).cost).toBeGreaterThanOrEqual(
      path.cost,
    );
  });

  it("follow a chain of alternatives", () => {
    const map = numbered(many, (number) => (number < 2 ? [] : [{ anyOf: [name(number - 1), name(number - 2)] }]));
    const path = learningPath(map, name(many - 1), { by: "count", known: ["c0"], nodeLimit: 1 });
    expect(path.steps.length).toBeLessThanOrEqual(many);
    expect(path.lowerBound).toBeLessThanOrEqual(many / 2);
  });
});

function numbered(count: number, prerequisites: (number: number) => readonly Clause[]): ConceptMap {
  return createConceptMap({
    concepts: Array.from({ length: count }, (_, number) => ({
      id: name(number),
      title: name(number),
      prerequisites: prerequisites(number),
    })),
  });
}

function name(number: number): string {
  return `c${String(number)}`;
}
