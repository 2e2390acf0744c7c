import type { WeightedGraph } from "./greedy-sequence.js";

/** What has been settled of an arc. */
export const free = 0;
export const cut = 1;
export const kept = 2;

/** Cycles that have been found, each with a price that is paid for cutting it. */
export interface CyclePrices {
  readonly cycles: readonly (readonly number[])[];
  /** Adds what is new; was there anything? */
  readonly add: (cycles: readonly (readonly number[])[]) => boolean;
  /** By arc: its weight without the prices of the cycles that cutting it would cut. */
  readonly reduced: Float64Array;
  /**
   * The least weight of free arcs that cut all cycles not yet cut is no less than this; infinite where they cannot. So
   * many rounds raise it, or fewer where it is late or it tells already that a limit is reached.
   */
  readonly bound: (state: Uint8Array, limit: number, rounds: number) => number;
}

/** Bounds are whole numbers, calculated with broken ones. */
const tolerance = 1e-6;

export function roundUp(bound: number): number {
  return Math.ceil(bound - tolerance);
}

/**
 * Lagrangian relaxation of the minimum set cover, with prices from subgradients as Beasley (1990) finds them.
 *
 * Any prices give a bound: their sum, less what arcs are paid beyond their weight. Where they leave room on all arcs of
 * a cycle they are raised at once, so that the bound is never less than that of disjoint cycles.
 */
export function createCyclePrices({ weight }: WeightedGraph, isLate: () => boolean): CyclePrices {
  const cycles: (readonly number[])[] = [];
  const prices: number[] = [];
  const known = new Set<string>();
  const reduced = new Float64Array(weight.length);

  const add: CyclePrices["add"] = (found) => {
    const before = cycles.length;
    for (const cycle of found) {
      const key = [...cycle].sort((a, b) => a - b).join();
      if (known.has(key)) continue;
      known.add(key);
      cycles.push(cycle);
      prices.push(0);
    }
    return cycles.length > before;
  };

  const bound: CyclePrices["bound"] = (state, limit, rounds) => {
    const open = openCycles(cycles, state);
    if (!open) return Infinity;
    const { numbers, start, arcs } = open;
    const price = Float64Array.from(numbers, (number) => prices[number]!);
    const raised = new Float64Array(numbers.length);
    const slope = new Int32Array(numbers.length);
    const bestReduced = new Float64Array(weight.length);
    let best = -Infinity;
    let stride = 1;
    let idle = 0;

    for (let round = 0; round < rounds; round++) {
      let sum = 0;
      reduced.set(weight);
      for (let i = 0; i < price.length; i++) {
        sum += price[i]!;
        for (let at = start[i]!; at < start[i + 1]!; at++) reduced[arcs[at]!]! -= price[i]!;
      }
      for (let arc = 0; arc < weight.length; arc++) if (state[arc] === free) sum += Math.min(0, reduced[arc]!);

      // Uphill: cycles that no overpaid arc cuts cost more, those that several cut cost less.
      let norm = 0;
      for (let i = 0; i < price.length; i++) {
        slope[i] = 1;
        for (let at = start[i]!; at < start[i + 1]!; at++) if (reduced[arcs[at]!]! < 0) slope[i]!--;
        if (price[i] === 0) slope[i] = Math.max(0, slope[i]!);
        norm += slope[i]! ** 2;
      }

      raised.set(price);
      for (let i = 0; i < price.length; i++) {
        let room = Infinity;
        for (let at = start[i]!; at < start[i + 1]!; at++) room = Math.min(room, reduced[arcs[at]!]!);
        if (room <= 0) continue;
        sum += room;
        raised[i]! += room;
        for (let at = start[i]!; at < start[i + 1]!; at++) reduced[arcs[at]!]! -= room;
      }

      if (sum > best) {
        best = sum;
        idle = 0;
        bestReduced.set(reduced);
        numbers.forEach((number, i) => (prices[number] = raised[i]!));
        if (roundUp(best) >= limit) break;
      } else if (++idle === 10) {
        stride /= 2;
        idle = 0;
      }
      if (norm === 0 || isLate()) break;
      const step = (stride * (limit - sum)) / norm;
      for (let i = 0; i < price.length; i++) price[i] = Math.max(0, price[i]! + step * slope[i]!);
    }
    reduced.set(bestReduced);
    return best;
  };

  return { cycles, add, reduced, bound };
}

interface OpenCycles {
  readonly numbers: readonly number[];
  /** The free arcs of each, end to end. */
  readonly start: readonly number[];
  readonly arcs: readonly number[];
}

/** The cycles that are not cut; nothing where one of them cannot be. */
function openCycles(cycles: CyclePrices["cycles"], state: Uint8Array): OpenCycles | undefined {
  const numbers: number[] = [];
  const start = [0];
  const arcs: number[] = [];
  for (const [number, cycle] of cycles.entries()) {
    if (cycle.some((arc) => state[arc] === cut)) continue;
    numbers.push(number);
    for (const arc of cycle) if (state[arc] === free) arcs.push(arc);
    if (arcs.length === start.at(-1)) return undefined;
    start.push(arcs.length);
  }
  return { numbers, start, arcs };
}
