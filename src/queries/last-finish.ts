import type { EarliestTimes } from "./earliest-times.js";
import { corequisite, helpful, type UnitIndex } from "./units.js";

/**
 * By node: the minute when it is finished and all that it goes by with it, which with corequisites may be later than it is
 * itself, where every `anyOf` goes by that one of the members ready first with which this comes soonest.
 */
export function lastFinish(
  { unitCount, nodeCount, isAny, kind, children, parentOf, incoming }: UnitIndex,
  { startRound, holdRound, finish, order }: EarliestTimes,
): Float64Array {
  const last = new Float64Array(nodeCount).fill(-1);
  if (!kind.includes(corequisite)) return last;
  const isFirst = (arc: number): boolean => {
    const rounds = kind[arc] === corequisite ? startRound : holdRound;
    return rounds[children.to[arc]!] === rounds[parentOf[arc]!];
  };
  /** By `anyOf`: how many members could still be over sooner. */
  const left = new Int32Array(nodeCount);
  for (let arc = children.start[unitCount]!; arc < kind.length; arc++) if (isFirst(arc)) left[parentOf[arc]!]!++;
  for (const unit of order.toSorted((a, b) => finish[b]! - finish[a]!)) {
    if (last[unit] !== -1) continue;
    const held = [unit];
    last[unit] = finish[unit]!;
    for (const node of held)
      for (let i = incoming.start[node]!; i < incoming.start[node + 1]!; i++) {
        const arc = incoming.to[i]!;
        const parent = parentOf[arc]!;
        if (kind[arc] === helpful || startRound[parent] === -1 || last[parent] !== -1) continue;
        if (isAny[parent] !== 0 && (!isFirst(arc) || --left[parent]! > 0)) continue;
        last[parent] = finish[unit]!;
        held.push(parent);
      }
  }
  return last;
}
