import { describe, expect, it } from "vitest";
import { improvingLayouts, layeredLayout, type Layout, type LayoutProgress } from "../../src/layout/index.js";
import type { LayoutPlan } from "../../src/layout/layout-plan.js";
import type { Picture } from "../../src/layout/layout-task.js";
import { stepsOf, type LayoutStep } from "../../src/layout/layout-steps.js";
import { layoutsInWorker } from "../../src/worker.js";
import { drawnMap } from "../support/drawn-maps.js";
import { tangledMap } from "../support/tangled-map.js";

const map = tangledMap(8, 30);

async function all(layouts: AsyncIterable<Layout>): Promise<Layout[]> {
  const result: Layout[] = [];
  for await (const layout of layouts) result.push(layout);
  return result;
}

/** A plan that uses all the time it is given, and after each slice has as many crossings as the list says. */
function planOf(crossings: readonly number[], pictureTime = 0) {
  let time = 0;
  let slices = 0;
  const given: number[] = [];
  const plan: LayoutPlan = {
    get crossings() {
      return crossings[Math.min(slices, crossings.length - 1)]!;
    },
    improve: (milliseconds) => {
      given.push(milliseconds);
      time += milliseconds;
      slices++;
    },
    picture: () => {
      time += pictureTime;
      return { crossings: plan.crossings } as unknown as Picture;
    },
  };
  const steps = (budget: number): LayoutStep[] => [...stepsOf(plan, budget, () => time)];
  return { steps, given };
}

/** The steps that bring a picture. */
function withPicture(steps: readonly LayoutStep[]): (readonly [step: number, crossings: number])[] {
  return steps.flatMap(({ picture, crossings }, step) => (picture ? [[step, crossings]] : []));
}

describe("the steps of a layout", () => {
  it("bring a picture at once, others at most every 100 ms, and the best at the end", () => {
    const { steps, given } = planOf([9, 8, 7, 6, 5, 4, 3, 2]);
    expect(withPicture(steps(200))).toEqual([
      [0, 9],
      [4, 5],
      [7, 2],
    ]);
    expect(given).toEqual([32, 32, 32, 32, 32, 32, 8]);
  });

  it("bring no picture that is not better", () => {
    expect(withPicture(planOf([9]).steps(400))).toEqual([[0, 9]]);
    expect(withPicture(planOf([9, 9, 9, 9, 9, 9, 8, 8]).steps(400))).toEqual([
      [0, 9],
      [6, 8],
    ]);
  });

  it("bring dear pictures less often", () => {
    const crossings = Array.from({ length: 20 }, (_, i) => 20 - i);
    expect(withPicture(planOf(crossings, 300).steps(400)).map(([step]) => step)).toEqual([0, 10, 13]);
  });

  it("end when nothing is left to gain", () => {
    expect(withPicture(planOf([2, 1, 0]).steps(400))).toEqual([
      [0, 2],
      [2, 0],
    ]);
    expect(planOf([0]).steps(400)).toEqual([{ crossings: 0, spent: 1, picture: { crossings: 0 } }]);
    expect(planOf([3]).steps(0)).toEqual([{ crossings: 3, spent: 1, picture: { crossings: 3 } }]);
  });

  it("tell what part of the budget is spent", () => {
    const { steps } = planOf([9]);
    expect(steps(128).map(({ spent }) => spent)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });
});

// Node has no workers of the kind that pages have, so that both do the same here.
describe.each([
  ["improvingLayouts", improvingLayouts],
  ["layoutsInWorker, in Node,", layoutsInWorker],
])("%s", (_name, layoutsOf) => {
  it("begins with the layered layout and gives better ones only", async () => {
    const crossings: number[] = [];
    let last = Infinity;
    const onProgress = (progress: LayoutProgress) => (last = progress.crossings);
    for await (const layout of layoutsOf(map, { budget: Infinity, direction: "right", onProgress })) {
      if (crossings.length === 0) expect(layout).toEqual(layeredLayout(map, { direction: "right" }));
      crossings.push(last);
      if (crossings.length === 2) break;
    }
    expect(crossings[1]).toBeLessThan(crossings[0]!);
  });

  it("tells the stages of the first layout before it is there", async () => {
    const told: LayoutProgress[] = [];
    const stages = () => told.map(({ stage }) => stage);
    await all(layoutsOf(map, { budget: 40, onProgress: (progress) => told.push(progress) }));
    expect(stages().slice(0, 4)).toEqual(["layers", "order", "routes", undefined]);
    expect(stages().lastIndexOf("routes")).toBe(2);
    expect(told[2]).toEqual({ stage: "routes", crossings: Infinity, spent: 0 });
  });

  it("can be stopped before the first layout", async () => {
    const controller = new AbortController();
    const told: LayoutProgress[] = [];
    const onProgress = (progress: LayoutProgress): void => {
      told.push(progress);
      controller.abort(new Error("a newer map"));
    };
    await expect(all(layoutsOf(map, { signal: controller.signal, onProgress }))).rejects.toThrow("a newer map");
    expect(told.map(({ stage }) => stage)).toEqual(["layers"]);
  });

  it("gives one layout where no time is to be spent, or nothing crosses", async () => {
    const tree = drawnMap("a -> b c", "b -> d");
    expect(await all(layoutsOf(map, { budget: 0 }))).toEqual([layeredLayout(map)]);
    expect(await all(layoutsOf(tree))).toEqual([layeredLayout(tree)]);
    expect(await all(layoutsOf(drawnMap()))).toEqual([layeredLayout(drawnMap())]);
  });

  it("lets others have their turn between slices", async () => {
    let turns = 0;
    let slices = 0;
    const timer = setInterval(() => turns++, 0);
    await all(layoutsOf(map, { budget: 200, onProgress: () => slices++ }));
    clearInterval(timer);
    expect(slices).toBeGreaterThan(2);
    expect(turns).toBeGreaterThanOrEqual(slices - 1);
  });

  it("stops before the next slice when the signal is aborted, with its reason", async () => {
    const controller = new AbortController();
    const told: LayoutProgress[] = [];
    const onProgress = (progress: LayoutProgress): void => {
      told.push(progress);
      if (told.length === 2) controller.abort(new Error("a newer map"));
    };
    const layouts = layoutsOf(map, { budget: Infinity, signal: controller.signal, onProgress });
    await expect(all(layouts)).rejects.toThrow("a newer map");
    expect(told.length).toBe(2);
    expect(await layouts.next()).toEqual({ done: true, value: undefined });
  });

  it("does nothing where the signal was aborted before", async () => {
    let isAsked = false;
    const sizeOf = () => ((isAsked = true), { width: 10, height: 10 });
    await expect(all(layoutsOf(map, { signal: AbortSignal.abort(new Error("no")), sizeOf }))).rejects.toThrow("no");
    expect(isAsked).toBe(false);
  });

  it("ends with the loop that reads it", async () => {
    for await (const layout of layoutsOf(map, { budget: Infinity })) {
      expect(layout).toEqual(layeredLayout(map));
      break;
    }
  });
});
