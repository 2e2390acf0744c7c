import { planInStages, type LayoutPlan, type LayoutStage } from "./layout-plan.js";
import type { LayoutTask, Picture } from "./layout-task.js";

/** How far a layout has come. */
export interface LayoutProgress {
  /** What is being worked out for the first picture; missing once that is there. */
  readonly stage?: LayoutStage;
  /** Crossings between one layer and the next; infinitely many before the first picture. */
  readonly crossings: number;
  /** The share of the budget that is spent, from 0 to 1; 1 too where nothing is left to gain. */
  readonly spent: number;
}

/** A slice of the work on a layout, with a picture where there is one better than the one before. */
export interface LayoutStep extends LayoutProgress {
  readonly picture?: Picture;
}

/** Milliseconds between two steps, and at least between two pictures. */
const slice = 32;
const pause = 100;

/** The first steps lead to a picture; the others, within a budget of milliseconds, bring better ones. */
export function* layoutSteps(task: LayoutTask, budget: number): Generator<LayoutStep, void, undefined> {
  const stages = planInStages(task);
  let stage = stages.next();
  for (; !stage.done; stage = stages.next()) yield { stage: stage.value, crossings: Infinity, spent: 0 };
  yield* stepsOf(stage.value, budget);
}

/** The time that a reader of the steps takes between them is no part of the budget. */
export function* stepsOf(plan: LayoutPlan, budget: number, now = Date.now): Generator<LayoutStep, void, undefined> {
  const start = now();
  const first = plan.picture();
  // Where pictures are dear, at most half of the budget goes into them.
  const between = Math.max(pause, now() - start);
  const isOver = (): boolean => spent >= budget || plan.crossings === 0;
  let spent = 0;
  let shown = { crossings: plan.crossings, at: spent };
  yield { crossings: plan.crossings, spent: isOver() ? 1 : 0, picture: first };

  while (!isOver()) {
    const before = now();
    plan.improve(Math.min(slice, budget - spent));
    spent += Math.max(1, now() - before);
    const isDue = plan.crossings < shown.crossings && (isOver() || spent - shown.at >= between);
    if (isDue) shown = { crossings: plan.crossings, at: spent };
    yield {
      crossings: plan.crossings,
      spent: isOver() ? 1 : spent / budget,
      ...(isDue && { picture: plan.picture() }),
    };
  }
}
