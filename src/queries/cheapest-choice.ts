import { cheapestWay, createLandmarks, createSpread, dearest, type Choice } from "./landmarks.js";

/** When the search for the cheapest choice stops. */
export interface SearchLimits {
  /**
   * How often it may look at each part of the map that is chosen alone. Default: up to 2000 times, less often where much
   * is left to choose, so that it ends within a second or so.
   */
  readonly nodeLimit?: number;
  /** Milliseconds after which it stops at the latest; only then may an answer differ from run to run. Default: none. */
  readonly timeLimit?: number;
}

/** What must hold in the end, and what the solver has to ask about it. */
export interface Task {
  readonly choice: Choice;
  readonly goals: readonly number[];
  /** What must hold as well once a unit is taken, though not before it: corequisites in circles. */
  readonly alsoNeeds: (node: number) => readonly number[];
  /**
   * Units one of which must be added to a set that holds itself up only by a circle; none where the set can be
   * learnt as it is. Only asked of sets in which corequisites go in circles.
   */
  readonly supportsMissing?: (taken: ReadonlySet<number>) => readonly number[] | undefined;
}

export interface Solution {
  /** The nodes taken; those that are no units stand for nothing. */
  readonly taken: readonly number[];
  readonly cost: number;
  /** No solution costs less. */
  readonly bound: number;
}

/**
 * The cheapest set of units that makes all goals hold, by branch and bound.
 *
 * Minimum-weight AND/OR graph is NP-hard (Sahni 1974; Garey and Johnson 1979, MS16). Each visit takes what is
 * necessary, bounds the rest by disjoint landmarks and branches on the smallest of them: its first unit, or its
 * second but not its first, and so on. Of equally cheap sets the first one found stays.
 */
export function cheapestChoice(task: Task, limits: SearchLimits = {}): Solution {
  const { nodeLimit = usualLimit(task), timeLimit = Infinity } = limits;
  const end = Date.now() + timeLimit;
  const { choice } = task;
  const taken = new Set<number>();
  const barred = new Set<number>();
  const spread = createSpread(choice);
  const landmark = createLandmarks(choice, spread);
  const cost = new Float64Array(choice.cost.length);
  let best: { taken: readonly number[]; cost: number } = { taken: [], cost: Infinity };
  let visited = 0;
  // In large graphs a look takes its time; a weaker bound must do there.
  const mostCuts = Math.ceil(4e6 / cost.length);

  const wanted = (): number[] => [
    ...new Set([...task.goals, ...taken].flatMap((node) => [node, ...task.alsoNeeds(node)])),
  ];
  const totalOf = (units: Iterable<number>): number => {
    let total = 0;
    for (const node of units) total += choice.cost[node]!;
    return total;
  };
  const price = (): void => {
    cost.set(choice.cost);
    for (const node of taken) cost[node] = 0;
    for (const node of barred) cost[node] = Infinity;
  };
  const propose = (units: readonly number[]): readonly number[] | undefined => {
    const missing = task.supportsMissing?.(new Set(units));
    const total = totalOf(units);
    if (!missing && total < best.cost) best = { taken: units, cost: total };
    return missing;
  };

  /** Looks at what is taken and barred; takes what that makes necessary. */
  const visit = (): { readonly bound: number; readonly branches: readonly number[] } => {
    visited++;
    for (;;) {
      price();
      const goals = wanted();
      spread.run(cost, "sum");
      if (spread.reach[dearest(spread, goals)] === Infinity) return { bound: Infinity, branches: [] };
      const order = spread.reach.slice();
      const way = cheapestWay(choice, spread, goals, task.alsoNeeds);
      if (way) propose([...new Set([...taken, ...way])].filter((node) => choice.cost[node]! > 0));

      let bound = totalOf(taken);
      let smallest: readonly number[] = [];
      const necessary: number[] = [];
      let cuts = 0;
      spread.run(cost, "max");
      for (let goal = dearest(spread, goals); spread.reach[goal]! > 0; goal = dearest(spread, goals)) {
        const cut = landmark(cost, goal);
        const least = cut.reduce((min, node) => Math.min(min, cost[node]!), Infinity);
        for (const node of cut) cost[node]! -= least;
        spread.lower(cost, cut);
        bound += least;
        if (cut.length === 1) necessary.push(cut[0]!);
        else if (smallest.length === 0 || cut.length < smallest.length) smallest = cut;
        if (bound >= best.cost) return { bound, branches: [] };
        if (++cuts === mostCuts && smallest.length > 0) break;
      }
      for (const node of necessary) taken.add(node);
      if (necessary.length > 0) continue;
      if (smallest.length > 0) return { bound, branches: [...smallest].sort((a, b) => order[a]! - order[b]! || a - b) };
      const missing = propose([...taken]) ?? [];
      return { bound, branches: missing.filter((node) => !taken.has(node) && !barred.has(node)) };
    }
  };

  const bound = search(
    visit,
    taken,
    barred,
    () => best.cost,
    () => visited >= nodeLimit || (timeLimit < Infinity && Date.now() > end),
  );
  if (best.cost === Infinity) best = everything(choice);
  return { ...best, bound: Math.min(bound, best.cost) };
}

/** Looks take longer at large graphs, so there are fewer: the search is to end within a second or so. */
function usualLimit({ choice }: Task): number {
  return Math.min(2000, Math.max(8, Math.ceil(50_000 / choice.cost.length)));
}

/** What will do where the search stopped before it found anything. */
function everything({ cost }: Choice): { readonly taken: readonly number[]; readonly cost: number } {
  const taken = Array.from(cost.keys()).filter((node) => cost[node]! > 0);
  return { taken, cost: taken.reduce((sum, node) => sum + cost[node]!, 0) };
}

interface Frame {
  readonly bound: number;
  readonly branches: readonly number[];
  /** What was taken on arrival here. */
  readonly taken: readonly number[];
  next: number;
}

/** Depth first without recursion; the least bound of what was left unseen. */
function search(
  visit: () => { readonly bound: number; readonly branches: readonly number[] },
  taken: Set<number>,
  barred: Set<number>,
  bestCost: () => number,
  isOver: () => boolean,
): number {
  const frames: Frame[] = [];
  const arrive = (): void => {
    const { bound, branches } = visit();
    frames.push({ bound, branches, taken: [...taken], next: 0 });
  };
  arrive();
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    taken.clear();
    for (const node of frame.taken) taken.add(node);
    if (frame.next === frame.branches.length || frame.bound >= bestCost()) {
      for (const node of frame.branches.slice(0, frame.next)) barred.delete(node);
      frames.pop();
      continue;
    }
    if (isOver()) {
      const open = frames.filter(({ next, branches }) => next < branches.length);
      return open.reduce((least, { bound }) => Math.min(least, bound), Infinity);
    }
    // What the branch before covered needs no second look.
    if (frame.next > 0) barred.add(frame.branches[frame.next - 1]!);
    taken.add(frame.branches[frame.next++]!);
    arrive();
  }
  return Infinity;
}
