import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAllowance } from "../../src/queries/allowance.js";
import { cheapestChoice, type Task } from "../../src/queries/cheapest-choice.js";
import { cheapestSet } from "../../src/queries/cheapest-set.js";
import { createCheapCuts } from "../../src/queries/cheap-cuts.js";
import { createLandmarks, landmarkBound } from "../../src/queries/landmarks.js";
import { packedBound } from "../../src/queries/packed-bound.js";
import { nodesTooDear } from "../../src/queries/reduced-costs.js";
import { simplified, type Simplified } from "../../src/queries/simpler-tasks.js";
import type { Choice } from "../../src/queries/choice.js";
import { createSpread } from "../../src/queries/spread.js";
import { choices, costOf, layeredTask, reachedWith } from "../support/choices.js";

const runs = { seed: 20261126, numRuns: Number(process.env.FUZZ_RUNS ?? 200) };
const tasksWith = (mostBack: number): fc.Arbitrary<Task> =>
  choices(mostBack).map((choice) => ({ choice, goals: [59, 58, 57], alsoNeeds: () => [] }));
const tasks = tasksWith(0);
const never = (): boolean => false;

/** By branch and bound alone, which is held against all sets of units elsewhere. */
function optimum(task: Task): number {
  const { cost, bound } = cheapestChoice(task, Infinity);
  expect(bound).toBe(cost);
  return cost;
}

function optimumOfParts({ taken, tasks }: Simplified, { choice }: Task): number {
  return tasks.reduce((sum, part) => sum + optimum(part.task), costOf(choice, taken));
}

function boundBy({ choice, goals }: Task, limit: number) {
  return packedBound(choice, goals, createSpread(choice), limit, 1_000_000, never);
}

describe("simplified", () => {
  it("leaves a set that is as cheap as any", () => {
    let smaller = 0;
    fc.assert(
      fc.property(tasks, (task) => {
        const simpler = simplified(task)!;
        expect(optimumOfParts(simpler, task)).toBe(optimum(task));
        const left = simpler.tasks.reduce((sum, part) => sum + part.units.length, 0);
        if (left < 20) smaller++;
      }),
      runs,
    );
    expect(smaller).toBeGreaterThan(runs.numRuns / 2);
  });

  it("tells where what is fixed leaves nothing, and is as good as all without it where it does", () => {
    fc.assert(
      fc.property(tasks, fc.array(fc.nat({ max: 56 }), { maxLength: 3 }), (task, nodes) => {
        const { choice, goals } = task;
        const bars = nodes.filter((node) => choice.isAny[node] === 0);
        const holds = reachedWith(
          choice,
          [...choice.cost.keys()].filter((node) => !bars.includes(node)),
        );
        const simpler = simplified(task, { bars, takes: [] });
        expect(simpler !== undefined).toBe(goals.every((goal) => holds.has(goal)));
        if (!simpler) return;
        expect(optimumOfParts(simpler, task)).toBe(optimum({ ...task, choice: barring(choice, bars) }));
      }),
      runs,
    );
  });
});

/** A choice in which some nodes cannot be had. */
function barring(choice: Choice, bars: readonly number[]): Choice {
  return { ...choice, cost: choice.cost.map((own, node) => (bars.includes(node) ? Infinity : own)) };
}

describe("cheap cuts", () => {
  it("are cheap, and each of their units alone leads to the goal that all of them cut off", () => {
    fc.assert(
      fc.property(
        tasks,
        fc.array(fc.double({ min: 0, max: 0.6 }), { minLength: 60, maxLength: 60 }),
        (task, prices) => {
          const { choice, goals } = task;
          const price = Float64Array.from(prices);
          const units = [...choice.cost.keys()].filter((node) => choice.cost[node]! > 0);
          for (const cut of createCheapCuts(choice, goals, createSpread(choice).level).find(price)) {
            expect(cut.reduce((sum, unit) => sum + price[unit]!, 0)).toBeLessThan(1);
            const rest = units.filter((unit) => !cut.includes(unit));
            const isCutOff = (kept: readonly number[]): boolean[] => {
              const holds = reachedWith(choice, kept);
              return goals.map((goal) => !holds.has(goal));
            };
            const all = isCutOff(rest);
            expect(all).toContain(true);
            const alone = cut.map((unit) => isCutOff([...rest, unit]));
            expect(all.some((isOff, place) => isOff && alone.every((off) => !off[place]))).toBe(true);
          }
        },
      ),
      runs,
    );
  });
});

