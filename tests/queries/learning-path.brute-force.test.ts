import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptMap } from "../../src/model/index.js";
import {
  learningPath,
  type CostMeasure,
  type LearningPath,
  type LearningPathOptions,
  type StudyUnit,
} from "../../src/queries/index.js";
import { byDefinition, type Definition } from "../support/by-definition.js";
import { smallMap, type SmallMap } from "../support/small-maps.js";

const runs = { seed: 20261123, numRuns: Number(process.env.FUZZ_RUNS ?? 1000) };

interface Question {
  readonly data: SmallMap;
  readonly goals: readonly number[];
  readonly known: readonly number[];
  readonly avoid: readonly string[];
  readonly options: Pick<LearningPathOptions, "by" | "helpful" | "assumed">;
}

const question: fc.Arbitrary<Question> = smallMap.chain((data) => {
  const { units, concepts } = byDefinition(data);
  const anyUnit = fc.integer({ min: 0, max: units.length - 1 });
  return fc.record({
    data: fc.constant(data),
    goals: fc.array(anyUnit, { minLength: 1, maxLength: 3 }),
    known: fc.array(anyUnit, { maxLength: 3 }),
    avoid: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.subarray([...new Set([...concepts, ...units])], { maxLength: 1 }),
    ),
    options: fc.record({
      by: fc.constantFrom<CostMeasure>("minutes", "count", weightOf),
      helpful: fc.constantFrom(false, false, true),
      assumed: fc.boolean(),
    }),
  });
});

/** Some weight that has nothing to do with minutes. */
function weightOf({ concept, depth = "" }: StudyUnit): number {
  return (concept.charCodeAt(0) * 7 + depth.length * 3) % 5;
}

describe("learningPath, held against all sets of units", { timeout: 120_000 }, () => {
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
        for (const { by } of path.blocked) expect(by).not.toEqual([]);

        const best = cheapest(asked);
        expect({ optimal: path.optimal, ...aims(path, asked) }).toEqual({ optimal: true, ...best });
        expect([path.cost, path.lowerBound]).toEqual([best.first, best.first]);
        if (path.steps.some(({ insteadOf }) => insteadOf.length > 0)) choices++;
      }),
      runs,
    );
    expect(choices).toBeGreaterThan(runs.numRuns / 20);
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

function read({ data, goals, known, avoid, options }: Question) {
  const definition = byDefinition(data);
  const { units, concepts, upTo, assumed, all } = definition;
  const bitsOf = (isIn: (unit: number) => boolean): number =>
    units.reduce((set, _, unit) => (isIn(unit) ? set | (1 << unit) : set), 0);
  const goalConcepts = new Set(goals.map((unit) => concepts[unit]));
  const floor = options.assumed ? 0 : assumed & ~bitsOf((unit) => goalConcepts.has(concepts[unit]));
  const isKnown = known.reduce((set, unit) => set | upTo(unit), floor);
  return {
    definition,
    goals: [...new Set(goals)],
    known: isKnown,
    allowed: all & ~avoid.reduce((bits, name) => bits | avoidedBits(definition, name), 0),
  };
}

/** All units of a concept, or from one of its depths on. */
function avoidedBits({ units, concepts }: Definition, name: string): number {
  const from = units.indexOf(name);
  const concept = from === -1 ? name : concepts[from];
  return units.reduce((bits, _, unit) => (concepts[unit] === concept && unit >= from ? bits | (1 << unit) : bits), 0);
}

interface Aims {
  readonly first: number;
  readonly second: number;
}

/** The first aim least, then the second, over all sets of units. */
function cheapest(asked: Question): Aims {
  const { definition, known, allowed, goals } = read(asked);
  const { options } = asked;
  const reachable = definition.learnable(known, allowed, options);
  const wanted = goals.reduce((set, unit) => ((reachable & (1 << unit)) !== 0 ? set | (1 << unit) : set), 0);
  let best: Aims = { first: Infinity, second: Infinity };
  const free = allowed & ~known;
  for (let set = free; ; set = (set - 1) & free) {
    const chosen = definition.units.map((_, unit) => unit).filter((unit) => (set & (1 << unit)) !== 0);
    const aims = aimsOf(definition, options.by, chosen);
    if (aims.first < best.first || (aims.first === best.first && aims.second < best.second)) {
      const learnt = definition.learnable(known, set, { ...options, widest: allowed });
      if ((learnt & wanted) === wanted) best = aims;
    }
    if (set === 0) return best;
  }
}

function aimsOf({ minutes, units }: Definition, by: CostMeasure | undefined, chosen: readonly number[]): Aims {
  const time = chosen.reduce((sum, unit) => sum + minutes[unit]!, 0);
  if (by === "count") return { first: chosen.length, second: time };
  if (by === "minutes") return { first: time, second: chosen.length };
  const weights = chosen.map((unit) => {
    const [concept = "", depth = ""] = units[unit]!.split("@");
    return weightOf({ concept, depth });
  });
  return { first: weights.reduce((sum, weight) => sum + weight, 0), second: chosen.length };
}

function aims({ steps }: LearningPath, asked: Question): Aims {
  const definition = byDefinition(asked.data);
  return aimsOf(
    definition,
    asked.options.by,
    steps.flatMap((step) => unitsOf(definition, step)),
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
