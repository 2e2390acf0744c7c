import { createArcs } from "./arcs.js";
import { corequisite, helpful, type AndOrGraph, type UnitIndex } from "./units.js";

/** What an arc does in an evaluation: nothing, hold before, or hold at the latest together. */
export const off = 0;
export const before = 1;
export const together = 2;

/** The part that each arc plays where corequisites may be learnt in one step; helpful ones play none. */
export function steppingRoles({ kind, parentOf, unitCount }: UnitIndex): Uint8Array {
  const roles = new Uint8Array(kind.length).fill(before);
  for (let arc = 0; arc < kind.length; arc++) {
    if (parentOf[arc]! >= unitCount) continue;
    if (kind[arc] === helpful) roles[arc] = off;
    else if (kind[arc] === corequisite) roles[arc] = together;
  }
  return roles;
}

/**
 * The same for planning: corequisites that cannot go in circles come before, which leaves what can be reached as it
 * is, and helpful ones that cannot count where asked for.
 */
export function planningRoles(index: UnitIndex, withHelpful: (arc: number) => boolean = () => false): Uint8Array {
  const roles = steppingRoles(index);
  for (let arc = 0; arc < roles.length; arc++) {
    if (index.isCircular[arc] !== 0) continue;
    if (roles[arc] === together || (roles[arc] === off && withHelpful(arc))) roles[arc] = before;
  }
  return roles;
}

export interface Derivation {
  /** By node: does it hold in the end? */
  readonly holds: Uint8Array;
  /** By node: the turn at which it came to hold; units learnt in one step share it. -1 where it never does. */
  readonly turn: Int32Array;
  /** How many turns there were. */
  readonly turns: number;
}

/**
 * All that can be learnt from what is known, by units that may be used, one step after the other.
 *
 * A least fixed point: what only holds itself up by a circle is not derived. Units that need one another as
 * corequisites only are learnt in one step, so each step is the greatest set that holds itself up in that way.
 */
export function derive(
  index: AndOrGraph,
  roles: Uint8Array,
  known: Uint8Array,
  isUsable: (unit: number) => boolean,
): Derivation {
  const { nodeCount, unitCount, isAny, owner, parentOf, incoming } = index;
  const holds = new Uint8Array(nodeCount);
  const turn = new Int32Array(nodeCount).fill(-1);
  const missing = new Int32Array(nodeCount);
  const missingTogether = new Int32Array(unitCount);
  const queue = new Int32Array(nodeCount);
  let queued = 0;
  /** By unit: does it lack nothing but what may come together with it? Then when it came to, counted from 1. */
  const waits = new Int32Array(unitCount);
  let waiting = 0;
  /** Those that wait and for which something has changed since the last step. */
  let doubtful: number[] = [];
  let clock = 0;

  const settle = (node: number, time: number): void => {
    holds[node] = 1;
    turn[node] = time;
    queue[queued++] = node;
  };
  const consider = (node: number): void => {
    if (holds[node] !== 0 || missing[node] !== 0) return;
    if (node < unitCount) {
      if (!isUsable(node)) return;
      if (missingTogether[node] !== 0) {
        waits[node] = ++waiting;
        doubtful.push(node);
        return;
      }
    }
    settle(node, clock++);
  };

  for (let arc = 0; arc < roles.length; arc++) {
    if (roles[arc] === before) missing[parentOf[arc]!]!++;
    else if (roles[arc] === together) missingTogether[parentOf[arc]!]!++;
  }
  for (let unit = 0; unit < unitCount; unit++) if (known[unit] !== 0) settle(unit, clock);
  clock++;
  for (let node = 0; node < nodeCount; node++) if (isAny[node] === 0) consider(node);

  for (let place = 0; ; place++) {
    if (place === queued) {
      const candidates = withDependents(index, doubtful, (unit) => waits[unit] !== 0 && holds[unit] === 0);
      candidates.sort((a, b) => waits[a]! - waits[b]!);
      doubtful = [];
      const step = supported(index, roles, candidates, (node) => holds[node] !== 0);
      if (step.length === 0) return { holds, turn, turns: clock };
      for (const unit of step) settle(unit, clock);
      clock++;
    }
    const node = queue[place]!;
    for (let i = incoming.start[node]!; i < incoming.start[node + 1]!; i++) {
      const arc = incoming.to[i]!;
      const parent = parentOf[arc]!;
      if (roles[arc] === off || holds[parent] !== 0) continue;
      if (waits[owner[parent]!] !== 0) doubtful.push(owner[parent]!);
      if (isAny[parent] !== 0) settle(parent, clock++);
      else if (roles[arc] === before) {
        if (--missing[parent]! === 0) consider(parent);
      } else if (--missingTogether[parent]! === 0 && missing[parent] === 0 && isUsable(parent)) settle(parent, clock++);
    }
  }
}

