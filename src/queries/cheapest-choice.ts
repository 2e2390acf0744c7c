import { createAllowance, type Allowance } from "./allowance.js";
import { totalCost, type Choice } from "./choice.js";
import { createLandmarks, landmarkBound } from "./landmarks.js";
import { MinHeap } from "./min-heap.js";
import { cheapestWay, createSpread } from "./spread.js";

/** What must hold in the end, and what the solver has to ask about it. */
export interface Task {
  readonly choice: Choice;
  readonly goals: readonly number[];
  /** What must hold as well once a unit is taken, though not before it: corequisites in circles. */
  readonly alsoNeeds: (node: number) => readonly number[];
  /**
   * Units one of which must be added to a set that holds itself up only by a circle; none where the set can be
   * learnt as it is. Only asked of sets in which corequisites go in circles.
   */
  readonly supportsMissing?: (taken: ReadonlySet<number>) => readonly number[] | undefined;
}

export interface Solution {
  /** The nodes taken; those that are no units stand for nothing. */
  readonly taken: readonly number[];
  readonly cost: number;
  /** No solution costs less. */
  readonly bound: number;
}

/** Sets of units yet to be seen: those that take some units and do without some others, within a wider region. */
interface Region {
  readonly within?: Region;
  readonly takes: readonly number[];
  readonly bars: readonly number[];
}

/** What a look at a region has found. */
interface Look {
  /** No set of the region costs less; infinite where none is better than what is known. */
  readonly bound: number;
  readonly necessary: readonly number[];
  /** Units one of which every set of the region takes besides; none where nothing is left to see. */
  readonly branches: readonly number[];
  /** Had it to stop before it saw all of this? */
  readonly isCutShort?: boolean;
}

/**
 * The cheapest set of units that makes all goals hold, by branch and bound.
 *
 * Minimum-weight AND/OR graph is NP-hard (Sahni 1974; Garey and Johnson 1979, MS16). Each look takes what is necessary,
 * bounds the rest by disjoint landmarks and branches on the smallest of them: its first unit, or its second but not its
 * first, and so on; the region with the least bound comes first. Of equally cheap sets the first one found stays: the one
 * that is known, where there is one. Looks at least once, so that it has a set to answer with.
 */
export function cheapestChoice(
  task: Task,
  most = usualLimit(task),
  { use, isLate, isOver }: Allowance = createAllowance(),
  known?: Solution,
): Solution {
  const { choice, alsoNeeds } = task;
  const mostLooks = Math.max(1, most);
  const spread = createSpread(choice);
  const landmarks = createLandmarks(choice, spread);
  const cost = new Float64Array(choice.cost.length);
  let best: { taken: readonly number[]; cost: number } = known ?? { taken: [], cost: Infinity };

  const propose = (nodes: Iterable<number>): readonly number[] | undefined => {
    const units = [...new Set(nodes)].filter((node) => choice.cost[node]! > 0);
    const missing = task.supportsMissing?.(new Set(units));
    const total = totalCost(choice, units);
    if (!missing && total < best.cost) best = { taken: units, cost: total };
    return missing;
  };

  const look = (region: Region): Look => {
    const { taken, barred } = setsOf(region);
    const necessary: number[] = [];
    for (;;) {
      cost.set(choice.cost);
      for (const node of taken) cost[node] = 0;
      for (const node of barred) cost[node] = Infinity;
      const goals = [...new Set([...task.goals, ...taken].flatMap((node) => [node, ...alsoNeeds(node)]))];
      spread.run(cost, "sum");
      if (goals.some((goal) => spread.reach[goal] === Infinity)) return nothingBetter;
      const order = spread.reach.slice();
      const way = cheapestWay(choice, spread, goals, alsoNeeds);
      if (way) propose([...taken, ...way]);
      const spent = totalCost(choice, taken);
      const found = landmarkBound(spread, landmarks, cost, goals, best.cost - spent, isLate);
      if (found.isCutShort) return { bound: spent + found.bound, necessary, branches: [], isCutShort: true };
      if (found.bound === Infinity) return nothingBetter;
      for (const node of found.necessary) taken.add(node);
      necessary.push(...found.necessary);
      if (found.necessary.length > 0) continue;
      const bound = spent + found.bound;
      if (found.branches.length > 0)
        return { bound, necessary, branches: [...found.branches].sort((a, b) => order[a]! - order[b]! || a - b) };
      const missing = propose(taken) ?? [];
      return { bound, necessary, branches: missing.filter((node) => !taken.has(node) && !barred.has(node)) };
    }
  };

  const regions: Region[] = [{ takes: [], bars: [] }];
  const open = new MinHeap();
  open.push(0, 0);
  for (let looks = 0; open.size > 0 && open.leastKey < best.cost; looks++) {
    if (looks >= mostLooks || (looks > 0 && isOver())) break;
    const number = open.pop();
    const region = regions[-number]!;
    const { bound, necessary, branches, isCutShort } = look(region);
    use(1);
    if (isCutShort) open.push(number, bound);
    const narrowed = necessary.length === 0 ? region : { within: region, takes: necessary, bars: [] };
    branches.forEach((unit, place) => {
      // What the branches before cover needs no second look.
      regions.push({ within: narrowed, takes: [unit], bars: branches.slice(0, place) });
      // Of equal bounds the latest region comes first: it is the nearest to a set.
      open.push(1 - regions.length, bound);
    });
  }
  const bound = Math.min(Math.max(open.leastKey, known?.bound ?? 0), best.cost);
  return best.cost === Infinity ? { ...everything(choice), bound } : { ...best, bound };
}

const nothingBetter: Look = { bound: Infinity, necessary: [], branches: [] };

function setsOf(region: Region): { readonly taken: Set<number>; readonly barred: ReadonlySet<number> } {
  const taken = new Set<number>();
  const barred = new Set<number>();
  for (let at: Region | undefined = region; at; at = at.within) {
    for (const node of at.takes) taken.add(node);
    for (const node of at.bars) barred.add(node);
  }
  return { taken, barred };
}

/** Looks take longer at large graphs, so there are fewer: the search is to end within a second or so. */
function usualLimit({ choice }: Task): number {
  return Math.min(2000, Math.max(2, Math.ceil(100_000 / choice.cost.length)));
}

/** What will do where the search stopped before it found anything. */
function everything(choice: Choice): { readonly taken: readonly number[]; readonly cost: number } {
  const taken = Array.from(choice.cost.keys());
  return { taken, cost: totalCost(choice, taken) };
}
