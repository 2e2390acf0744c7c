import * as fc from "fast-check";
import { createArcs } from "../../src/queries/arcs.js";
import type { Task } from "../../src/queries/cheapest-choice.js";
import { seededRandom } from "../../src/queries/random.js";
import type { Choice } from "../../src/queries/choice.js";

/** A choice from the children of each node; those of which one suffices cost nothing. */
export function choiceOf(
  isAny: readonly boolean[],
  costs: readonly number[],
  children: readonly (readonly number[])[],
): Choice {
  const pairs = children.flatMap((own, node) => [...new Set(own)].map((child) => [node, child] as const));
  const [from, to] = [pairs.map(([node]) => node), pairs.map(([, child]) => child)];
  return {
    isAny: Uint8Array.from(isAny, Number),
    cost: Float64Array.from(costs, (cost, node) => (isAny[node] ? 0 : cost)),
    children: createArcs(isAny.length, from, to),
    parents: createArcs(isAny.length, to, from),
  };
}

/** Sixty nodes, every third of which one child suffices; children lie among the twelve before, or anywhere where circles may be. */
export const choices = (mostBack: number): fc.Arbitrary<Choice> =>
  fc
    .record({
      costs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 60, maxLength: 60 }),
      steps: fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }), {
        minLength: 60,
        maxLength: 60,
      }),
      back: fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: mostBack }),
    })
    .map(({ costs, steps, back }) => {
      const isAny = costs.map((_, node) => node >= 10 && node % 3 === 0);
      // A way back to what lies above makes circles; only from a choice, so that all can still be reached.
      const children = steps.map((own, node) => [
        ...(node < 10 ? [] : own.map((step) => Math.max(0, node - step))),
        ...(isAny[node] ? back.filter((from) => from === node).map((from) => Math.min(59, from + 7)) : []),
      ]);
      return choiceOf(isAny, costs, children);
    });

/** Layers of units that need two things of the layer below each, most often one of three; the goal lies on top. */
export function layeredTask(layers: number, width: number, seed: number): Task {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const isAny: boolean[] = [];
  const costs: number[] = [];
  const children: number[][] = [];
  const add = (any: boolean, cost: number, own: number[]): number => {
    costs.push(cost);
    children.push(own);
    return isAny.push(any) - 1;
  };
  let last: number[] = [];
  for (let layer = 0; layer < layers; layer++) {
    const pick = (): number => last[below(last.length)]!;
    const entry = (): number => (random() < 0.7 ? add(true, 0, [pick(), pick(), pick()]) : pick());
    last = Array.from({ length: layer === layers - 1 ? 1 : width }, () => {
      const own = layer === 0 ? [] : [entry(), entry()];
      return add(false, 1 + below(20), own);
    });
  }
  return { choice: choiceOf(isAny, costs, children), goals: last, alsoNeeds: () => [] };
}

/** All that holds itself up from the ground within a set. */
export function derived({ isAny, children }: Choice, set: ReadonlySet<number>): Set<number> {
  const held = new Set<number>();
  for (let before = -1; before !== held.size;) {
    before = held.size;
    for (const node of set) {
      const below = [...children.to.subarray(children.start[node], children.start[node + 1])];
      const holds =
        below.length === 0 ||
        (isAny[node] ? below.some((child) => held.has(child)) : below.every((child) => held.has(child)));
      if (holds) held.add(node);
    }
  }
  return held;
}

/** All that some units lead to, with nodes that are no units. */
export function reachedWith({ isAny, cost, children }: Choice, units: Iterable<number>): Set<number> {
  const set = new Set(units);
  isAny.forEach((_, node) => {
    if (cost[node] === 0) set.add(node);
  });
  return derived({ isAny, cost, children, parents: children }, set);
}

export function costOf({ cost }: Choice, nodes: Iterable<number>): number {
  return [...nodes].reduce((total, node) => total + cost[node]!, 0);
}
