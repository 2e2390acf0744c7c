import { together } from "./derive.js";
import { mapSpace } from "./map-space.js";
import { MinHeap } from "./min-heap.js";
import { leftToChoose, type Needed } from "./needed-units.js";
import type { Question } from "./question.js";
import { rankSets, type Budget, type RankedSets } from "./ranked-sets.js";
import type { FoundSet, SetSpace } from "./set-space.js";
import { condensed } from "./simpler-tasks.js";
import { taskSpace } from "./task-space.js";

export interface BestSets {
  readonly sets: readonly Needed[];
  /** Is there no other set? */
  readonly isComplete: boolean;
}

/** What may be spent for each set that is asked for. A search spends about the square of how many nodes it looks at. */
const budgetPerSet = 3e8;

/** What a search spends that stops before its end. */
const costlySearch = 3e7;

/**
 * The cheapest sets of units that reach the goals of a question and none of whose units could be left out, best first.
 *
 * Each part of what is left to choose has a ranking of its own, and the cheapest sums of these are the best sets. Once a
 * limit is reached nothing more is searched; then a set is proven only where what was left out cannot cost less.
 */
export function bestSets(question: Question, count: number): BestSets {
  const { necessary, spaces } = spacesOf(question);
  let left = count * budgetPerSet;
  const budget: Budget = {
    isSpent: () => left < 0 || question.allowance.isOver(),
    spend: (size, isProven) => (left -= isProven ? size * size : costlySearch),
  };
  const rankings = spaces.map((space) => rankSets(space, budget));

  let sums: readonly Sum[] = [{ cost: 0 }];
  let isComplete = true;
  for (const ranking of rankings) {
    const next = cheapestSums(sums, ranking, count);
    sums = next.sums;
    isComplete &&= next.isAll;
  }
  const unseen = leastUnseen(rankings);
  const { cost } = question.terms;
  const base = [...necessary].reduce((total, unit) => total + cost[unit]!, 0);
  const sets = sums.map((sum) => ({
    units: new Set([...necessary, ...unitsOf(sum)]),
    isOptimal: sum.cost <= unseen,
    bound: base + Math.min(sum.cost, unseen),
  }));
  return { sets, isComplete: isComplete && unseen === Infinity };
}

/** What every way needs, and the choices that do not touch. */
function spacesOf(question: Question): {
  readonly necessary: ReadonlySet<number>;
  readonly spaces: readonly SetSpace[];
} {
  const { terms, reached, allowance } = question;
  const { necessary, parts } = leftToChoose(terms, reached);
  if (parts.length > 0 && terms.roles.includes(together)) return { necessary: new Set(), spaces: [mapSpace(question)] };
  const all = new Set(necessary);
  const spaces = parts.flatMap(({ task, nodes }) => {
    const { taken, tasks } = condensed(task, allowance.isLate);
    for (const node of taken) all.add(nodes[node]!);
    return tasks.map(({ task, units }) =>
      taskSpace(
        task,
        units.map((own) => own.map((node) => nodes[node]!)),
        allowance,
      ),
    );
  });
  return { necessary: all, spaces };
}

/** One set of each of the rankings so far. */
interface Sum {
  readonly cost: number;
  readonly before?: Sum;
  readonly own?: { readonly space: SetSpace; readonly set: FoundSet };
}

/** The cheapest of all sums with one more set of a ranking; and are there no others? */
function cheapestSums(
  sums: readonly Sum[],
  { space, at, least }: RankedSets,
  count: number,
): { readonly sums: readonly Sum[]; readonly isAll: boolean } {
  const best: Sum[] = [];
  const tried: { readonly before: Sum; readonly place: number }[] = [];
  const open = new MinHeap();
  const enter = (before: Sum, place: number): void => {
    if (least(place) < Infinity) open.push(tried.push({ before, place }) - 1, before.cost + least(place));
  };
  for (const before of sums) enter(before, 0);
  while (open.size > 0 && best.length < count) {
    const key = open.leastKey;
    const number = open.pop();
    const { before, place } = tried[number]!;
    const set = at(place);
    if (!set) continue;
    const cost = before.cost + set.cost;
    if (cost > key) {
      open.push(number, cost);
      continue;
    }
    best.push({ cost, before, own: { space, set } });
    enter(before, place + 1);
  }
  return { sums: best, isAll: open.size === 0 };
}

function unitsOf(sum: Sum): number[] {
  const units: number[] = [];
  for (let at: Sum | undefined = sum; at; at = at.before)
    if (at.own) for (const unit of at.own.space.unitsOf(at.own.set.taken)) units.push(unit);
  return units;
}

/** No sum that holds a set that was not looked for costs less. */
function leastUnseen(rankings: readonly RankedSets[]): number {
  const least = rankings.map((ranking) => Math.min(ranking.least(0), ranking.unseen()));
  const all = least.reduce((sum, own) => sum + own, 0);
  return rankings.reduce((min, ranking, place) => Math.min(min, all - least[place]! + ranking.unseen()), Infinity);
}
