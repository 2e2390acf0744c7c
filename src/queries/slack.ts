import type { EarliestTimes } from "./earliest-times.js";
import { MinHeap } from "./min-heap.js";
import type { TakenUnits } from "./taken-units.js";

/**
 * How much later than at the earliest units can start without holding up the end, in minutes, by unit.
 *
 * Found from the gaps between units, not from times counted back, so that where there is none it is exactly 0.
 */
export function slacks(
  isCounted: Uint8Array,
  end: number,
  { start, finish, startRound, order }: EarliestTimes,
  taken: TakenUnits,
): Float64Array {
  const slack = finish.map((time) => end - time);
  const counted = order.filter((unit) => isCounted[unit] !== 0);
  const heap = new MinHeap();
  while (counted.length > 0) {
    const round = startRound[counted.at(-1)!];
    while (counted.length > 0 && startRound[counted.at(-1)!] === round) {
      const unit = counted.pop()!;
      heap.push(unit, slack[unit]!);
    }
    // Units that start together may go by one another in a circle: the least slack first, as in Dijkstra's algorithm.
    while (heap.size > 0) {
      const unit = heap.pop();
      for (let arc = taken.start[unit]!; arc < taken.start[unit + 1]!; arc++) {
        const other = taken.to[arc]!;
        const from = taken.isTogether[arc] !== 0 ? start[other]! : finish[other]!;
        const limit = slack[unit]! + (start[unit]! - from);
        if (limit >= slack[other]!) continue;
        slack[other] = limit;
        if (startRound[other] === round) heap.push(other, limit);
      }
    }
  }
  return slack;
}
