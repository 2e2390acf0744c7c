import { createAllowance, type Allowance } from "./allowance.js";
import type { Solution, Task } from "./cheapest-choice.js";
import { totalCost } from "./choice.js";
import { packedBound, type PackedBound } from "./packed-bound.js";
import { nodesTooDear } from "./reduced-costs.js";
import { followLandmarks, look, searchFrom, spend, type Attempt, type Search } from "./search-steps.js";
import { hasCircles, simplified, type Fixed } from "./simpler-tasks.js";
import { createSpread } from "./spread.js";
import { createStanding } from "./standing.js";

/** The search is to end within a second or so. */
const usualEffort = 60_000_000;

/** More would be beyond patience, and beyond the numbers that are added up exactly. */
const mostEffort = 1e15;

/** About how many nodes a look at a task looks at, for each of its nodes. */
const effortPerNode = 250;

/** The same for what can be settled without a search. */
const effortToSimplify = 1500;

/** Small tasks are most often settled by so many looks. */
const quickLooks = 20;

/** What part of the time that is left the bound may take; the rest goes to finding a set. */
const timeToBound = 1 / 2;

/** A task without at least this part of its nodes is looked at anew. */
const worthBarring = 1 / 8;

/**
 * The cheapest set of units that makes all goals hold.
 *
 * What can be settled without a search is settled first. Each part of the rest gets some quick looks; then landmarks that
 * share costs give a bound, and ways along them good sets. What is too dear for the gap between both is left out, or the
 * search branches on a unit; what is left then is a smaller task, to be searched in the same way.
 */
export function cheapestSet(task: Task, allowance: Allowance = createAllowance()): Solution {
  const perLook = effortPerNode * task.choice.cost.length;
  const looks = allowance.looks();
  const effort = looks === undefined ? usualEffort : looks * perLook;
  const search: Search = { allowance, left: Math.min(mostEffort, effort), perLook };
  if (allowance.isOver()) return atOnce(search, task);
  return hasCircles(task) ? cheapestInCircles(search, task) : cheapestBelow(search, task, Infinity);
}

/** A set that is found by one look. */
function atOnce(search: Search, task: Task): Solution {
  const standing = createStanding(Infinity);
  look(search, task, standing, 1);
  return standing.solution();
}

/** Where things need one another in circles, looks must do, and a local search if those are circles of alternatives alone. */
function cheapestInCircles(search: Search, task: Task): Solution {
  const { choice, alsoNeeds } = task;
  const standing = createStanding(Infinity);
  look(search, task, standing, quickLooks);
  if (standing.isSettled() || search.allowance.isOver()) return standing.solution();
  if (choice.cost.every((_, node) => alsoNeeds(node).length === 0)) {
    const effort = Math.min(search.left / 8, 500 * choice.cost.length);
    searchFrom({ search, task, standing, spread: createSpread(choice) }, choice.cost, effort);
    spend(search, effort);
  }
  look(search, task, standing, Infinity);
  return standing.solution();
}

/** The cheapest set that costs less than a limit, among those that agree with what is fixed. */
function cheapestBelow(search: Search, task: Task, limit: number, fixed?: Fixed): Solution {
  search.left -= effortToSimplify * task.choice.cost.length;
  const simpler = simplified(task, fixed, search.allowance.isLate);
  if (!simpler) return { taken: [], cost: Infinity, bound: Infinity };
  const taken = [...simpler.taken];
  let cost = totalCost(task.choice, taken);
  let bound = cost;
  for (const part of simpler.tasks) {
    if (bound >= limit) break;
    const solution = settled(search, part.task, limit - bound);
    cost += solution.cost;
    bound += solution.bound;
    for (const node of solution.taken) taken.push(...part.units[node]!);
  }
  return cost < limit ? { taken, cost, bound } : { taken: [], cost: Infinity, bound };
}

/** The cheapest set below a limit for a task that nothing more can be told of without a search. */
function settled(search: Search, task: Task, limit: number): Solution {
  const { choice, goals } = task;
  const { isLate, share, isOver } = search.allowance;
  const count = choice.cost.length;
  const standing = createStanding(limit);
  const looks = Math.min(quickLooks, Math.ceil(10_000 / count));
  search.left -= effortPerNode * looks * count;
  look(search, task, standing, looks);
  if (standing.isSettled() || isLate()) return standing.solution();

  const spread = createSpread(choice);
  const packed = packedBound(choice, goals, spread, standing.ceiling(), search.left / 3, share(timeToBound));
  spend(search, packed.work);
  standing.raise(roundedUp(choice.cost, packed.bound));
  const attempt: Attempt = { search, task, spread, standing };
  followLandmarks(attempt, packed.left);
  if (standing.isSettled() || isOver()) return standing.solution();
  const bars = nodesTooDear(choice, goals, spread, packed.left, standing.ceiling() - packed.bound);
  if (bars.length >= count * worthBarring) {
    const rest = cheapestBelow(search, task, standing.ceiling(), { bars, takes: [] });
    standing.learn(rest);
    standing.raise(rest.bound);
  } else if (search.left >= 2000 * count) branch(attempt, doubtfulUnit(task, packed));
  return standing.solution();
}

/** Searches without a unit, and with it. */
function branch({ search, task, standing }: Attempt, unit: number): void {
  const half = search.left / 2;
  const given = { ...search, left: half };
  const without = cheapestBelow(given, task, standing.ceiling(), { bars: [unit], takes: [] });
  search.left = half + given.left;
  standing.learn(without);
  const withIt = cheapestBelow(search, task, standing.ceiling(), { bars: [], takes: [unit] });
  standing.learn(withIt);
  standing.raise(Math.min(without.bound, withIt.bound));
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
function roundedUp(cost: Float64Array, bound: number): number {
  const safe = bound * (1 - 1e-9);
  return cost.every(Number.isInteger) ? Math.ceil(safe) : safe;
}