describe("the packed bound", () => {
  it("is never above the optimum, nor leaves less than nothing of a cost", () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const { bound, left } = boundBy(task, Infinity);
        expect(bound).toBeLessThan(optimum(task) + 1e-6);
        expect(Math.min(...left)).toBeGreaterThan(-1e-6);
      }),
      runs,
    );
  });

  it("is far above that of landmarks that take costs as they come", () => {
    const { choice, goals } = layeredTask(14, 12, 1);
    const spread = createSpread(choice);
    const first = landmarkBound(spread, createLandmarks(choice, spread), choice.cost.slice(), goals, Infinity).bound;
    expect(packedBound(choice, goals, spread, Infinity, 5_000_000, never).bound).toBeGreaterThan(1.3 * first);
  });

  it("leaves so much of the costs that what would spend too much is in no set below a limit", () => {
    let settled = 0;
    fc.assert(
      fc.property(tasks, fc.integer({ min: 1, max: 5 }), (task, above) => {
        const { choice, goals } = task;
        const best = optimum(task);
        const { bound, left } = boundBy(task, Infinity);
        const bars = nodesTooDear(choice, goals, createSpread(choice), left, best + above - bound);
        expect(optimumOfParts(simplified(task, { bars, takes: [] })!, task)).toBe(best);
        if (bars.length > 20) settled++;
      }),
      runs,
    );
    expect(settled).toBeGreaterThan(runs.numRuns / 4);
  });
});

describe("cheapestSet", { timeout: 60_000 }, () => {
  it("finds the optimum of small tasks, with circles of alternatives or without, and bounds it where it has to stop", () => {
    fc.assert(
      fc.property(fc.oneof(tasks, tasksWith(6)), fc.constantFrom(1, 3, 100_000), (task, nodeLimit) => {
        const { taken, cost, bound } = cheapestSet(task, createAllowance({ nodeLimit }));
        const best = optimum(task);
        expect(costOf(task.choice, taken)).toBe(cost);
        expect([...reachedWith(task.choice, taken)]).toEqual(expect.arrayContaining([...task.goals]));
        expect(cost).toBeGreaterThanOrEqual(best);
        expect(bound).toBeLessThanOrEqual(best);
        if (nodeLimit > 3) expect([cost, bound]).toEqual([best, best]);
      }),
      runs,
    );
  });

  it("has a set and a bound that hold whenever time is up", () => {
    let cut = 0;
    fc.assert(
      fc.property(fc.oneof(tasks, tasksWith(6)), fc.integer({ min: 0, max: 60 }), (task, most) => {
        let asked = 0;
        const isLate = (): boolean => asked++ >= most;
        const { taken, cost, bound } = cheapestSet(task, { ...createAllowance(), isLate, isOver: isLate });
        const best = optimum(task);
        expect(costOf(task.choice, taken)).toBe(cost);
        expect([...reachedWith(task.choice, taken)]).toEqual(expect.arrayContaining([...task.goals]));
        expect(cost).toBeGreaterThanOrEqual(best);
        expect(bound).toBeLessThanOrEqual(best);
        if (bound < cost) cut++;
      }),
      runs,
    );
    expect(cut).toBeGreaterThan(runs.numRuns / 10);
  });

  it("counts the looks of all tasks", () => {
    const allowance = createAllowance({ nodeLimit: 3 });
    const task = layeredTask(14, 12, 1);
    cheapestSet(task, allowance);
    expect([allowance.looks(), allowance.isOver(), allowance.isLate()]).toEqual([0, true, false]);
    const { cost, bound } = cheapestSet(task, allowance);
    expect(bound).toBeLessThan(cost);
  });

  it.each([
    // The optima that HiGHS finds.
    { seed: 1, best: 265 },
    { seed: 3, best: 330 },
    { seed: 5, best: 211 },
  ])("comes near the optimum of a large task, from both sides: seed $seed", ({ seed, best }) => {
    const task = layeredTask(14, 12, seed);
    const { taken, cost, bound } = cheapestSet(task);
    expect(costOf(task.choice, taken)).toBe(cost);
    expect(reachedWith(task.choice, taken).has(task.goals[0]!)).toBe(true);
    expect(cost).toBeGreaterThanOrEqual(best);
    expect(cost).toBeLessThanOrEqual(best * 1.05);
    expect(bound).toBeLessThanOrEqual(best);
    expect(bound).toBeGreaterThanOrEqual(best * 0.8);
    expect(cheapestSet(task)).toEqual({ taken, cost, bound });
  });
});
