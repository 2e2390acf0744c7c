import { MinHeap } from "./min-heap.js";
import type { FoundSet, Region, SetSpace } from "./set-space.js";

/** The sets of a space none of whose units could be left out, cheapest first, each found when it is asked for. */
export interface RankedSets {
  readonly space: SetSpace;
  /** Nothing where there are no more, or none were looked for. */
  readonly at: (place: number) => FoundSet | undefined;
  /** No set at a place or after it costs less; infinite where there is none. */
  readonly least: (place: number) => number;
  /** No set that was not looked for costs less. */
  readonly unseen: () => number;
}

/** What searches for sets may still do, all together. */
export interface Budget {
  readonly isSpent: () => boolean;
  /** Counts a search through so many nodes, and whether it came to its end. */
  readonly spend: (size: number, isProven: boolean) => void;
}

/** A region, in which no set costs less than a bound, and its cheapest set once it is known. */
interface OpenRegion extends Region {
  readonly least: number;
  readonly set?: FoundSet;
}

/**
 * Ranks sets by Lawler's procedure (1972).
 *
 * Whatever differs from the cheapest set of a region lacks one of its units: the first, or the second but not the first,
 * and so on. A region is searched only once no other may hold a cheaper set, by its lower bound, as long as the budget
 * allows.
 */
export function rankSets(space: SetSpace, budget: Budget): RankedSets {
  const found: FoundSet[] = [];
  const regions: OpenRegion[] = [];
  const open = new MinHeap();
  let unseen = Infinity;
  let unbranched: OpenRegion | undefined;

  const enter = (region: OpenRegion): void => {
    // Of equal keys those that are known come first.
    if (region.set) open.push(-regions.length, region.set.cost);
    else open.push(regions.length, region.least);
    regions.push(region);
  };
  const search = (region: OpenRegion): void => {
    const set = space.cheapest(region);
    const least = set ? Math.max(set.bound, region.least) : Infinity;
    const isProven = !set || least >= set.cost;
    budget.spend(space.size, isProven);
    if (!set) return;
    if (!isProven) unseen = Math.min(unseen, least);
    enter({ ...region, least, set });
  };
  const branch = ({ takes, bars, least, set }: OpenRegion): void => {
    const isTaken = new Set(takes);
    const others = set!.taken.filter((unit) => !isTaken.has(unit));
    space.leastWithout({ takes, bars }, others).forEach((bound, place) => {
      if (bound === Infinity) return;
      enter({
        takes: [...takes, ...others.slice(0, place)],
        bars: [...bars, others[place]!],
        least: Math.max(least, bound),
      });
    });
  };
  /** Looks at the regions that follow from the last set. */
  const settle = (): void => {
    const last = unbranched;
    unbranched = undefined;
    if (!last) return;
    if (budget.isSpent()) unseen = Math.min(unseen, last.least);
    else branch(last);
  };
  const advance = (): void => {
    for (settle(); open.size > 0; settle()) {
      const region = regions[Math.abs(open.pop())]!;
      if (!region.set) {
        if (budget.isSpent()) unseen = Math.min(unseen, region.least);
        else search(region);
        continue;
      }
      unbranched = region;
      if (found.length > 0 && !space.isMinimal(region.set.taken)) continue;
      found.push(region.set);
      return;
    }
  };

  search({ takes: [], bars: [], least: 0 });
  const at = (place: number): FoundSet | undefined => {
    for (let before = -1; found.length <= place && before < found.length;) {
      before = found.length;
      advance();
    }
    return found[place];
  };
  const least = (place: number): number => {
    if (place < found.length) return found[place]!.cost;
    settle();
    return open.leastKey;
  };
  return { space, at, least, unseen: () => unseen };
}
