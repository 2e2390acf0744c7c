import { MinHeap } from "../queries/min-heap.js";
import type { AreaGrid } from "./area-grid.js";

/** A way along gaps between layers, and along gutters up or down from each gap to the next. */
export interface Detour {
  /** Each by the layer above it; -1 is above the first layer. */
  readonly gaps: readonly number[];
  /** The lanes of the gutters, one fewer. */
  readonly gutters: readonly number[];
}

/** About where lanes and gaps lie, in pixels; the first gap is above the first layer. */
export interface Corridors {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** What a bend costs, in pixels of a way. */
const bendCost = 100;
/** How much dearer it is to go back up. */
const upCost = 2;

/**
 * Finds the shortest ways through gaps and gutters that lie in no area but those of their ends, by A* (Hart, Nilsson and
 * Raphael 1968).
 *
 * There is always one, since areas have free room all around.
 */
export function createDetourFinder(
  { lanes, layers, at, below, foreignTo }: AreaGrid,
  { x, y }: Corridors,
): (tail: number, head: number, from: Place, to: Place, bundle: number) => Detour {
  const gaps = layers + 1;
  // A state is a gutter, a gap, and whether it was come to along the gutter.
  const size = (lanes + 1) * gaps;
  const cost = new Float64Array(size);
  const came = new Int32Array(size);
  const seen = new Int32Array(size);
  const heap = new MinHeap();
  let search = 0;
  const usedBy = new Int32Array(size).fill(-1);
  const stateOf = (lane: number, gap: number, isAlong: number): number => lane * gaps + 2 * (gap + 1) + isAlong;
  const gapOf = (state: number): number => ((state >> 1) % gaps) - 1;
  const across = (one: number, other: number): number => Math.abs(x[one]! - x[other]!);
  const along = (one: number, other: number): number => Math.abs(y[one + 1]! - y[other + 1]!);
  const laneOf = (state: number): number => 2 * Math.floor((state >> 1) / gaps);

  return (tail, head, from, to, bundle) => {
    search++;
    heap.clear();
    const share = (state: number, next: number): number =>
      usedBy[state | 1] === bundle && usedBy[next | 1] === bundle ? 0.3 : 1;
    const isForeign = foreignTo(tail, head);
    /** What is still to be spent. */
    const atLeast = (lane: number, gap: number, isAlong: number): number => {
      const mustBend = isAlong === 0 ? gap !== to.gap : Math.abs(lane - to.lane) !== 1;
      return across(lane, to.lane) + along(gap, to.gap) * (gap > to.gap ? upCost : 1) + (mustBend ? bendCost : 0);
    };
    const reach = (state: number, spent: number, before: number): void => {
      if (seen[state] === search && cost[state]! <= spent) return;
      seen[state] = search;
      cost[state] = spent;
      came[state] = before;
      heap.push(state, spent + atLeast(laneOf(state), gapOf(state), state & 1));
    };
    for (const lane of [from.lane - 1, from.lane + 1]) reach(stateOf(lane, from.gap, 0), across(lane, from.lane), -1);
    for (;;) {
      const state = heap.pop();
      const [lane, gap] = [laneOf(state), gapOf(state)];
      if (gap === to.gap && Math.abs(lane - to.lane) === 1) {
        for (let at = state; at >= 0; at = came[at]!) usedBy[at | 1] = bundle;
        return wayTo(state);
      }
      const spent = cost[state]!;
      const isAlong = state & 1;
      for (const step of [-1, 1]) {
        const next = lane + 2 * step;
        if (next >= 0 && next < lanes && !isForeign(below(lane + step, gap)) && !isForeign(below(next, gap)))
          reach(
            stateOf(next, gap, 0),
            spent + across(next, lane) * share(state, stateOf(next, gap, 0)) + isAlong * bendCost,
            state,
          );
        const nextGap = gap + step;
        if (nextGap < -1 || nextGap >= layers) continue;
        if (isForeign(at(lane, Math.max(gap, nextGap)))) continue;
        const way = along(nextGap, gap) * (step < 0 ? upCost : 1) * share(state, stateOf(lane, nextGap, 1));
        reach(stateOf(lane, nextGap, 1), spent + way + (1 - isAlong) * bendCost, state);
      }
    }
  };

  function wayTo(goal: number): Detour {
    const [ways, gutters]: [number[], number[]] = [[], []];
    for (let state = goal; state >= 0; state = came[state]!) {
      if (ways.length === 0) ways.push(gapOf(state));
      const before = came[state]!;
      // Where a gutter is left is known once it is entered.
      if ((state & 1) === 0 || (before & 1) === 1) continue;
      gutters.push(laneOf(state));
      ways.push(gapOf(before));
    }
    return { gaps: ways.reverse(), gutters: gutters.reverse() };
  }
}

/** A lane in a gap. */
export interface Place {
  readonly lane: number;
  readonly gap: number;
}
