import type { Task } from "./cheapest-choice.js";
import { createChoice } from "./choice.js";

/** An AND/OR graph, of which only what some goals lead to is looked at. */
export interface AskingGraph {
  readonly isAny: (node: number) => boolean;
  readonly cost: (node: number) => number;
  readonly below: (node: number) => readonly number[];
  /** What must hold as well, though not before. */
  readonly alsoNeeds: (node: number) => readonly number[];
}

export interface Part {
  readonly task: Task;
  /** What each node of the task is called in the graph. */
  readonly nodes: readonly number[];
}

/** What it takes to reach goals of a graph, in parts that do not touch, so that each can be solved alone. */
export function partsOf(graph: AskingGraph, goals: readonly number[]): Part[] {
  const nodes = allBelow(graph, goals);
  // Corequisites may go in circles from part to part.
  if (nodes.some((node) => graph.alsoNeeds(node).length > 0)) return [createPart(graph, goals)];
  const active = activeNodes(graph, nodes, goals);
  const groupOf = groups(graph, active);
  const goalsIn = new Map<number, Set<number>>();
  for (const asked of goals)
    for (const goal of active.has(asked) ? [asked] : graph.below(asked))
      if (active.has(goal)) goalsIn.set(groupOf(goal), (goalsIn.get(groupOf(goal)) ?? new Set()).add(goal));
  return [...goalsIn.values()].map((wanted) => createPart(graph, [...wanted]));
}

/** Sorted, for numbers in the author's order make ties go that way. */
function allBelow({ below, alsoNeeds }: AskingGraph, goals: readonly number[]): number[] {
  const found = new Set(goals);
  for (const node of found) for (const next of [...below(node), ...alsoNeeds(node)]) found.add(next);
  return [...found].sort((a, b) => a - b);
}

/** All but goals that cost nothing and on which nothing rests that is still to be chosen: those join no parts. */
function activeNodes(
  { isAny, cost, below }: AskingGraph,
  nodes: readonly number[],
  goals: readonly number[],
): ReadonlySet<number> {
  const isGoal = new Set(goals);
  const active = new Set(nodes.filter((node) => !isGoal.has(node) || isAny(node) || cost(node) > 0));
  for (const node of active) for (const child of below(node)) active.add(child);
  return active;
}

/** Names each node's group by one of its members (union-find). */
function groups({ below }: AskingGraph, active: ReadonlySet<number>): (node: number) => number {
  const parent = new Map<number, number>();
  const root = (node: number): number => {
    let top = node;
    for (let up = parent.get(top); up !== undefined; up = parent.get(top)) {
      parent.set(node, up);
      top = up;
    }
    return top;
  };
  for (const node of active)
    for (const child of below(node)) {
      const [one, other] = [root(node), root(child)];
      if (one !== other) parent.set(one, other);
    }
  return root;
}

function createPart(graph: AskingGraph, goals: readonly number[]): Part {
  const nodes = allBelow(graph, goals);
  const placeOf = new Map(nodes.map((node, place) => [node, place]));
  const placesOf = (some: readonly number[]): number[] => some.map((node) => placeOf.get(node)!);
  const also = nodes.map((node) => placesOf(graph.alsoNeeds(node)));
  const children = nodes.map((node) => placesOf(graph.below(node)));
  return {
    nodes,
    task: {
      choice: createChoice(nodes.map(graph.isAny), nodes.map(graph.cost), children),
      goals: placesOf(goals),
      alsoNeeds: (node) => also[node]!,
    },
  };
}
