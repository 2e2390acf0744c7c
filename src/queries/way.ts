import type { Choice } from "./choice.js";

/**
 * One way to some goals that can be changed member by member: every node on it that one child suffices has picked one.
 *
 * Nodes count what on the way asks for them; one that nothing asks for any more falls away with what it alone asked for.
 */
export interface Way {
  /** By node: how much on the way asks for it. */
  readonly count: Int32Array;
  /** By node that one child suffices: the child it takes, or would take. */
  readonly pick: Int32Array;
  /** What all on the way costs. */
  readonly cost: () => number;
  /** Nodes that came onto the way since this was last emptied. */
  readonly arrived: number[];
  /** How often a node was looked at so far: a measure of time that is the same everywhere. */
  readonly work: () => number;
  /** Lets a node on the way take another child. Nodes that come onto the way take a child that is there, if they may. */
  readonly change: (node: number, child: number) => void;
  /** A point to come back to. */
  readonly mark: () => number;
  readonly undoTo: (mark: number) => void;
  /** Forgets how to come back. */
  readonly settle: () => void;
}

/** `mayTake` tells which children a node may take without going in circles; the first picks must obey it. */
export function createWay(
  { isAny, cost, children: { start, to } }: Choice,
  goals: readonly number[],
  pick: Int32Array,
  mayTake: (node: number, child: number) => boolean,
): Way {
  const count = new Int32Array(isAny.length);
  const arrived: number[] = [];
  const journal: number[] = [];
  const stack: number[] = [];
  let total = 0;
  let work = 0;

  const note = (node: number, child: number): void => {
    journal.push(node, pick[node]!);
    pick[node] = child;
  };
  const childThere = (node: number): number => {
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const child = to[arc]!;
      if (count[child]! > 0 && mayTake(node, child)) return child;
    }
    return pick[node]!;
  };
  const ask = (goal: number, isUndoing: boolean): void => {
    stack.push(goal);
    while (stack.length > 0) {
      const node = stack.pop()!;
      work++;
      if (count[node]!++ > 0) continue;
      total += cost[node]!;
      if (!isUndoing) arrived.push(node);
      if (isAny[node] === 0) {
        for (let arc = start[node]!; arc < start[node + 1]!; arc++) stack.push(to[arc]!);
        continue;
      }
      if (!isUndoing) {
        const child = childThere(node);
        if (child !== pick[node]) note(node, child);
      }
      stack.push(pick[node]!);
    }
  };
  const release = (goal: number): void => {
    stack.push(goal);
    while (stack.length > 0) {
      const node = stack.pop()!;
      work++;
      if (--count[node]! > 0) continue;
      total -= cost[node]!;
      if (isAny[node] !== 0) stack.push(pick[node]!);
      else for (let arc = start[node]!; arc < start[node + 1]!; arc++) stack.push(to[arc]!);
    }
  };

  for (const goal of goals) ask(goal, true);
  return {
    count,
    pick,
    arrived,
    cost: () => total,
    work: () => work,
    change: (node, child) => {
      const before = pick[node]!;
      ask(child, false);
      note(node, child);
      release(before);
    },
    mark: () => journal.length,
    undoTo: (mark) => {
      while (journal.length > mark) {
        const child = journal.pop()!;
        const node = journal.pop()!;
        const after = pick[node]!;
        if (count[node]! > 0) ask(child, true);
        pick[node] = child;
        if (count[node]! > 0) release(after);
      }
    },
    settle: () => {
      journal.length = 0;
    },
  };
}
