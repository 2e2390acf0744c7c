import { createArcs } from "./arcs.js";
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
  // Corequisites may go in circles from part to part.
  if ([...graph.values()].some(({ also }) => also.length > 0)) return [createPart(open, graph, open.unsettled)];

  const active = activeNodes(open, graph);
  const groupOf = groups(active, graph);
  const goals = new Map<number, Set<number>>();
  for (const unit of open.unsettled)
    for (const goal of active.has(unit) ? [unit] : graph.get(unit)!.children) {
      if (!active.has(goal)) continue;
      const group = groupOf(goal);
      goals.set(group, (goals.get(group) ?? new Set()).add(goal));
    }
  return [...goals.values()].map((wanted) => createPart(open, graph, [...wanted]));
}

/** All but necessary units on which nothing rests that is still to be chosen: those join no parts. */
function activeNodes({ necessary }: Open, graph: OpenGraph): Set<number> {
  const active = new Set([...graph.keys()].filter((node) => !necessary.has(node)));
  for (const node of active) for (const child of graph.get(node)!.children) active.add(child);
  return active;
}

/** Names each node's group by one of its members (union-find). */
function groups(active: ReadonlySet<number>, graph: OpenGraph): (node: number) => number {
  const parent = new Map<number, number>();
  const root = (node: number): number => {
    let top = node;
    for (let up = parent.get(top); up !== undefined; up = parent.get(top)) top = up;
    for (let at = node; at !== top;) {
      const up = parent.get(at)!;
      parent.set(at, top);
      at = up;
    }
    return top;
  };
  for (const node of active)
    for (const child of graph.get(node)!.children) {
      const [a, b] = [root(node), root(child)];
      if (a !== b) parent.set(a, b);
    }
  return root;
}

function createPart({ terms, necessary }: Open, graph: OpenGraph, goals: readonly number[]): Part {
  const reached = new Set(goals);
  for (const node of reached) {
    const { children, also } = graph.get(node)!;
    for (const other of [...children, ...also]) reached.add(other);
  }
  // Numbers in the author's order make ties go that way.
  const nodes = [...reached].sort((a, b) => a - b);
  const local = new Map(nodes.map((node, place) => [node, place]));
  const from: number[] = [];
  const to: number[] = [];
  nodes.forEach((node, place) => {
    for (const child of graph.get(node)!.children) {
      from.push(place);
      to.push(local.get(child)!);
    }
  });
  const also = nodes.map((node) => graph.get(node)!.also.map((other) => local.get(other)!));
  const { index, cost } = terms;
  return {
    nodes,
    task: {
      choice: {
        isAny: Uint8Array.from(nodes, (node) => index.isAny[node]!),
        cost: Float64Array.from(nodes, (node) => (node >= index.unitCount || necessary.has(node) ? 0 : cost[node]!)),
        children: createArcs(nodes.length, from, to),
        parents: createArcs(nodes.length, to, from),
      },
      goals: goals.map((goal) => local.get(goal)!),
      alsoNeeds: (node) => also[node]!,
    },
  };
}
