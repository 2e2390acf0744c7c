import { studyGroups, type Cluster } from "../study-groups.js";
import { areaChanges, byArea } from "./by-area.js";
import { branchByBranch } from "./branch-by-branch.js";
import { goalEarly, timeToGoals } from "./goal-early.js";
import { exchangeBlocks } from "./exchange.js";
import { load } from "./low-load.js";
import { joinNeighbours, type Plan } from "./plan.js";
import { quickWins } from "./quick-wins.js";
import { waiting } from "./soon-used.js";
import { stepAreas } from "./step-areas.js";
import { asGiven, latestFirst, stepGraph, type StepGraph, type StepOrder } from "./step-graph.js";

/** All that an order of study may be for; `StudyOrder` tells what each is. */
export const studyOrders = [
  "branch-by-branch",
  "soon-used",
  "by-area",
  "quick-wins",
  "goal-early",
  "low-load",
] as const;

/**
 * What an order of study is for. The same is studied in all of them, and what is needed comes first.
 *
 * - `branch-by-branch`: one branch is finished before the next begins, the longest first, so that what was learnt is
 *   used soon; found at once.
 * - `soon-used`: the fewest minutes of study between learning something and using it, summed over all uses.
 * - `by-area`: the fewest changes of area, ties to near areas; an area is left only where nothing in it is ready.
 * - `quick-wins`: always the shortest of what is ready, depth by depth.
 * - `goal-early`: each depth of each goal as early as can be, on average; the nearest first.
 * - `low-load`: the fewest concepts open at once, as `loadCurve` counts them; ties to the least sum of the curve.
 *
 * Where no time is given, each depth counts as a minute. The names are our own, the problems are not: the least waiting
 * (Even and Shiloach 1975; Garey and Johnson 1979, GT43), the fewest changes (Tovey 2004), the earliest of several goals
 * (Lawler 1978; SS4) and the least load (Sethi 1975; PO1) are NP-hard to find. What is given is the least that was found,
 * and never more than in any of the other orders.
 */
export type StudyOrder = (typeof studyOrders)[number];

/** Groups what is to be studied and puts it in order. */
export function inOrder(plan: Plan, order: StudyOrder): readonly Cluster[] {
  const { index, uses, goals } = plan;
  if (order === "quick-wins") return quickWins(plan);
  // The depths of one goal lie on one line: none can be reached earlier than each in its turn.
  const isOneGoal = new Set(goals.map((goal) => index.conceptOf[goal])).size === 1;
  if (order === "goal-early" && isOneGoal) return goalEarly(plan);
  const branches = branchByBranch(index, stepGraph(plan, studyGroups(index, uses)), goals);
  return order === "branch-by-branch" ? branches : leastOf(plan, order, branches);
}

type MeasuredOrder = Exclude<StudyOrder, "branch-by-branch" | "quick-wins">;
type Measure = (graph: StepGraph) => (order: StepOrder) => number;

const measures: Record<MeasuredOrder, (plan: Plan) => Measure> = {
  "soon-used": () => (graph) => waiting(graph).measure,
  "by-area": (plan) => {
    const areasOf = stepAreas(plan);
    return (graph) => areaChanges(areasOf(graph));
  },
  "goal-early": timeToGoals,
  "low-load": (plan) => {
    const loadOf = load(plan);
    return (graph) => loadOf(graph).measure;
  },
};

/** Of the orders found for any intent the one that has least of what is measured, its own if in doubt. */
function leastOf(plan: Plan, order: MeasuredOrder, branches: readonly Cluster[]): readonly Cluster[] {
  const graph = stepGraph(plan, branches);
  const measureOf = measures[order](plan);
  const measure = measureOf(graph);
  const scored = (clusters: readonly Cluster[]): Scored => {
    const other = stepGraph(plan, clusters);
    return { clusters, score: measureOf(other)(asGiven(other)) };
  };
  const goalsFirst = scored(goalEarly(plan));
  const found = stepOrders(plan, graph).map((steps): Scored => {
    const clusters = Array.from(steps, (step) => branches[step]!);
    const joined = joinNeighbours(plan.index, clusters);
    return joined.length < clusters.length ? scored(joined) : { clusters, score: measure(steps) };
  });
  const own = order === "goal-early" ? [goalsFirst, ...found] : [...found, goalsFirst];
  return [...own, scored(quickWins(plan))].reduce((best, other) => (other.score < best.score ? other : best)).clusters;
}

interface Scored {
  readonly clusters: readonly Cluster[];
  readonly score: number;
}

/** Orders with few changes of area, little waiting and little load; what is found for one aim helps to find the next. */
function stepOrders(plan: Plan, graph: StepGraph): StepOrder[] {
  const wait = waiting(graph);
  const weight = load(plan)(graph);
  const better = (start: StepOrder): StepOrder[] => {
    const soonUsed = exchangeBlocks(graph, start, wait);
    const light = exchangeBlocks(graph, soonUsed, weight);
    return [start, soonUsed, light, exchangeBlocks(graph, light, wait)];
  };
  return [byArea(graph, stepAreas(plan)(graph)), ...better(asGiven(graph)), ...better(latestFirst(graph))];
}
