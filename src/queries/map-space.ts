import { derive } from "./derive.js";
import { necessaryUnits } from "./necessary-units.js";
import { neededUnits } from "./needed-units.js";
import type { Question } from "./question.js";
import type { Region, SetSpace } from "./set-space.js";
import type { Terms } from "./terms.js";
import { askedFor } from "./units-on-path.js";

/** The sets of units that answer a question, on the map as a whole: corequisites may go in circles. */
export function mapSpace({ terms, reached, isUsable, allowance }: Question): SetSpace {
  const { index, roles, known, cost } = terms;

  const within = (isIn: (unit: number) => boolean): Terms => ({ ...terms, reach: derive(index, roles, known, isIn) });
  const without = (bars: readonly number[], goals: readonly number[]): Terms | undefined => {
    const isOut = new Set(bars);
    const left = within((unit) => isUsable(unit) && !isOut.has(unit));
    return goals.every((goal) => left.reach.holds[goal] !== 0) ? left : undefined;
  };

  const cheapest = ({ takes, bars }: Region) => {
    const goals = [...reached, ...takes];
    const left = without(bars, goals);
    if (!left) return undefined;
    const needed = neededUnits(left, goals, allowance);
    const { turn } = left.reach;
    const taken = [...askedFor(left, goals, needed)].sort((a, b) => turn[b]! - turn[a]! || b - a);
    const total = taken.reduce((sum, unit) => sum + cost[unit]!, 0);
    return { taken, cost: total, bound: needed.isOptimal ? total : needed.bound };
  };

  const leastWithout = ({ takes, bars }: Region, units: readonly number[]): number[] => {
    const goals = [...reached, ...takes];
    return units.map((unit) => {
      if (allowance.isLate()) return 0;
      const left = without([...bars, unit], goals);
      goals.push(unit);
      return left ? 0 : Infinity;
    });
  };

  const isMinimal = (taken: readonly number[]): boolean => {
    const set = new Set(taken);
    const isIn = (unit: number): boolean => set.has(unit);
    return necessaryUnits(within(isIn), reached).size === set.size;
  };
  return { size: index.nodeCount, cheapest, leastWithout, isMinimal, unitsOf: (taken) => taken };
}
