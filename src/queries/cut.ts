import { neighbours } from "./arcs.js";
import type { GroupProgress } from "./group-progress.js";

/** Units of one concept that are studied in one go, from shallow to deep. */
export type Group = readonly number[];

/** For each so many units of a circle one more cut is made before it is looked at anew, which keeps large ones linear. */
const few = 128;

/**
 * Cuts off the first shallow part that can be studied first and that another one of a circle asks for, with what must
 * come together with it; nothing where all of the circle may come together.
 */
export function cut(circle: readonly Group[], { needs, isDone, isReady, finish }: GroupProgress): Group[] {
  const numberOf = numbers(circle);
  const isAskedFor = new Set<number>();
  for (const [unit, number] of numberOf)
    for (const need of neighbours(needs, unit)) if (numberOf.get(need) !== number) isAskedFor.add(need);
  const starts = new Set(circle.map(([first]) => first!));
  const ready = [...numberOf.keys()].filter((unit) => isReady[unit] === 1);
  let left = numberOf.size / few;
  for (const unit of ready) {
    if (isDone[unit] === 1 || !isAskedFor.has(unit) || !numberOf.has(unit)) continue;
    const part = new Set<number>();
    const take = (last: number): void => {
      for (let own = last; !isDone[own] && !part.has(own) && numberOf.get(own) === numberOf.get(last); own--)
        part.add(own);
    };
    let last = unit;
    while (isReady[last + 1] === 1 && numberOf.get(last + 1) === numberOf.get(unit)) last++;
    take(last);
    for (const own of part)
      for (const need of neighbours(needs, own)) {
        const deepest = circle[numberOf.get(need) ?? -1]?.at(-1);
        if (deepest !== undefined) take(isReady[deepest] === 1 ? deepest : need);
      }
    for (const next of finish(part)) ready.push(next);
    for (const own of part) if (isDone[own + 1] === 0) starts.add(own + 1);
    if (--left < 0) break;
  }
  const parts: number[][] = [];
  for (const unit of numberOf.keys())
    if (starts.has(unit)) parts.push([unit]);
    else parts.at(-1)!.push(unit);
  return parts;
}

/** By unit: the number of its group. */
export function numbers(groups: readonly Group[]): Map<number, number> {
  const numberOf = new Map<number, number>();
  groups.forEach((group, number) => {
    for (const unit of group) numberOf.set(unit, number);
  });
  return numberOf;
}
