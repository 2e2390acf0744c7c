import { createArcs, stronglyConnected } from "./arcs.js";
import { off, together } from "./derive.js";
import type { Grounds } from "./terms.js";

/** How many sets of units are taken away by turns in one go: a bit for each. */
export const atOnce = 31;

const all = 2 ** atOnce - 1;

/** By node, a bit for each set of units that is taken away: does the node hold without it? */
export type RemovalTest = (sets: readonly (readonly number[])[]) => Int32Array;

/**
 * Derives everything for all bits at once, circle by circle from the ground up: first what can come one after the other,
 * then, as long as there is more, what corequisites let come in one step. Nodes are all that is asked about and may rest
 * on, in the order of reaching; the answer is overwritten by the next.
 */
export function createRemovalTest({ index, roles, known }: Grounds, nodes: readonly number[]): RemovalTest {
  const { children, incoming, parentOf, isAny, unitCount, nodeCount } = index;
  const { of, count } = stronglyConnected(children, (arc) => roles[arc] !== off);
  const circleOf = nodes.map((node) => of[node]!);
  const circles = createArcs(count, circleOf, nodes);
  const order = circles.to;
  const inStep = arcsInStep({ index, roles });
  const hasSteps = new Uint8Array(count);
  roles.forEach((role, arc) => {
    const circle = of[parentOf[arc]!]!;
    if (role === together && circle === of[children.to[arc]!]) hasSteps[circle] = 1;
  });

  const isMissing = new Int32Array(nodeCount);
  const holds = new Int32Array(nodeCount);
  /** What would hold after one step more. */
  const after = new Int32Array(nodeCount);
  const bitsOf = (node: number, step: Int32Array): number => {
    if (node < unitCount && known[node] !== 0) return all;
    const any = isAny[node] !== 0;
    let bits = any ? 0 : all;
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
      if (roles[arc] === off) continue;
      const below = (inStep[arc] !== 0 ? step : holds)[children.to[arc]!]!;
      bits = any ? bits | below : bits & below;
    }
    return bits & ~isMissing[node]!;
  };

  const isNode = new Uint8Array(nodeCount);
  for (const node of nodes) isNode[node] = 1;
  const isQueued = new Uint8Array(nodeCount);
  /** Brings some nodes of one circle up to date, and those of it that depend on what changes. */
  const settle = (members: Int32Array, step: Int32Array): void => {
    const queue = Array.from(members);
    for (const node of members) isQueued[node] = 1;
    for (const node of queue) {
      isQueued[node] = 0;
      const bits = bitsOf(node, step);
      if (bits === step[node]) continue;
      step[node] = bits;
      for (let i = incoming.start[node]!; i < incoming.start[node + 1]!; i++) {
        const parent = parentOf[incoming.to[i]!]!;
        if (roles[incoming.to[i]!] === off || of[parent] !== of[node] || isNode[parent] === 0) continue;
        if (isQueued[parent] === 0) queue.push(parent);
        isQueued[parent] = 1;
      }
    }
  };
  const takeSteps = (members: Int32Array): void => {
    for (let changed = true; changed;) {
      for (const node of members) after[node] = all & ~isMissing[node]!;
      settle(members, after);
      changed = members.some((node) => after[node] !== holds[node]);
      for (const node of members) holds[node] = after[node]!;
      if (changed) settle(members, holds);
    }
  };

  return (sets) => {
    sets.forEach((set, bit) => {
      for (const unit of set) isMissing[unit] = 1 << bit;
    });
    for (const node of nodes) holds[node] = 0;
    for (let from = 0, to = 0; from < order.length; from = to) {
      const circle = of[order[from]!]!;
      to = circles.start[circle + 1]!;
      if (to - from === 1 && hasSteps[circle] === 0) {
        after[order[from]!] = holds[order[from]!] = bitsOf(order[from]!, holds);
        continue;
      }
      const members = order.subarray(from, to);
      settle(members, holds);
      if (hasSteps[circle] !== 0) takeSteps(members);
      for (const node of members) after[node] = holds[node]!;
    }
    for (const unit of sets.flat()) isMissing[unit] = 0;
    return holds;
  };
}

/** The arcs to what may come in the same step: corequisites, and what their clauses ask for. */
function arcsInStep({ index, roles }: Pick<Grounds, "index" | "roles">): Uint8Array {
  const { children, unitCount } = index;
  const inStep = roles.map((role) => Number(role === together));
  const asked: number[] = [];
  inStep.forEach((is, arc) => {
    if (is !== 0) asked.push(children.to[arc]!);
  });
  for (const node of asked) {
    if (node < unitCount) continue;
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
      inStep[arc] = 1;
      asked.push(children.to[arc]!);
    }
  }
  return inStep;
}
