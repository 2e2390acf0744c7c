import type { Solution } from "./cheapest-choice.js";

/** The cheapest set known that costs less than a limit, and what none of those costs less than. */
export interface Standing {
  /** Of infinite cost where no set is known. */
  readonly solution: () => Solution;
  /** Only what costs less is of interest. */
  readonly ceiling: () => number;
  /** Is there nothing left to find? */
  readonly isSettled: () => boolean;
  readonly learn: (found: Pick<Solution, "taken" | "cost">) => void;
  readonly raise: (bound: number) => void;
}

export function createStanding(limit: number): Standing {
  let best: Pick<Solution, "taken" | "cost"> = { taken: [], cost: Infinity };
  let bound = 0;
  const ceiling = (): number => Math.min(limit, best.cost);
  return {
    solution: () => ({ ...best, bound: Math.min(bound, ceiling()) }),
    ceiling,
    isSettled: () => bound >= ceiling(),
    learn: (found) => {
      if (found.cost < ceiling()) best = found;
    },
    raise: (other) => {
      bound = Math.max(bound, other);
    },
  };
}
