import type { Arcs } from "./arcs.js";
import { off, together } from "./derive.js";
import { never, type EarliestTimes } from "./earliest-times.js";
import { lastFinish } from "./last-finish.js";
import type { UnitIndex } from "./units.js";

/** From each unit to those that its start goes by. */
export interface TakenUnits extends Arcs {
  /** By arc: must that unit be started only? */
  readonly isTogether: Uint8Array;
}

/**
 * What the start of each unit goes by: of an `anyOf` the member that is ready first, of several the one with which all is
 * over soonest, then the one written first. What is known is left out.
 */
export function takenUnits(index: UnitIndex, roles: Uint8Array, times: EarliestTimes): TakenUnits {
  const { unitCount, children, isAny } = index;
  const { startRound, holdRound } = times;
  const last = lastFinish(index, times);
  const start = new Int32Array(unitCount + 1);
  // Clauses are trees, so no arc is followed twice.
  const to = new Int32Array(children.to.length);
  const isTogether = new Uint8Array(children.to.length);
  let size = 0;
  /** As deep as clauses are nested. */
  const take = (node: number, rounds: Int32Array): void => {
    if (rounds[node] === -1) return;
    if (node < unitCount) {
      to[size] = node;
      isTogether[size++] = Number(rounds === startRound);
      return;
    }
    let first = -1;
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
      const member = children.to[arc]!;
      if (isAny[node] === 0) take(member, rounds);
      else if (first === -1 || (rounds[member]! - rounds[first]! || last[member]! - last[first]!) < 0) first = member;
    }
    if (first !== -1) take(first, rounds);
  };
  for (let unit = 0; unit < unitCount; unit++) {
    if (startRound[unit] !== -1 && startRound[unit] !== never)
      for (let arc = children.start[unit]!; arc < children.start[unit + 1]!; arc++)
        if (roles[arc] !== off) take(children.to[arc]!, roles[arc] === together ? startRound : holdRound);
    start[unit + 1] = size;
  }
  return { start, to: to.subarray(0, size), isTogether: isTogether.subarray(0, size) };
}
