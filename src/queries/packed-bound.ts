import { createCheapCuts } from "./cheap-cuts.js";
import type { Choice } from "./choice.js";
import { createLandmarks, landmarkBound } from "./landmarks.js";
import { createPacking, type Packing } from "./packing.js";
import type { Spread } from "./spread.js";

export interface PackedBound {
  /** No set costs less. */
  readonly bound: number;
  /** By node: what the landmarks leave of its cost. */
  readonly left: Float64Array;
  /** By node: what it is worth to the landmarks, 1 where it is worth a whole one. */
  readonly price: Float64Array;
  /** About how many nodes were looked at. */
  readonly work: number;
}

const stepsPerSearch = 3;
const searchesPerCheck = 20;

/** Goes on while a check finds the bound closer to the limit, or to twice itself, by this part of what was between them. */
const leastGain = 0.01;

/**
 * Bounds what goals cost from below by landmarks that share costs as well as an effort allows; stops at the limit.
 *
 * Begins with the landmarks of LM-cut. Sharing puts prices on units, and landmarks that are cheap at these are added:
 * column generation (Gilmore and Gomory 1961).
 */
export function packedBound(
  choice: Choice,
  goals: readonly number[],
  spread: Spread,
  limit: number,
  effort: number,
  isLate: () => boolean,
): PackedBound {
  const packing = createPacking(choice.cost);
  const firstWork = addFirstLandmarks(choice, goals, spread, packing, isLate);
  const cuts = createCheapCuts(choice, goals, spread.level);
  const work = (): number => firstWork + cuts.work() + packing.work();
  let best = packing.share();
  for (let gain = Infinity; gain > leastGain && best.bound < limit && work() < effort && !isLate();) {
    for (let search = 0; search < searchesPerCheck && !isLate(); search++) {
      for (const cut of cuts.find(packing.price)) packing.add(cut);
      for (let step = 0; step < stepsPerSearch; step++) packing.step();
    }
    const next = packing.share();
    gain = (next.bound - best.bound) / (Math.min(limit, 2 * next.bound) - best.bound);
    if (gain > 0) best = next;
  }
  return { ...best, price: packing.price, work: work() };
}

function addFirstLandmarks(
  choice: Choice,
  goals: readonly number[],
  spread: Spread,
  packing: Packing,
  isLate: () => boolean,
): number {
  const landmarks = createLandmarks(choice, spread);
  const before = spread.work();
  const below = (cost: Float64Array, goal: number): readonly number[] => {
    const landmark = landmarks.below(cost, goal);
    packing.add(landmark.toSorted((a, b) => a - b));
    return landmark;
  };
  landmarkBound(spread, { ...landmarks, below }, choice.cost.slice(), goals, Infinity, isLate);
  return landmarks.work() + spread.work() - before;
}
