import { branch, followLandmarks, guess, roundedUp, type Attempt, type Search } from "./attempt.js";
import { cheapestChoice, type SearchLimits, type Solution, type Task } from "./cheapest-choice.js";
import { totalCost } from "./choice.js";
import { improvedWay } from "./local-search.js";
import { packedBound } from "./packed-bound.js";
import type { Fixed } from "./reduced-costs.js";
import { hasCircles, simplified } from "./simpler-tasks.js";
import { createSpread } from "./spread.js";
import { createStanding, type Standing } from "./standing.js";

/** The search is to end within a second or so. */
const usualEffort = 80_000_000;

/** More would be beyond patience, and beyond the numbers that are added up exactly. */
const mostEffort = 1e15;

/** About how many nodes a look at a task looks at, for each of its nodes. */
const effortPerNode = 250;

/** Small tasks are most often settled by so many looks. */
const quickLooks = 20;

/** Tasks of at most so many nodes are looked at as often as the limits allow. */
const fewNodes = 150;

/**
 * The cheapest set of units that makes all goals hold.
 *
 * What can be settled without a search is settled first. Each part of the rest gets some quick looks; then landmarks that
 * share costs give a bound, and ways along them good sets. What remains between both is closed by guesses, each of which
 * leaves a smaller task to be searched in the same way, and last by branching.
 */
export function cheapestSet(task: Task, { nodeLimit, timeLimit = Infinity }: SearchLimits = {}): Solution {
  const end = Date.now() + timeLimit;
  const isOver = (): boolean => timeLimit < Infinity && Date.now() >= end;
  const effort = nodeLimit === undefined ? usualEffort : nodeLimit * effortPerNode * task.choice.cost.length;
  const search: Search = { nodeLimit, isOver, left: Math.min(mostEffort, effort) };
  return hasCircles(task) ? cheapestInCircles(search, task) : cheapestBelow(search, task, Infinity);
}

/** Where things need one another in circles, looks must do, and a local search if those are circles of alternatives alone. */
function cheapestInCircles(search: Search, task: Task): Solution {
  const { choice, goals, alsoNeeds } = task;
  const standing = createStanding(Infinity);
  look(search, task, standing, quickLooks);
  if (standing.isSettled()) return standing.solution();
  if (choice.cost.every((_, node) => alsoNeeds(node).length === 0)) {
    const spread = createSpread(choice);
    spread.run(choice.cost, "sum");
    const effort = Math.min(search.left / 8, 500 * choice.cost.length);
    const taken = improvedWay(choice, spread, goals, effort, search.isOver).filter((node) => choice.cost[node]! > 0);
    standing.learn({ taken, cost: totalCost(task.choice, taken) });
  }
  look(search, task, standing, Infinity);
  return standing.solution();
}

function cheapestBelow(search: Search, task: Task, limit: number, fixed?: Fixed): Solution {
  search.left -= 500 * task.choice.cost.length;
  const simpler = simplified(task, fixed);
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
  const count = choice.cost.length;
  const standing = createStanding(limit);
  const looks = Math.min(quickLooks, Math.ceil(10_000 / count));
  search.left -= effortPerNode * looks * count;
  look(search, task, standing, looks);
  if (standing.isSettled()) return standing.solution();

  const spread = createSpread(choice);
  const packed = packedBound(choice, goals, spread, standing.ceiling(), search.left / 3, search.isOver);
  search.left -= packed.work;
  standing.raise(roundedUp(task, packed.bound));
  const attempt: Attempt = { search, task, spread, packed, standing, cheapestBelow };
  for (const step of [followLandmarks, guess, finish]) if (!standing.isSettled() && !search.isOver()) step(attempt);
  return standing.solution();
}

function finish(attempt: Attempt): void {
  const { search, task, standing } = attempt;
  if (task.choice.cost.length <= fewNodes) look(search, task, standing, Infinity);
  else branch(attempt);
}

/** Branches and bounds by landmarks alone. */
function look({ nodeLimit, isOver }: Search, task: Task, standing: Standing, most: number): void {
  const limit = standing.ceiling();
  const looks = Math.min(most, nodeLimit ?? Infinity);
  const known = limit < Infinity ? { taken: [], cost: limit, bound: 0 } : undefined;
  const solution = cheapestChoice(task, looks < Infinity ? looks : undefined, isOver, known);
  standing.learn(solution);
  standing.raise(solution.bound);
}
