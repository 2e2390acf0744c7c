import { createCycleFinder } from "./cycle-finder.js";
import { createCyclePrices, cut, free, kept, roundUp } from "./cycle-prices.js";
import type { WeightedGraph } from "./greedy-sequence.js";
import { lightCut, weightOf, withoutNeedless } from "./light-cut.js";

export interface LeastCut {
  readonly arcs: readonly number[];
  /** No cut weighs less. */
  readonly bound: number;
}

export interface CutLimit {
  /** After so many looks it looks no more. */
  readonly mostLooks: number;
  /** Is it time to end, be it in the middle of a look? */
  readonly isLate: () => boolean;
}

/** More arcs than this are not looked at one by one. */
const fewArcs = 3000;

/** How much a look does: the first one, from which all others start, and those. */
const first = { turns: 10, rounds: 100 };
const further = { turns: 1, rounds: 15 };

/**
 * The lightest arcs that cut all cycles, by branch and bound on the cycles found so far; where these are all cut and
 * others are left, those are added (Baharev, Schichl, Neumaier and Achterberg 2021).
 *
 * Each look bounds what must be cut more, settles arcs that the bound decides, and branches on the cycle with fewest
 * free arcs: its first one is cut, or its second but not its first, and so on.
 */
export function leastCut(graph: WeightedGraph, { mostLooks, isLate }: CutLimit): LeastCut {
  const arcs = Array.from(graph.tail.keys());
  const finder = createCycleFinder(graph, isLate);
  const prices = createCyclePrices(graph, isLate);
  const state = new Uint8Array(arcs.length);
  const settled: number[] = [];
  let spent = 0;
  let best = lightCut(graph, isLate);
  let least = weightOf(graph, best);
  let looks = 0;

  const settle = (arc: number, how: number): void => {
    state[arc] = how;
    settled.push(arc);
    if (how === cut) spent += graph.weight[arc]!;
  };
  const undo = (count: number): void => {
    while (settled.length > count) {
      const arc = settled.pop()!;
      if (state[arc] === cut) spent -= graph.weight[arc]!;
      state[arc] = free;
    }
  };
  const propose = (found: readonly number[]): boolean => {
    if (weightOf(graph, found) >= least) return false;
    best = [...found];
    least = weightOf(graph, found);
    return true;
  };

  /** Takes for cut what costs nothing at the prices; that shows cycles yet unknown, or a cut. */
  const learn = (): boolean => {
    const isCut = (arc: number): boolean => state[arc] === cut || (state[arc] === free && prices.reduced[arc]! <= 0);
    const isNew = prices.add(finder.disjoint((arc) => !isCut(arc)));
    return isNew || propose(withoutNeedless(graph, arcs.filter(isCut), isLate));
  };

  /** Settles arcs of which the other way would cost too much. */
  const decide = (more: number): boolean => {
    const before = settled.length;
    const most = least - spent;
    for (const arc of arcs)
      if (state[arc] === free && roundUp(more + Math.abs(prices.reduced[arc]!)) >= most)
        settle(arc, prices.reduced[arc]! > 0 ? kept : cut);
    return settled.length > before;
  };

  /** The free arcs of the cycle that has fewest. */
  const narrowest = (): readonly number[] | undefined => {
    let found: readonly number[] | undefined;
    for (const cycle of prices.cycles) {
      if (cycle.some((arc) => state[arc] === cut)) continue;
      const open = cycle.filter((arc) => state[arc] === free);
      if (!found || open.length < found.length) found = open;
    }
    return found;
  };

  const look = (): Pick<Frame, "bound" | "branches" | "isCutShort"> => {
    const { turns, rounds } = looks++ === 0 ? first : further;
    for (let turn = 0; ; turn++) {
      const more = prices.bound(state, least - spent, rounds);
      const bound = spent + roundUp(more);
      if (bound >= least) return { bound, branches: [] };
      if (isLate()) return { bound, branches: [], isCutShort: true };
      if (turn < turns && learn()) continue;
      if (decide(more)) continue;
      const open = narrowest();
      if (open?.length === 1) {
        settle(open[0]!, cut);
        continue;
      }
      if (open) return { bound, branches: [...open].sort((a, b) => prices.reduced[a]! - prices.reduced[b]! || a - b) };
      if (prices.add(finder.disjoint((arc) => state[arc] !== cut))) continue;
      propose(settled.filter((arc) => state[arc] === cut));
      return { bound, branches: [] };
    }
  };

  prices.add(finder.disjoint(() => true));
  if (arcs.length <= fewArcs) for (const arc of arcs) if (!isLate()) prices.add([finder.through(arc, () => true)!]);

  const frames: Frame[] = [];
  const arrive = (): void => {
    frames.push({ ...look(), settled: settled.length, next: 0 });
  };
  arrive();
  for (let frame = frames.at(-1); frame && !isLate(); frame = frames.at(-1)) {
    undo(frame.settled);
    if (frame.next === frame.branches.length || frame.bound >= least) frames.pop();
    else if (finder.isSpent() || looks >= mostLooks) break;
    else {
      for (const arc of frame.branches.slice(0, frame.next)) settle(arc, kept);
      settle(frame.branches[frame.next++]!, cut);
      arrive();
    }
  }
  const unseen = frames.filter(({ next, branches, isCutShort }) => isCutShort || next < branches.length);
  return { arcs: best, bound: unseen.reduce((min, { bound }) => Math.min(min, bound), least) };
}

interface Frame {
  readonly bound: number;
  readonly branches: readonly number[];
  /** Was there no time to find all branches? */
  readonly isCutShort?: boolean;
  /** How many arcs were settled on arrival here. */
  readonly settled: number;
  next: number;
}
