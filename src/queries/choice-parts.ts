import { createArcs, type Arcs } from "./arcs.js";
import type { Task } from "./cheapest-choice.js";
import { withoutDominated } from "./dominated.js";
import { exploreOpen, type Open, type OpenGraph } from "./open-graph.js";

export interface Part {
  readonly task: Task;
  /** The node of the index that each node of the task stands for. */
  readonly nodes: readonly number[];
}

/** What remains to be chosen, in parts that do not touch, so that each can be solved alone. */
export function choiceParts(open: Open): Part[] {
  const graph = withoutDominated(open, exploreOpen(open));
  const { numberOf, children, also } = graph;
  const waiting = open.unsettled.map((unit) => numberOf[unit]!);
  // Corequisites may go in circles from part to part.
  if (also.to.length > 0) return [createPart(open, graph, waiting)];

  const isActive = activeNodes(open, graph);
  const groupOf = groups(isActive, children);
  const goals = new Map<number, Set<number>>();
  for (const number of waiting)
    for (const goal of isActive[number] ? [number] : below(children, number)) {
      if (!isActive[goal]) continue;
      const group = groupOf(goal);
      const others = goals.get(group);
      if (others) others.add(goal);
      else goals.set(group, new Set([goal]));
    }
  return [...goals.values()].map((wanted) => createPart(open, graph, [...wanted]));
}

/** All but necessary units on which nothing rests that is still to be chosen: those join no parts. */
function activeNodes({ necessary }: Open, { nodes, children }: OpenGraph): Uint8Array {
  const isActive = Uint8Array.from(nodes, (node) => Number(!necessary.has(node)));
  const active = Array.from(nodes.keys()).filter((number) => isActive[number]);
  for (const number of active)
    for (const child of below(children, number)) {
      if (isActive[child]) continue;
      isActive[child] = 1;
      active.push(child);
    }
  return isActive;
}

/** Names each node's group by one of its members (union-find). */
function groups(isActive: Uint8Array, children: Arcs): (number: number) => number {
  const parent = Int32Array.from(isActive.keys());
  const root = (number: number): number => {
    let top = number;
    while (parent[top] !== top) top = parent[top]!;
    for (let at = number; at !== top;) {
      const up = parent[at]!;
      parent[at] = top;
      at = up;
    }
    return top;
  };
  isActive.forEach((active, number) => {
    if (active) for (const child of below(children, number)) parent[root(number)] = root(child);
  });
  return root;
}

function createPart({ terms, necessary }: Open, graph: OpenGraph, goals: readonly number[]): Part {
  const { index, cost } = terms;
  const local = new Int32Array(graph.nodes.length).fill(-1);
  const reached: number[] = [];
  const enter = (number: number): void => {
    if (local[number] !== -1) return;
    local[number] = 0;
    reached.push(number);
  };
  goals.forEach(enter);
  for (const number of reached) {
    below(graph.children, number).forEach(enter);
    below(graph.also, number).forEach(enter);
  }
  // Numbers in the author's order make ties go that way.
  reached.sort((a, b) => a - b);
  reached.forEach((number, place) => (local[number] = place));
  const from: number[] = [];
  const to: number[] = [];
  reached.forEach((number, place) => {
    for (const child of below(graph.children, number)) {
      from.push(place);
      to.push(local[child]!);
    }
  });
  const nodes = reached.map((number) => graph.nodes[number]!);
  const also = reached.map((number) => Array.from(below(graph.also, number), (other) => local[other]!));
  return {
    nodes,
    task: {
      choice: {
        isAny: Uint8Array.from(reached, (number) => graph.isAny[number]!),
        cost: Float64Array.from(nodes, (node) => (node >= index.unitCount || necessary.has(node) ? 0 : cost[node]!)),
        children: createArcs(nodes.length, from, to),
        parents: createArcs(nodes.length, to, from),
      },
      goals: goals.map((goal) => local[goal]!),
      alsoNeeds: (node) => also[node]!,
    },
  };
}

function below({ start, to }: Arcs, number: number): Int32Array {
  return to.subarray(start[number], start[number + 1]);
}
