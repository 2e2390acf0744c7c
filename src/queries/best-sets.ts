import { derive } from "./derive.js";
import { MinHeap } from "./min-heap.js";
import { necessaryUnits } from "./necessary-units.js";
import { neededUnits, type Needed } from "./needed-units.js";
import { askedFor } from "./units-on-path.js";
import type { Terms } from "./terms.js";
import type { Question } from "./question.js";

/** Part of all sets of units: those that hold some units and do without others. */
interface Branch {
  readonly includes: readonly number[];
  readonly excludes: readonly number[];
}

/** The same, and the cheapest of these sets. */
interface Region extends Branch {
  readonly needed: Needed;
}

export interface BestSets {
  readonly sets: readonly Needed[];
  /** Is there no other set? */
  readonly isComplete: boolean;
}

/** How many regions may be looked at for each set that is asked for. */
const regionsPerSet = 200;

/**
 * The cheapest sets of units that reach the goals of a question and none of whose units could be left out, best first.
 *
 * Whatever differs from the best set lacks one of its units: the first, or the second but not the first, and so on; the
 * best of each such region follows in the same way (Murty 1968, Lawler 1972). Once a limit is reached no more regions are
 * looked at, and the sets that follow from those seen are not proven.
 */
export function bestSets(question: Question, count: number): BestSets {
  const { terms, reached, isUsable, allowance } = question;
  const sets: Needed[] = [];
  const regions: Region[] = [];
  const open = new MinHeap();
  /** No set in the regions left out costs less. */
  let unseen = Infinity;
  const narrowed = ({ includes, excludes }: Branch): Terms | undefined => {
    const within = excluding(terms, isUsable, excludes);
    return [...reached, ...includes].every((goal) => within.reach.holds[goal] !== 0) ? within : undefined;
  };
  const explore = (branch: Branch): void => {
    const within = narrowed(branch);
    if (!within) return;
    const goals = [...reached, ...branch.includes];
    const found = neededUnits(within, goals, allowance);
    // What was found in haste may hold what nothing asks for.
    const needed = allowance.isOver() ? { ...found, units: askedFor(within, goals, found) } : found;
    regions.push({ ...branch, needed });
    open.push(regions.length - 1, totalCost(terms, needed));
  };

  explore({ includes: [], excludes: [] });
  const necessary = necessaryUnits(terms, reached, isUsable, allowance.isLate);
  while (open.size > 0 && sets.length < count && regions.length < count * regionsPerSet) {
    const region = regions[open.pop()]!;
    const { includes, needed } = region;
    if (includes.length === 0 || isMinimal(terms, reached, needed))
      sets.push(unseen < Infinity ? { ...needed, isOptimal: false, bound: Math.min(needed.bound, unseen) } : needed);
    else if (allowance.isOver()) return { sets, isComplete: false };
    for (const branch of branchesOf(region, necessary)) {
      if (allowance.isOver()) {
        unseen = Math.min(unseen, needed.bound);
        break;
      }
      if (sets.length < count) explore(branch);
      // Whether there is another set can be told without a search for it.
      else if (open.size > 0 || narrowed(branch)) return { sets, isComplete: false };
    }
  }
  return { sets, isComplete: open.size === 0 && unseen === Infinity };
}

/** What differs from the cheapest set of a region: it lacks one of its units, but none before. */
function* branchesOf({ includes, excludes, needed }: Region, necessary: ReadonlySet<number>): Generator<Branch> {
  const kept = new Set([...necessary, ...includes]);
  const others = [...needed.units].filter((unit) => !kept.has(unit)).sort((a, b) => a - b);
  for (const [place, unit] of others.entries())
    yield { includes: [...includes, ...others.slice(0, place)], excludes: [...excludes, unit] };
}

/** Could none of a set's units be left out? */
function isMinimal(terms: Terms, goals: readonly number[], { units }: Needed): boolean {
  const isIn = (unit: number): boolean => units.has(unit);
  const { index, roles, known } = terms;
  const within: Terms = { ...terms, reach: derive(index, roles, known, isIn) };
  return necessaryUnits(within, goals, isIn).size === units.size;
}

function excluding(terms: Terms, isUsable: (unit: number) => boolean, excludes: readonly number[]): Terms {
  if (excludes.length === 0) return terms;
  const { index, roles, known } = terms;
  const isOut = new Set(excludes);
  return { ...terms, reach: derive(index, roles, known, (unit) => isUsable(unit) && !isOut.has(unit)) };
}

function totalCost({ cost }: Terms, { units }: Needed): number {
  let total = 0;
  for (const unit of units) total += cost[unit]!;
  return total;
}
