import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap } from "../../src/model/index.js";
import { learningPath, type LearningPath, type LearningPathOptions } from "../../src/queries/index.js";
import { byDefinition, type Definition } from "../support/by-definition.js";
import { aimsOf, byAims, minimalWays, question, read, type Aims, type Question } from "../support/questions.js";

const runs = { seed: 20261123, numRuns: Number(process.env.FUZZ_RUNS ?? 1500) };

describe("learningPath, held against all sets of units", { timeout: 300_000 }, () => {
  it("is as cheap as the cheapest set that reaches the goals, and names the goals that none reaches", () => {
    let choices = 0;
    fc.assert(
      fc.property(question, (asked) => {
        const { definition, known, allowed, goals } = read(asked);
        const path = ask(asked, definition);
        const reachable = definition.learnable(known, allowed, asked.options);
        const blocked = goals.filter((unit) => (reachable & (1 << unit)) === 0);
        expect(
          path.blocked.map(({ concept, depth }) => (depth === undefined ? concept : `${concept}@${depth}`)),
        ).toEqual(blocked.map((unit) => definition.units[unit]));

        const best = cheapest(asked);
        expect({ optimal: path.optimal, ...aims(path, asked) }).toEqual({ optimal: true, ...best });
        expect([path.cost, path.lowerBound]).toEqual([best.first, best.first]);
        if (path.steps.some(({ insteadOf }) => insteadOf.length > 0)) choices++;
      }),
      runs,
    );
    expect(choices).toBeGreaterThan(runs.numRuns / 20);
  });

  it("says of each goal that cannot be reached whether what is avoided or circles bar it", () => {
    const seen = { avoided: 0, circles: 0, both: 0 };
    fc.assert(
      fc.property(question, (asked) => {
        const { definition, known, allowed } = read(asked);
        const { all, units } = definition;
        const bitsOf = (names: readonly string[]): number =>
          names.reduce((bits, name) => bits | (1 << units.indexOf(name)), 0);
        const learnable = (start: number, free: number): number =>
          definition.learnable(start, free, { ...asked.options, widest: allowed });
        const free = learnable(known, all);
        for (const { concept, depth, avoided, circles } of ask(asked, definition).blocked) {
          const goal = bitsOf([depth === undefined ? concept : `${concept}@${depth}`]);
          expect(bitsOf(avoided) & (allowed | known)).toBe(0);
          expect(circles.length > 0).toBe((free & goal) === 0);
          const barred = circles.length > 0 ? bitsOf(circles.flat()) : 0;
          expect(avoided.length > 0 || barred !== 0).toBe(true);
          // What is avoided and named is all that need be allowed.
          if (barred === 0) expect(learnable(known, allowed | bitsOf(avoided)) & goal).toBe(goal);
          for (const circle of circles) {
            const own = bitsOf(circle);
            expect(circle.length).toBeGreaterThan(1);
            expect(free & own).toBe(0);
            // Each lacks others of the circle and nothing else.
            for (const unit of circle) expect(learnable(free | (own & ~bitsOf([unit])), all) & own).toBe(own);
          }
          expect(new Set(circles.flat()).size).toBe(circles.flat().length);
          if (avoided.length > 0) seen.avoided++;
          if (circles.length > 0) seen.circles++;
          if (avoided.length > 0 && circles.length > 0) seen.both++;
        }
      }),
      runs,
    );
    for (const [name, times] of Object.entries(seen)) expect(times, name).toBeGreaterThan(0);
  });

  it("stands in an order in which each step can be taken, and leads to all goals that can be reached", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { definition, known, allowed, goals } = read(asked);
        const path = ask(asked, definition);
        let state = known;
        for (const step of clusters(path)) {
          const studied = step.flatMap((part) => unitsOf(definition, part)).reduce((set, unit) => set | (1 << unit), 0);
          expect(studied & state).toBe(0);
          const next = definition.learnable(state, studied, { ...asked.options, widest: allowed });
          expect(next).toBe(state | studied);
          state = next;
        }
        const reachable = definition.learnable(known, allowed, asked.options);
        for (const goal of goals) expect((state & (1 << goal)) !== 0).toBe((reachable & (1 << goal)) !== 0);
      }),
      runs,
    );
  });

  it("tells of each step what it is for", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { definition, goals } = read(asked);
        const path = ask(asked, definition);
        const map = createConceptMap(asked.data);
        const order = path.steps.map(({ concept }) => concept);
        path.steps.forEach(({ concept, depths, neededBy, insteadOf }, place) => {
          const isGoal = goals.some((unit) => definition.concepts[unit] === concept);
          const goesOn = order.indexOf(concept, place + 1) !== -1;
          expect(isGoal || goesOn || neededBy.length > 0).toBe(true);
          expect(depths.length > 0).toBe((asked.data.depths ?? []).length > 0);
          for (const other of neededBy) {
            expect(order).toContain(other);
            expect(map.hasDirectedEdge(concept, other)).toBe(true);
          }
          for (const other of insteadOf) expect(order).not.toContain(other);
        });
      }),
      runs,
    );
  });

  it("gives a proven gap where the search is cut short", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { definition } = read(asked);
        const path = ask(asked, definition, { nodeLimit: 1 });
        const best = cheapest(asked);
        const least = best.first;
        expect(path.lowerBound).toBeLessThanOrEqual(least);
        expect(path.cost).toBeGreaterThanOrEqual(least);
        if (path.optimal) expect(path.cost).toBe(least);
      }),
      runs,
    );
  });
});

function ask(
  { data, goals, known, avoid, options }: Question,
  { units }: Definition,
  more: LearningPathOptions = {},
): LearningPath {
  return learningPath(
    createConceptMap(data),
    goals.map((unit) => units[unit]!),
    { known: known.map((unit) => units[unit]!), avoid, ...options, ...more },
  );
}

/** The first aim least, then the second, over all sets of units. */
function cheapest(asked: Question): Aims {
  const { definition } = read(asked);
  return minimalWays(asked)
    .map((set) => aimsOf(definition, asked.options.by, set))
    .sort(byAims)[0]!;
}

function aims({ steps }: LearningPath, asked: Question): Aims {
  const definition = byDefinition(asked.data);
  const units = steps.flatMap((step) => unitsOf(definition, step));
  return aimsOf(
    definition,
    asked.options.by,
    units.reduce((set, unit) => set | (1 << unit), 0),
  );
}

/** Steps that are taken together, next to each other. */
function clusters({ steps }: LearningPath): LearningPath["steps"][number][][] {
  const found: LearningPath["steps"][number][][] = [];
  for (const step of steps) {
    const last = found.at(-1);
    const isSame = step.together && last?.[0]!.together && String(last[0].together) === String(step.together);
    if (isSame && last.length < step.together.length) last.push(step);
    else found.push([step]);
  }
  return found;
}

function unitsOf({ units }: Definition, { concept, depths }: LearningPath["steps"][number]): number[] {
  if (depths.length === 0) return [units.indexOf(concept)];
  return depths.map((depth) => units.indexOf(`${concept}@${depth}`));
}
