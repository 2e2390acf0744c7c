import type { SearchLimits } from "./cheapest-choice.js";
import { derive } from "./derive.js";
import { MinHeap } from "./min-heap.js";
import { necessaryUnits } from "./necessary-units.js";
import { neededUnits, type Needed } from "./needed-units.js";
import type { Terms } from "./terms.js";
import type { Question } from "./question.js";

/** Part of all sets of units: those that hold some units and do without others, and the cheapest of them. */
interface Region {
  readonly includes: readonly number[];
  readonly excludes: readonly number[];
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
 * best of each such region follows in the same way (Murty 1968, Lawler 1972).
 */
export function bestSets(question: Question, limits: SearchLimits, count: number): BestSets {
  const { terms, reached, isUsable } = question;
  const sets: Needed[] = [];
  const regions: Region[] = [];
  const open = new MinHeap();
  const explore = (includes: readonly number[], excludes: readonly number[]): void => {
    const narrowed = excluding(terms, isUsable, excludes);
    const goals = [...reached, ...includes];
    if (goals.some((goal) => narrowed.reach.holds[goal] === 0)) return;
    const needed = neededUnits(narrowed, goals, limits);
    regions.push({ includes, excludes, needed });
    open.push(regions.length - 1, totalCost(terms, needed));
  };

  const necessary = necessaryUnits(terms, reached, isUsable);
  explore([], []);
  while (open.size > 0 && sets.length < count && regions.length < count * regionsPerSet) {
    const { includes, excludes, needed } = regions[open.pop()]!;
    if (includes.length === 0 || isMinimal(terms, reached, needed)) sets.push(needed);
    const kept = new Set([...necessary, ...includes]);
    const others = [...needed.units].filter((unit) => !kept.has(unit)).sort((a, b) => a - b);
    others.forEach((unit, place) => {
      explore([...includes, ...others.slice(0, place)], [...excludes, unit]);
    });
  }
  return { sets, isComplete: open.size === 0 };
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