/** Some units that pass a test, and all that do so and ask for one of them, directly or through others. */
export function withDependents(
  { incoming, parentOf, owner }: AndOrGraph,
  some: readonly number[],
  passes: (unit: number) => boolean,
): number[] {
  const found = new Set(some.filter(passes));
  for (const unit of found)
    for (let i = incoming.start[unit]!; i < incoming.start[unit + 1]!; i++) {
      const dependent = owner[parentOf[incoming.to[i]!]!]!;
      if (passes(dependent)) found.add(dependent);
    }
  return [...found];
}

/** By node: does it hold by what is known alone? */
export function givenNodes(index: UnitIndex, roles: Uint8Array, known: Uint8Array): Uint8Array {
  // Nothing comes of nothing.
  if (!known.includes(1)) return new Uint8Array(index.nodeCount);
  return derive(index, roles, known, () => false).holds;
}

/** Nodes that hold, in the order in which they came to; those of one step by number. */
export function inTurns({ turn, turns }: Derivation, nodes: Iterable<number>): Int32Array {
  const sorted = Int32Array.from(nodes).sort();
  const at = sorted.map((node) => turn[node]!);
  return createArcs(turns, at, sorted).to;
}

/** The greatest part of some units whose corequisites hold already or lie in the part themselves. */
export function supported(
  index: AndOrGraph,
  roles: Uint8Array,
  candidates: readonly number[],
  holdsAlready: (node: number) => boolean,
): number[] {
  const { children, incoming, parentOf, owner } = index;
  const part = new Set(candidates);
  const isIn = (node: number): boolean => part.has(node) || holdsAlready(node);
  const isSupported = (unit: number): boolean => {
    for (let arc = children.start[unit]!; arc < children.start[unit + 1]!; arc++)
      if (roles[arc] === together && !holdsGiven(index, roles, children.to[arc]!, isIn)) return false;
    return true;
  };
  const doubtful = [...candidates];
  for (let unit = doubtful.pop(); unit !== undefined; unit = doubtful.pop()) {
    if (!part.has(unit) || isSupported(unit)) continue;
    part.delete(unit);
    for (let i = incoming.start[unit]!; i < incoming.start[unit + 1]!; i++) {
      const dependent = owner[parentOf[incoming.to[i]!]!]!;
      if (part.has(dependent)) doubtful.push(dependent);
    }
  }
  return candidates.filter((unit) => part.has(unit));
}

/** Does a node of a clause hold where a test says which units do? As deep as the clause is nested. */
export function holdsGiven(
  index: AndOrGraph,
  roles: Uint8Array,
  node: number,
  isIn: (node: number) => boolean,
): boolean {
  const { unitCount, children, isAny } = index;
  if (isIn(node)) return true;
  if (node < unitCount) return false;
  for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
    if (roles[arc] === off) continue;
    const holds = holdsGiven(index, roles, children.to[arc]!, isIn);
    if (holds === (isAny[node] !== 0)) return holds;
  }
  return isAny[node] === 0;
}
