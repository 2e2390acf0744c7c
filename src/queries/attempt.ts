import type { Solution, Task } from "./cheapest-choice.js";
import { totalCost } from "./choice.js";
import { improvedWay } from "./local-search.js";
import type { PackedBound } from "./packed-bound.js";
import { fixedByReducedCosts, type Fixed } from "./reduced-costs.js";
import type { Spread } from "./spread.js";
import type { Standing } from "./standing.js";

/** What a search may still do. */
export interface Search {
  readonly nodeLimit: number | undefined;
  readonly isOver: () => boolean;
  /** About how many nodes it may still look at. */
  left: number;
}

/** A task that quick looks have not settled. */
export interface Attempt {
  readonly search: Search;
  readonly task: Task;
  readonly spread: Spread;
  readonly packed: PackedBound;
  readonly standing: Standing;
  /** The cheapest set that costs less than a limit, among those that agree with what is fixed. */
  readonly cheapestBelow: (search: Search, task: Task, limit: number, fixed: Fixed) => Solution;
}

/** A guess must settle at least this part of the nodes. */
const leastSettled = 1 / 8;
const leastGuess = 1 / 20;

/** How much of what units cost is added to what landmarks leave of it. */
const ownShares = [1, 0.1, 0.03, 0.01];

/** What landmarks leave of the costs leads to ways that are good to begin a local search with. */
export function followLandmarks({ search, task, spread, packed, standing }: Attempt): void {
  const { choice, goals } = task;
  for (const share of ownShares) {
    const effort = Math.max(0, Math.min(1000 * choice.cost.length, search.left / 30));
    search.left -= 4 * effort;
    const cost = packed.left.map((left, node) => left + share * choice.cost[node]!);
    spread.run(cost, "sum");
    const taken = improvedWay(choice, spread, goals, effort, search.isOver).filter((node) => choice.cost[node]! > 0);
    standing.learn({ taken, cost: totalCost(choice, taken) });
  }
}

/**
 * Guesses that the best costs only little more than the bound, which settles much of the task. Where nothing is found so,
 * the bound is as high as that, and it guesses higher.
 */
export function guess({ search, task, spread, packed, standing, cheapestBelow }: Attempt): void {
  const { choice, goals } = task;
  const { bound, left } = packed;
  const count = choice.cost.length;
  const topAt = (share: number): number => bound + share * (standing.ceiling() - bound);
  const settledAt = (share: number): Fixed | undefined => {
    search.left -= (count * count) / 20;
    return fixedByReducedCosts(choice, goals, spread.level, left, topAt(share) - bound, count * leastSettled);
  };
  let share = 1;
  let fixed = settledAt(share);
  while (!fixed && share > leastGuess) fixed = settledAt((share /= 2));
  while (fixed && !standing.isSettled() && search.left > 0 && !search.isOver()) {
    const top = share === 1 ? standing.ceiling() : roundedUp(task, topAt(share));
    const rest = withPart(search, 0.6, (given) => cheapestBelow(given, task, top, fixed!));
    standing.learn(rest);
    standing.raise(Math.min(top, rest.bound));
    if (share === 1 || rest.bound < top) return;
    share = Math.min(1, share * 2);
    fixed = settledAt(share);
  }
}

/** Searches without a unit that landmarks leave in doubt, and with it. */
export function branch({ search, task, packed, standing, cheapestBelow }: Attempt): void {
  if (search.left < 2000 * task.choice.cost.length) return;
  const unit = doubtfulUnit(task, packed);
  const without = { bars: [unit], takes: [] };
  const first = withPart(search, 0.5, (given) => cheapestBelow(given, task, standing.ceiling(), without));
  standing.learn(first);
  const second = cheapestBelow(search, task, standing.ceiling(), { bars: [], takes: [unit] });
  standing.learn(second);
  standing.raise(Math.min(first.bound, second.bound));
}

/** Does something with part of what a search may still do. */
function withPart<T>(search: Search, share: number, run: (given: Search) => T): T {
  const given = { ...search, left: search.left * share };
  const kept = search.left - given.left;
  const result = run(given);
  search.left = kept + given.left;
  return result;
}

/** Of the units of which the price does not tell whether they are taken, the dearest. */
function doubtfulUnit({ choice: { cost }, goals }: Task, { price }: PackedBound): number {
  const isGoal = new Set(goals);
  const doubt = cost.map((own, node) =>
    isGoal.has(node) ? -1 : own * Math.max(0, Math.min(price[node]!, 1 - price[node]!)),
  );
  return doubt.reduce((best, own, node) => (own > doubt[best]! ? node : best), 0);
}

/** Sums of whole costs are whole; rounding errors are far smaller. */
export function roundedUp({ choice }: Task, bound: number): number {
  const safe = bound * (1 - 1e-9);
  return choice.cost.every(Number.isInteger) ? Math.ceil(safe) : safe;
}
