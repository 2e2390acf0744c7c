import { createArcs, type Arcs } from "./arcs.js";
import { derive, givenNodes, inTurns, off, together } from "./derive.js";
import { dominatorTree } from "./dominator-tree.js";
import { supports } from "./supports.js";
import type { Terms } from "./terms.js";
import type { Question } from "./question.js";

/**
 * Tells of units on a path how much less it costs once they are known: what they weigh, and all that only they need.
 *
 * Nothing where that may take a new choice among alternatives: where they wait for a choice, or what goes with them
 * serves an alternative too.
 */
export function createRelease({ open, reached, chosen, costs }: Question): Release {
  const { index, roles, known } = open;
  const graph = necessaryGraph(open, reached);
  const settled = derive(index, roles, known, (unit) => graph.isIn[unit] !== 0).holds;
  // In a circle things hold one another up, and what was asked to be chosen may become possible.
  const isPlain = chosen.length === 0 && !roles.includes(together);
  if (!isPlain) return () => undefined;
  const weight = new Float64Array(index.nodeCount);
  weight.set(costs.weight);
  const single = createSingleRelease(graph, weight);
  const joint = createJointRelease(graph, weight);
  return (units) => {
    if (units.some((unit) => settled[unit] === 0)) return undefined;
    return units.length === 1 ? single(units) : joint(units);
  };
}

type Release = (units: readonly number[]) => number | undefined;

/** Tells the same of a path as it is, whatever else could be chosen then. */
export function createPathRelease(
  { terms, open, reached, costs }: Question,
  path: ReadonlySet<number>,
): (units: readonly number[]) => number {
  const from: number[] = [];
  const to: number[] = [];
  const uses = supports(terms, open.reach, path, reached);
  for (const [unit, asked] of uses)
    for (const use of asked) {
      from.push(unit);
      to.push(use.unit);
    }
  const { index, roles, known } = terms;
  const within = derive(index, roles, known, (unit) => path.has(unit));
  const graph: AskedGraph = {
    roots: reached.filter((goal) => known[goal] === 0),
    order: inTurns(within, uses.keys()).reverse(),
    needs: createArcs(index.unitCount, from, to),
    isServing: new Uint8Array(index.unitCount),
  };
  const joint = createJointRelease(graph, costs.weight);
  // In a circle nothing comes first.
  const single = roles.includes(together) ? joint : createSingleRelease(graph, costs.weight);
  return (units) => (units.length === 1 ? single : joint)(units)!;
}

/** For one unit at a time: what it alone leads to, all found at once. */
function createSingleRelease({ order, roots, needs, isServing }: AskedGraph, weight: Float64Array): Release {
  const parent = dominatorTree(needs, order, roots);
  const released = weight.slice();
  const serves = new Uint8Array(weight.length);
  for (let place = order.length - 1; place >= 0; place--) {
    const node = order[place]!;
    const above = parent[node]!;
    if (above === -1) continue;
    released[above]! += released[node]!;
    if (serves[node] !== 0 || isServing[node] !== 0) serves[above] = 1;
  }
  return ([unit]) => (serves[unit!] === 0 ? released[unit!] : undefined);
}

/** For several units, by counting references; that takes as long as there is something to tell. */
function createJointRelease({ roots, needs, isServing }: AskedGraph, weight: Float64Array): Release {
  const { start, to } = needs;
  const uses = new Int32Array(weight.length);
  for (const goal of roots) uses[goal]!++;
  for (const child of to) uses[child]!++;
  return (units) => {
    // One use more keeps what is known from going twice.
    for (const unit of units) uses[unit]!++;
    const gone = [...units];
    for (const node of gone)
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) if (--uses[to[arc]!]! === 0) gone.push(to[arc]!);
    for (const node of gone) for (let arc = start[node]!; arc < start[node + 1]!; arc++) uses[to[arc]!]!++;
    for (const unit of units) uses[unit]!--;
    for (let place = units.length; place < gone.length; place++) if (isServing[gone[place]!] !== 0) return undefined;
    return gone.reduce((sum, node) => sum + weight[node]!, 0);
  };
}

interface AskedGraph {
  /** The goals that are not known. */
  readonly roots: readonly number[];
  /** All nodes, each before what it asks for. */
  readonly order: Int32Array;
  /** From each node to what it asks for; from a choice to nothing. */
  readonly needs: Arcs;
  /** By node: does an alternative come to ask for it? */
  readonly isServing: Uint8Array;
}

/** What follows from the goals without a choice. */
interface NecessaryGraph extends AskedGraph {
  /** By node. */
  readonly isIn: Uint8Array;
}

function necessaryGraph({ index, roles, known, reach }: Terms, goals: readonly number[]): NecessaryGraph {
  const { nodeCount, children, isAny } = index;
  const given = givenNodes(index, roles, known);
  const isAsked = (arc: number): boolean => {
    const child = children.to[arc]!;
    return roles[arc] !== off && reach.holds[child] !== 0 && given[child] === 0;
  };
  const countAsked = (node: number): number => {
    let count = 0;
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) if (isAsked(arc)) count++;
    return count;
  };

  const isIn = new Uint8Array(nodeCount);
  const isServing = new Uint8Array(nodeCount);
  const from: number[] = [];
  const to: number[] = [];
  const choices = new Set<number>();
  const roots = goals.filter((goal) => known[goal] === 0);
  const nodes = [...roots];
  for (const node of nodes) isIn[node] = 1;
  for (const node of nodes) {
    if (isAny[node] !== 0 && countAsked(node) > 1) {
      choices.add(node);
      continue;
    }
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
      if (!isAsked(arc)) continue;
      const child = children.to[arc]!;
      from.push(node);
      to.push(child);
      if (isIn[child] === 0) nodes.push(child);
      isIn[child] = 1;
    }
  }

  for (const node of choices)
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
      if (!isAsked(arc)) continue;
      const child = children.to[arc]!;
      if (isIn[child] === 0) choices.add(child);
      else isServing[child] = 1;
    }
  return { roots, order: inTurns(reach, nodes).reverse(), isIn, needs: createArcs(nodeCount, from, to), isServing };
}
