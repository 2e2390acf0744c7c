import { neighbours } from "./arcs.js";
import type { Task } from "./cheapest-choice.js";
import { createChoice, type Choice } from "./choice.js";
import { DisjointSets } from "./disjoint-sets.js";

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
export function partsOf(graph: AskingGraph, wanted: readonly number[]): Part[] {
  const whole = createPart(graph, wanted);
  const { choice, goals, alsoNeeds } = whole.task;
  // Corequisites may go in circles from part to part.
  if (whole.nodes.some((_, node) => alsoNeeds(node).length > 0)) return [whole];
  const below = (node: number): readonly number[] => Array.from(neighbours(choice.children, node));
  const isActive = activeNodes(whole.task);
  const sets = groups(choice, isActive);
  const goalsIn = new Map<number, Set<number>>();
  for (const asked of goals)
    for (const goal of isActive[asked] !== 0 ? [asked] : below(asked))
      if (isActive[goal] !== 0) goalsIn.set(sets.find(goal), (goalsIn.get(sets.find(goal)) ?? new Set()).add(goal));
  const all: AskingGraph = {
    isAny: (node) => choice.isAny[node] !== 0,
    cost: (node) => choice.cost[node]!,
    below,
    alsoNeeds,
  };
  return Array.from(goalsIn.values(), (own) => {
    const { task, nodes } = createPart(all, [...own]);
    return { task, nodes: nodes.map((node) => whole.nodes[node]!) };
  });
}

/** All but goals that cost nothing and on which nothing rests that is still to be chosen: those join no parts. */
function activeNodes({ choice, goals }: Task): Uint8Array {
  const isActive = new Uint8Array(choice.cost.length).fill(1);
  for (const goal of goals) isActive[goal] = Number(choice.isAny[goal] !== 0 || choice.cost[goal]! > 0);
  const active = Array.from(isActive.keys()).filter((node) => isActive[node] !== 0);
  for (const node of active)
    for (const child of neighbours(choice.children, node)) {
      if (isActive[child] === 0) active.push(child);
      isActive[child] = 1;
    }
  return isActive;
}

/** The nodes that hang together. */
function groups({ children }: Choice, isActive: Uint8Array): DisjointSets {
  const sets = new DisjointSets(isActive.length);
  isActive.forEach((active, node) => {
    if (active !== 0) for (const child of neighbours(children, node)) sets.join(node, child);
  });
  return sets;
}

function createPart({ isAny, cost, below, alsoNeeds }: AskingGraph, goals: readonly number[]): Part {
  const found = new Set(goals);
  for (const node of found) {
    for (const child of below(node)) found.add(child);
    for (const other of alsoNeeds(node)) found.add(other);
  }
  // Numbers in the author's order make ties go that way.
  const nodes = Array.from(Int32Array.from(found).sort());
  const placeOf = new Int32Array((nodes.at(-1) ?? -1) + 1);
  nodes.forEach((node, place) => (placeOf[node] = place));
  const placesOf = (some: readonly number[]): number[] => some.map((node) => placeOf[node]!);
  const also = nodes.map((node) => placesOf(alsoNeeds(node)));
  const children = nodes.map((node) => placesOf(below(node)));
  return {
    nodes,
    task: {
      choice: createChoice(nodes.map(isAny), nodes.map(cost), children),
      goals: placesOf(goals),
      alsoNeeds: (node) => also[node]!,
    },
  };
}
