import { neighbours } from "./arcs.js";
import type { Task } from "./cheapest-choice.js";
import { groundUp } from "./choice.js";
import { sizeOf, withoutNodes, type Draft } from "./choice-draft.js";
import { partsOf, type AskingGraph } from "./choice-parts.js";
import { chainLengths } from "./components.js";
import { createNeeds } from "./needs.js";
import { pruned } from "./pruned.js";
import { tidied } from "./tidied.js";

/** A task that is left of another one. */
export interface SimplerTask {
  readonly task: Task;
  /** By node: the nodes of the other task that are taken with it. */
  readonly units: readonly (readonly number[])[];
}

export interface Simplified {
  /** What is taken whatever is chosen. */
  readonly taken: readonly number[];
  /** What is left to choose, in parts that do not touch. */
  readonly tasks: readonly SimplerTask[];
}

/** What is settled from outside. */
export interface Fixed {
  /** To do without. */
  readonly bars: readonly number[];
  /** To take whatever it costs. */
  readonly takes: readonly number[];
}

const nothing: Fixed = { bars: [], takes: [] };

/** What each node needs takes a bit for each other one. */
const mostNodesToPrune = 24_000;

/** Goes on as long as the draft becomes smaller than this part of it. */
const leastGain = 0.99;

/**
 * What is left of a task without circles when all is settled that can be without a search; a cheapest set is still among
 * those left. Nothing where what is fixed leaves no set. Stops early where time is up.
 */
export function simplified(
  task: Task,
  fixed: Fixed = nothing,
  isLate: () => boolean = () => false,
): Simplified | undefined {
  const order = groundUp(chainLengths(task.choice.children));
  const first = draftOf(task, order, fixed);
  return first && settledIn(first, pruned, isLate);
}

/**
 * A task in which what is always taken together is one, and what the goals need without a choice is taken; unlike what is
 * simplified it still has every set of which nothing could be left out.
 */
export function condensed(task: Task, isLate: () => boolean): Simplified {
  if (hasCircles(task))
    return {
      taken: [],
      tasks: [{ task, units: Array.from(task.choice.cost, (own, node) => (own > 0 ? [node] : [])) }],
    };
  const draft = draftOf(task, groundUp(chainLengths(task.choice.children)), nothing)!;
  return settledIn(draft, withNeeds, isLate);
}

/** What the goals need in every way becomes a goal. */
function withNeeds(draft: Draft): Draft {
  return { ...draft, goals: createNeeds(draft).ofAll(draft.goals) };
}

/** Tidies a draft and makes it smaller by turns, as long as that pays. */
function settledIn(first: Draft, shrink: (draft: Draft) => Draft, isLate: () => boolean): Simplified {
  let draft = tidied(first);
  for (let size = Infinity; sizeOf(draft) < size * leastGain && !isLate();) {
    size = sizeOf(draft);
    draft = tidied(draft.isAny.length > mostNodesToPrune ? draft : shrink(draft));
  }
  return { taken: draft.taken, tasks: tasksOf(draft) };
}

function tasksOf({ isAny, cost, children, units, goals }: Draft): SimplerTask[] {
  const graph: AskingGraph = {
    isAny: (node) => isAny[node]!,
    cost: (node) => cost[node]!,
    below: (node) => children[node]!,
    alsoNeeds: () => [],
  };
  return partsOf(graph, goals).map(({ task, nodes }) => ({ task, units: nodes.map((node) => units[node]!) }));
}

/** Does anything need itself, be it only together with other things? */
export function hasCircles({ choice: { cost, children }, alsoNeeds }: Task): boolean {
  const level = chainLengths(children);
  return cost.some(
    (_, node) => alsoNeeds(node).length > 0 || neighbours(children, node).some((child) => level[child] === level[node]),
  );
}

function draftOf({ choice, goals }: Task, order: readonly number[], { bars, takes }: Fixed): Draft | undefined {
  const { isAny, cost, children } = choice;
  const numberOf = new Int32Array(order.length);
  order.forEach((node, number) => (numberOf[node] = number));
  const below = (node: number): number[] => Array.from(neighbours(children, node), (child) => numberOf[child]!);
  const draft: Draft = {
    isAny: order.map((node) => isAny[node] !== 0),
    cost: order.map((node) => cost[node]!),
    children: order.map(below),
    units: order.map((node) => (cost[node]! > 0 ? [node] : [])),
    goals: [...goals, ...takes].map((goal) => numberOf[goal]!),
    taken: [],
  };
  return withoutNodes(
    draft,
    bars.map((node) => numberOf[node]!),
  );
}
