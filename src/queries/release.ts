import { createArcs, type Arcs } from "./arcs.js";
import { derive, off, together } from "./derive.js";
import type { Terms } from "./open-graph.js";
import type { Question } from "./question.js";

/**
 * Tells of units on a path which units it needs no more once they are known, themselves among them.
 *
 * Nothing where that may take a new choice among alternatives: where they wait for a choice, or what goes with them
 * serves an alternative too. It counts references, so it takes as long as there is something to tell.
 */
export function createRelease({ open, reached, chosen }: Question): (units: readonly number[]) => number[] | undefined {
  const { index, roles, known } = open;
  const { isIn, needs, isServing } = necessaryGraph(open, reached);
  const { start, to } = needs;
  const settled = derive(index, roles, known, (unit) => isIn[unit] !== 0).holds;
  // In a circle things hold one another up, and what was asked to be chosen may become possible.
  const isPlain = chosen.length === 0 && !roles.includes(together);
  const uses = new Int32Array(index.nodeCount);
  for (const goal of reached) uses[goal]!++;
  for (const child of to) uses[child]!++;

  return (units) => {
    if (!isPlain || units.some((unit) => settled[unit] === 0)) return undefined;
    // One use more keeps what is known from going twice.
    for (const unit of units) uses[unit]!++;
    const gone = [...units];
    for (const node of gone)
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) if (--uses[to[arc]!]! === 0) gone.push(to[arc]!);
    for (const node of gone) for (let arc = start[node]!; arc < start[node + 1]!; arc++) uses[to[arc]!]!++;
    for (const unit of units) uses[unit]!--;
    for (let place = units.length; place < gone.length; place++) if (isServing[gone[place]!] !== 0) return undefined;
    return gone.filter((node) => node < index.unitCount);
  };
}

/** What follows from the goals without a choice. */
interface NecessaryGraph {
  /** By node. */
  readonly isIn: Uint8Array;
  /** From each node to what it asks for; from a choice to nothing. */
  readonly needs: Arcs;
  /** By node: does an alternative come to ask for it? */
  readonly isServing: Uint8Array;
}

function necessaryGraph({ index, roles, known, reach }: Terms, goals: readonly number[]): NecessaryGraph {
  const { nodeCount, children, isAny } = index;
  const given = derive(index, roles, known, () => false).holds;
  const askedBy = (node: number): number[] => {
    const asked: number[] = [];
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
      const child = children.to[arc]!;
      if (roles[arc] !== off && reach.holds[child] !== 0 && given[child] === 0) asked.push(child);
    }
    return asked;
  };

  const isIn = new Uint8Array(nodeCount);
  const isServing = new Uint8Array(nodeCount);
  const from: number[] = [];
  const to: number[] = [];
  const choices = new Set<number>();
  const nodes = goals.filter((goal) => known[goal] === 0);
  for (const node of nodes) isIn[node] = 1;
  for (const node of nodes) {
    const asked = askedBy(node);
    if (isAny[node] !== 0 && asked.length > 1) {
      choices.add(node);
      continue;
    }
    for (const child of asked) {
      from.push(node);
      to.push(child);
      if (isIn[child] === 0) nodes.push(child);
      isIn[child] = 1;
    }
  }

  for (const node of choices)
    for (const child of askedBy(node)) {
      if (isIn[child] === 0) choices.add(child);
      else isServing[child] = 1;
    }
  return { isIn, needs: createArcs(nodeCount, from, to), isServing };
}
