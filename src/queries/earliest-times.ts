import { before, supported, together, withDependents } from "./derive.js";
import { MinHeap } from "./min-heap.js";
import type { UnitIndex } from "./units.js";

/** The round of what never comes about. */
export const never = 0x7fffffff;

/**
 * When units start and finish where everything is studied as soon as it is ready. Time goes in rounds, more than one
 * at a minute where units take no time; what is known holds before the first.
 */
export interface EarliestTimes {
  /** By unit, in minutes; told of those that are started. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** By node: the round in which it is started, or would do as a corequisite. */
  readonly startRound: Int32Array;
  /** By node: the round from which on it holds. */
  readonly holdRound: Int32Array;
  /** The units that are started, round by round. */
  readonly order: readonly number[];
}

/**
 * Knuth's generalisation (1977) of Dijkstra's algorithm: a unit is started when the last of all that it needs is
 * finished, an `anyOf` is ready with its first member.
 */
export function earliestTimes(index: UnitIndex, roles: Uint8Array, known: Uint8Array): EarliestTimes {
  const { nodeCount, unitCount, isAny, parentOf, incoming, minutes } = index;
  const start = new Float64Array(unitCount);
  const finish = new Float64Array(unitCount);
  const startRound = new Int32Array(nodeCount).fill(never);
  const holdRound = new Int32Array(nodeCount).fill(never);
  const order: number[] = [];

  const missing = new Int32Array(nodeCount);
  roles.forEach((role, arc) => {
    if (role === before) missing[parentOf[arc]!]!++;
  });
  let finished: number[] = [];
  let able: number[] = [];
  for (let unit = 0; unit < unitCount; unit++) {
    if (known[unit] !== 0) {
      startRound[unit] = holdRound[unit] = -1;
      finished.push(unit);
    } else if (missing[unit] === 0) able.push(unit);
  }

  const startable = createStartable(index, roles, startRound);
  const heap = new MinHeap();
  for (let round = 0, now = 0; ; round++) {
    for (const node of finished)
      for (let i = incoming.start[node]!; i < incoming.start[node + 1]!; i++) {
        const arc = incoming.to[i]!;
        const parent = parentOf[arc]!;
        if (roles[arc] !== before || holdRound[parent] !== never) continue;
        if (isAny[parent] === 0 && --missing[parent]! > 0) continue;
        if (parent < unitCount) able.push(parent);
        else {
          holdRound[parent] = round;
          finished.push(parent);
        }
      }
    finished = [];
    for (const unit of startable(able)) {
      startRound[unit] = round;
      start[unit] = now;
      finish[unit] = now + minutes[unit]!;
      order.push(unit);
      heap.push(unit, finish[unit]);
    }
    able = [];
    if (heap.size === 0) break;
    now = heap.leastKey;
    while (heap.size > 0 && heap.leastKey === now) finished.push(heap.pop());
    for (const unit of finished) holdRound[unit] = round + 1;
  }
  startClauses(index, startRound);
  return { start, finish, startRound, holdRound, order };
}

/**
 * Picks, of units that lack nothing but corequisites, those that can be started in one step; the others wait, and are
 * looked at again when something that they ask for lacks nothing else any more.
 */
function createStartable(
  index: UnitIndex,
  roles: Uint8Array,
  startRound: Int32Array,
): (able: readonly number[]) => readonly number[] {
  if (!roles.includes(together)) return (able) => able;
  const isWaiting = new Uint8Array(index.unitCount);
  const isStarted = (node: number): boolean => node < index.unitCount && startRound[node] !== never;
  return (able) => {
    for (const unit of able) isWaiting[unit] = 1;
    const candidates = withDependents(index, able, (unit) => isWaiting[unit] !== 0);
    const step = supported(index, roles, candidates, isStarted);
    for (const unit of step) isWaiting[unit] = 0;
    return step;
  };
}

/** When each clause would do as a corequisite. */
function startClauses({ nodeCount, unitCount, isAny, children }: UnitIndex, startRound: Int32Array): void {
  // Inner clauses have lower numbers than those that they stand in.
  for (let node = unitCount; node < nodeCount; node++) {
    let round = isAny[node] !== 0 ? never : -1;
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
      const member = startRound[children.to[arc]!]!;
      round = isAny[node] !== 0 ? Math.min(round, member) : Math.max(round, member);
    }
    startRound[node] = round;
  }
}
