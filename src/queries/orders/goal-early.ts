import { studyGroups, type Cluster } from "../study-groups.js";
import { branchByBranch } from "./branch-by-branch.js";
import { joinNeighbours, type Plan } from "./plan.js";
import { stepGraph, type StepGraph, type StepOrder } from "./step-graph.js";

/** Each depth of each goal in its turn, and before it only what it needs. */
export function goalEarly(plan: Plan): Cluster[] {
  const studied = new Set<number>();
  const clusters = goalTurns(plan).flatMap((goal) => {
    if (studied.has(goal)) return [];
    const units = unitsBefore(plan, goal, studied);
    const uses = new Map(
      units.map((unit) => [unit, plan.uses.get(unit)!.filter((use) => !studied.has(use.unit))] as const),
    );
    for (const unit of units) studied.add(unit);
    return branchByBranch(plan.index, stepGraph({ ...plan, uses }, studyGroups(plan.index, uses)), [goal]);
  });
  return joinNeighbours(plan.index, clusters);
}

/** The sum of the minutes after which each depth of each goal is reached; what is taken together is reached together. */
export function timeToGoals(plan: Plan): (graph: StepGraph) => (order: StepOrder) => number {
  const goals = new Set(goalDepths(plan));
  return ({ clusters, minutes }) =>
    (order) => {
      let time = 0;
      let sum = 0;
      for (const step of order) {
        const [alone, ...others] = clusters[step]!;
        let reached = time;
        time += minutes[step]!;
        for (const unit of alone!) {
          reached += plan.minutes[unit]!;
          if (goals.has(unit)) sum += others.length === 0 ? reached : time;
        }
        for (const unit of others.flat()) if (goals.has(unit)) sum += time;
      }
      return sum;
    };
}

/** The goals and the shallower depths on the way to them. */
function goalDepths({ index: { conceptOf }, uses, goals }: Plan): number[] {
  const found = new Set<number>();
  for (const goal of goals)
    for (let unit = goal; uses.has(unit) && conceptOf[unit] === conceptOf[goal]; unit--) found.add(unit);
  return [...found].sort((a, b) => a - b);
}

/** So many units are looked at to choose the next goal; then the rest follow by what was last found of them. */
const lookLimit = 2 ** 18;

/**
 * The depths of goals in the order in which to reach them: next always the one with the fewest minutes for each that
 * is reached on the way, or the nearest of those on the way.
 */
function goalTurns(plan: Plan): number[] {
  const left = new Set(goalDepths(plan));
  const studied = new Set<number>();
  const distance = new Map<number, number>([...left].map((goal) => [goal, Infinity]));
  const byDistance = (a: number, b: number): number => distance.get(a)! - distance.get(b)!;
  const turns: number[] = [];
  for (let looks = 0; left.size > 0 && looks < lookLimit;) {
    let best = { rate: Infinity, goals: [...left] };
    for (const goal of left) {
      const units = unitsBefore(plan, goal, studied);
      const minutes = units.reduce((sum, unit) => sum + plan.minutes[unit]!, 0);
      const goals = units.filter((unit) => left.has(unit));
      distance.set(goal, minutes);
      if (minutes / goals.length < best.rate) best = { rate: minutes / goals.length, goals };
      looks += units.length;
      if (looks >= lookLimit) break;
    }
    const next = best.goals.reduce((near, goal) => (byDistance(goal, near) < 0 ? goal : near));
    turns.push(next);
    for (const unit of unitsBefore(plan, next, studied)) {
      studied.add(unit);
      left.delete(unit);
    }
  }
  return [...turns, ...[...left].sort(byDistance)];
}

/** A goal and what it needs that was not studied before. */
function unitsBefore({ uses }: Plan, goal: number, studied: ReadonlySet<number>): number[] {
  const found = new Set([goal]);
  for (const unit of found) for (const use of uses.get(unit)!) if (!studied.has(use.unit)) found.add(use.unit);
  return [...found];
}
