import type { Draft } from "./choice-draft.js";
import { createNeeds, type Needs } from "./needs.js";

/**
 * Leaves out needs that follow from others, and alternatives that never make a set cheaper; what the goals need in every
 * way becomes a goal.
 */
export function pruned(draft: Draft): Draft {
  const { isAny, children, goals } = draft;
  const needs = createNeeds(draft);
  const isDominated = dominated(draft, needs);
  const followsFrom = (child: number, other: number): boolean =>
    needs.has(other, child) || (isAny[child]! && children[child]!.some((member) => needs.has(other, member)));
  return {
    ...draft,
    children: children.map((own, node) => {
      if (own.length < 2) return own;
      const left = isAny[node]! ? own.filter((child) => isDominated[child] === 0) : [...own];
      for (const child of own) {
        const place = left.indexOf(child);
        if (place === -1) continue;
        const isNeedless = isAny[node]!
          ? left.some((other) => other !== child && needs.has(child, other))
          : left.some((other) => other !== child && followsFrom(child, other));
        if (isNeedless) left.splice(place, 1);
      }
      return left;
    }),
    goals: needs.ofAll(goals),
  };
}

/**
 * Alternatives in whose every place another one would do that asks, beyond what they need in every way, for no more than
 * they cost themselves.
 */
function dominated(draft: Draft, needs: Needs): Uint8Array {
  const { isAny, cost, children, goals } = draft;
  const wholeCost = costsWithoutChoice(draft);
  const parents = parentsIn(draft);
  const isGoal = new Set(goals);
  const isOut = new Uint8Array(isAny.length);
  const isGiven = (child: number, node: number): boolean =>
    needs.has(node, child) ||
    (isAny[child]! && children[child]!.some((member) => member !== node && needs.has(node, member)));
  const price = (other: number, node: number): number =>
    children[other]!.reduce((sum, child) => (isGiven(child, node) ? sum : sum + wholeCost[child]!), cost[other]!);

  // Backwards, so that of two that are as good the one written first stays.
  for (let node = isAny.length - 1; node >= 0; node--) {
    const [first, ...others] = parents[node]!;
    if (first === undefined || isAny[node]! || isGoal.has(node)) continue;
    if (![first, ...others].every((parent) => isAny[parent]!)) continue;
    const isBetter = (other: number): boolean =>
      other !== node &&
      !isAny[other]! &&
      isOut[other] === 0 &&
      others.every((parent) => children[parent]!.includes(other)) &&
      price(other, node) <= cost[node]!;
    if (children[first]!.some(isBetter)) isOut[node] = 1;
  }
  return isOut;
}

/** By node: an upper bound of what it takes to reach it, infinite where there is something to choose. */
function costsWithoutChoice({ isAny, cost, children }: Draft): Float64Array {
  const whole = new Float64Array(isAny.length);
  for (let node = 0; node < whole.length; node++)
    whole[node] = isAny[node]! ? Infinity : children[node]!.reduce((sum, child) => sum + whole[child]!, cost[node]!);
  return whole;
}

function parentsIn({ children }: Draft): number[][] {
  const parents: number[][] = children.map(() => []);
  children.forEach((own, node) => {
    for (const child of own) parents[child]!.push(node);
  });
  return parents;
}
