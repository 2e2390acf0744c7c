import { MinHeap } from "../queries/min-heap.js";
import type { AreaGrid } from "./area-grid.js";

/** A way along gaps between layers, and along gutters up or down from each gap to the next. */
export interface Detour {
  /** Each by the layer above it; -1 is above the first layer. */
  readonly gaps: readonly number[];
  /** The lanes of the gutters, one fewer. */
  readonly gutters: readonly number[];
}

/** Two concepts, and where the gaps below the one and above the other are to be joined. */
export interface DetourRequest {
  readonly tail: number;
  readonly head: number;
  readonly from: Place;
  readonly to: Place;
  /** Detours of one bundle rather run where others of it do. */
  readonly bundle: number;
}

/** A lane in a gap. */
export interface Place {
  readonly lane: number;
  readonly gap: number;
}

/** What it costs to pass a lane, in layers to pass, … */
const laneCost = 2;
/** … to bend, … */
const bendCost = 1;
/** … to pass a layer upwards, and anything where another of the bundle does. */
const upCost = 2;
const sharedCost = 0.3;

/**
 * Finds the shortest ways through gaps and gutters that lie in no area but those of their ends, by A* (Hart, Nilsson and
 * Raphael 1968).
 *
 * There is always one, since areas have free room all around.
 */
export function createDetourFinder({
  lanes,
  layers,
  at,
  below,
  foreignTo,
}: AreaGrid): (request: DetourRequest) => Detour {
  const gaps = layers + 1;
  // A state is a gutter, a gap, and whether it was come to along the gutter.
  const stateOf = (lane: number, gap: number, isAlong: number): number => lane * gaps + 2 * (gap + 1) + isAlong;
  const gapOf = (state: number): number => ((state >> 1) % gaps) - 1;
  const laneOf = (state: number): number => 2 * Math.floor((state >> 1) / gaps);
  const size = (lanes + 1) * gaps;
  const cost = new Float64Array(size);
  const came = new Int32Array(size);
  const seen = new Int32Array(size);
  const usedBy = new Int32Array(size).fill(-1);
  const heap = new MinHeap();
  let search = 0;

  const wayTo = (goal: number): Detour => {
    const [ways, gutters] = [[gapOf(goal)], [] as number[]];
    for (let state = goal; state >= 0; state = came[state]!) {
      const before = came[state]!;
      // Where a gutter is left is known once it is entered.
      if ((state & 1) === 0 || (before & 1) === 1) continue;
      gutters.push(laneOf(state));
      ways.push(gapOf(before));
    }
    return { gaps: ways.reverse(), gutters: gutters.reverse() };
  };

  return ({ tail, head, from, to, bundle }) => {
    search++;
    heap.clear();
    const isForeign = foreignTo(tail, head);
    const atLeast = (lane: number, gap: number, isAlong: number): number => {
      const mustBend = isAlong === 0 ? gap !== to.gap : Math.abs(lane - to.lane) !== 1;
      const [across, along] = [Math.abs(lane - to.lane), Math.abs(gap - to.gap)];
      return laneCost * across + (gap > to.gap ? upCost : 1) * along + (mustBend ? bendCost : 0);
    };
    const reach = (lane: number, gap: number, isAlong: number, way: number, before: number): void => {
      const state = stateOf(lane, gap, isAlong);
      const isShared = usedBy[state | 1] === bundle && usedBy[before | 1] === bundle;
      const bend = (before & 1) === isAlong ? 0 : bendCost;
      const spent = (cost[before] ?? 0) + way * (isShared ? sharedCost : 1) + bend;
      if (seen[state] === search && cost[state]! <= spent) return;
      seen[state] = search;
      cost[state] = spent;
      came[state] = before;
      heap.push(state, spent + atLeast(lane, gap, isAlong));
    };
    for (const lane of [from.lane - 1, from.lane + 1]) reach(lane, from.gap, 0, laneCost, -1);
    for (;;) {
      const state = heap.pop();
      const [lane, gap] = [laneOf(state), gapOf(state)];
      if (gap === to.gap && Math.abs(lane - to.lane) === 1) {
        for (let on = state; on >= 0; on = came[on]!) usedBy[on | 1] = bundle;
        return wayTo(state);
      }
      for (const step of [-1, 1]) {
        const next = lane + 2 * step;
        if (next >= 0 && next < lanes && !isForeign(below(lane + step, gap)) && !isForeign(below(next, gap)))
          reach(next, gap, 0, 2 * laneCost, state);
        const nextGap = gap + step;
        if (nextGap >= -1 && nextGap < layers && !isForeign(at(lane, Math.max(gap, nextGap))))
          reach(lane, nextGap, 1, step < 0 ? upCost : 1, state);
      }
    }
  };
}
