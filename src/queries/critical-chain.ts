import type { EarliestTimes } from "./earliest-times.js";
import type { TakenUnits } from "./taken-units.js";

/** Goes back from a unit to what it waited for, time and again. */
export function chainTo(last: number, times: EarliestTimes, taken: TakenUnits): number[] {
  const chain: number[] = [];
  for (let unit: number | undefined = last; unit !== undefined; unit = waitedFor(unit, times, taken)) chain.push(unit);
  return chain.reverse();
}

/** What the start of a unit waited for, itself or by way of corequisites that had to start with it. */
function waitedFor(unit: number, { startRound, holdRound }: EarliestTimes, taken: TakenUnits): number | undefined {
  const round = startRound[unit]!;
  const started = new Set([unit]);
  for (const starting of started)
    for (let arc = taken.start[starting]!; arc < taken.start[starting + 1]!; arc++) {
      const other = taken.to[arc]!;
      if (taken.isTogether[arc] === 0) {
        if (holdRound[other] === round) return other;
      } else if (startRound[other] === round) started.add(other);
    }
  return undefined;
}
