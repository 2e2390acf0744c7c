import type { Allowance } from "./allowance.js";
import { neighbours } from "./arcs.js";
import type { Task } from "./cheapest-choice.js";
import { cheapestSet } from "./cheapest-set.js";
import { partsOf } from "./choice-parts.js";
import { createLandmarks, landmarkBound } from "./landmarks.js";
import { reachWithout } from "./reach-without.js";
import type { FoundSet, Region, SetSpace } from "./set-space.js";
import { cheapestWay, createSpread } from "./spread.js";

/** The sets of units that make the goals of a task hold, where no corequisites go in circles. */
export function taskSpace(
  { choice, goals }: Task,
  units: readonly (readonly number[])[],
  allowance: Allowance,
): SetSpace {
  const { isAny, cost, children } = choice;
  const { isLate } = allowance;
  const spread = createSpread(choice);
  const { reach, level } = spread;
  const isReached = (node: number): boolean => reach[node]! < Infinity;
  const below = (node: number): number[] => Array.from(neighbours(children, node)).filter(isReached);
  const none = (): readonly number[] => [];

  const costWithout = (bars: readonly number[]): Float64Array => {
    const left = cost.slice();
    for (const node of bars) left[node] = Infinity;
    return left;
  };
  const costWithin = (taken: ReadonlySet<number>): Float64Array =>
    cost.map((own, node) => (own === 0 || taken.has(node) ? own : Infinity));

  const cheapest = ({ takes, bars }: Region): FoundSet | undefined => {
    const wanted = [...goals, ...takes];
    spread.run(costWithout(bars), "max");
    if (!wanted.every(isReached)) return undefined;
    const graph = {
      isAny: (node: number) => isAny[node] !== 0,
      cost: (node: number) => cost[node]!,
      below,
      alsoNeeds: none,
    };
    let total = 0;
    let bound = 0;
    let taken = new Set<number>();
    for (const { task, nodes } of partsOf(graph, wanted)) {
      const solution = cheapestSet(task, allowance);
      total += solution.cost;
      bound += solution.bound;
      for (const node of solution.taken) taken.add(nodes[node]!);
    }
    if (bound < total) {
      // What was not searched to the end may hold what nothing asks for.
      spread.run(costWithin(taken), "sum");
      taken = new Set([...cheapestWay(choice, spread, wanted, none)!].filter((node) => cost[node]! > 0));
      total = [...taken].reduce((sum, node) => sum + cost[node]!, 0);
    }
    return { taken: [...taken].sort((a, b) => level[b]! - level[a]! || b - a), cost: total, bound };
  };

  /** What landmarks leave of the costs has to be spent besides: as much as the dearest line from a goal to the ground. */
  const leastWithout = ({ takes, bars }: Region, others: readonly number[]): number[] => {
    const left = costWithout(bars);
    const wanted = [...goals, ...takes];
    const { bound } = landmarkBound(spread, createLandmarks(choice, spread), left, wanted, Infinity, isLate);
    const reachedWithout = reachWithout(choice, spread, left);
    return others.map((node) => {
      if (isLate()) return 0;
      const most = reachedWithout(node, wanted);
      wanted.push(node);
      return bound + most;
    });
  };

  const isMinimal = (taken: readonly number[]): boolean => {
    const left = costWithin(new Set(taken));
    spread.run(left, "max");
    const sure = new Set(goals);
    for (const node of sure) {
      const needs = below(node);
      if (isAny[node] === 0 || needs.length === 1) for (const child of needs) sure.add(child);
    }
    return taken.every((node) => {
      if (sure.has(node)) return true;
      const own = left[node]!;
      left[node] = Infinity;
      spread.run(left, "max");
      left[node] = own;
      return !goals.every(isReached);
    });
  };

  const unitsOf = (taken: readonly number[]): readonly number[] => taken.flatMap((node) => units[node]!);
  return { size: cost.length, cheapest, leastWithout, isMinimal, unitsOf };
}
