import { createArcs, neighbours, stronglyConnected, type Arcs } from "./arcs.js";
import { membersOf } from "./components.js";
import { derive, givenNodes, off } from "./derive.js";
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
  // What was asked to be chosen may become possible.
  if (chosen.length > 0) return () => undefined;
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
  const { index, known } = terms;
  const graph: AskedGraph = {
    roots: reached.filter((goal) => known[goal] === 0),
    needs: createArcs(index.unitCount, from, to),
    isServing: new Uint8Array(index.unitCount),
  };
  const joint = createJointRelease(graph, costs.weight);
  const single = createSingleRelease(graph, costs.weight);
  return (units) => (units.length === 1 ? single : joint)(units)!;
}

/** For one unit at a time: what it alone leads to, all found at once. */
function createSingleRelease({ roots, needs, isServing }: AskedGraph, weight: Float64Array): Release {
  const { order, parent } = dominatorTree(needs, roots);
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
  const components = stronglyConnected(needs);
  const { of, sizes } = components;
  const members = membersOf(components);
  const uses = new Int32Array(weight.length);
  for (const goal of roots) uses[goal]!++;
  for (const child of to) uses[child]!++;
  const isGone = new Uint8Array(weight.length);

  /** What is left of a circle and only used by what is left of it. */
  const idleIn = (component: number): number[] => {
    const circle = Array.from(neighbours(members, component)).filter((node) => isGone[node] === 0);
    const others = new Map(circle.map((node) => [node, uses[node]!]));
    const within = (node: number): Int32Array => neighbours(needs, node).filter((child) => others.has(child));
    for (const node of circle) for (const child of within(node)) others.set(child, others.get(child)! - 1);
    const used = new Set(circle.filter((node) => others.get(node)! > 0));
    for (const node of used) for (const child of within(node)) used.add(child);
    return circle.filter((node) => !used.has(node));
  };

  return (units) => {
    const gone: number[] = [];
    const go = (node: number): void => {
      if (isGone[node] !== 0) return;
      isGone[node] = 1;
      gone.push(node);
    };
    units.forEach(go);
    const doubtful = new Set<number>();
    for (let place = 0; place < gone.length; place++) {
      const node = gone[place]!;
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
        const child = to[arc]!;
        if (--uses[child]! === 0) go(child);
        else if (sizes[of[child]!]! > 1) doubtful.add(of[child]!);
      }
      if (place < gone.length - 1) continue;
      for (const component of doubtful) idleIn(component).forEach(go);
      doubtful.clear();
    }
    for (const node of gone) {
      isGone[node] = 0;
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) uses[to[arc]!]!++;
    }
    if (gone.slice(units.length).some((node) => isServing[node] !== 0)) return undefined;
    return gone.reduce((sum, node) => sum + weight[node]!, 0);
  };
}

interface AskedGraph {
  /** The goals that are not known. */
  readonly roots: readonly number[];
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
  return { roots, isIn, needs: createArcs(nodeCount, from, to), isServing };
}
