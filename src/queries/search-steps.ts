import type { Allowance } from "./allowance.js";
import { cheapestChoice, type Task } from "./cheapest-choice.js";
import { totalCost } from "./choice.js";
import { improvedWay } from "./local-search.js";
import type { Spread } from "./spread.js";
import type { Standing } from "./standing.js";

/** What a search may still do. */
export interface Search {
  readonly allowance: Allowance;
  /** About how many nodes it may still look at. */
  left: number;
  /** About how many nodes a look at the whole task looks at. */
  readonly perLook: number;
}

/** A task that is being searched. */
export interface Attempt {
  readonly search: Search;
  readonly task: Task;
  readonly spread: Spread;
  readonly standing: Standing;
}

/** How much of what units cost is added to what landmarks leave of it. */
const ownShares = [1, 0.1, 0.03, 0.01];

/** Branches and bounds by landmarks alone. */
export function look({ allowance }: Search, task: Task, standing: Standing, most: number): void {
  const limit = standing.ceiling();
  const looks = Math.min(most, allowance.looks() ?? Infinity);
  const known = limit < Infinity ? { taken: [], cost: limit, bound: 0 } : undefined;
  const solution = cheapestChoice(task, looks < Infinity ? looks : undefined, allowance, known);
  standing.learn(solution);
  standing.raise(solution.bound);
}

/** What landmarks leave of the costs leads to ways that are good to begin a local search with. */
export function followLandmarks(attempt: Attempt, left: Float64Array): void {
  const { search, task, standing } = attempt;
  const { cost } = task.choice;
  for (const share of ownShares) {
    if (standing.isSettled()) return;
    const effort = Math.max(0, Math.min(1000 * cost.length, search.left / 30));
    spend(search, 4 * effort);
    searchFrom(
      attempt,
      left.map((own, node) => own + share * cost[node]!),
      effort,
    );
    if (search.allowance.isLate()) return;
  }
}

/** Counts what was done beside looks. */
export function spend(search: Search, work: number): void {
  search.left -= work;
  search.allowance.use(work / search.perLook);
}

/** A local search that begins with the cheapest way at some costs. */
export function searchFrom({ search, task, spread, standing }: Attempt, cost: Float64Array, effort: number): void {
  const { choice, goals } = task;
  spread.run(cost, "sum");
  const taken = improvedWay(choice, spread, goals, effort, search.allowance.isLate).filter(
    (node) => choice.cost[node]! > 0,
  );
  standing.learn({ taken, cost: totalCost(choice, taken) });
}
