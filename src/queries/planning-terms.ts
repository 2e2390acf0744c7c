import { neighbours } from "./arcs.js";
import { derive, givenNodes, off, planningRoles } from "./derive.js";
import type { Terms } from "./terms.js";
import type { UnitIndex } from "./units.js";

/**
 * The parts that arcs play in a plan. Helpful entries count where they are wished for and can be had: one that goes in
 * circles or cannot be reached is left out, for it must never block.
 */
export function wishing(
  index: UnitIndex,
  known: Uint8Array,
  isUsable: (unit: number) => boolean,
  withHelpful: boolean,
): Uint8Array {
  const roles = planningRoles(index);
  if (!withHelpful) return roles;
  const { holds } = derive(index, roles, known, isUsable);
  return planningRoles(index, (arc) => holds[index.children.to[arc]!] !== 0);
}

/**
 * Leaves only the chosen members of each `anyOf` that has some, one choice after the other, while all goals stay in reach.
 *
 * Choices are tried many at a time: where all goals stay in reach and every `anyOf` can still be had, each choice finds
 * what it would find in its turn, for the less is left of the members, the less is in reach. Otherwise half as many are.
 */
export function choosing(
  terms: Terms,
  isUsable: (unit: number) => boolean,
  goals: readonly number[],
  chosen: readonly number[],
): Terms {
  if (chosen.length === 0) return terms;
  const { index, known } = terms;
  const given = givenNodes(index, terms.roles, known);
  let current = terms;
  let many = chosen.length;
  for (let place = 0; place < chosen.length;) {
    const tried = chosen.slice(place, place + many);
    const { roles, narrowed } = only(current, tried, (node) => given[node] !== 0);
    const reach = narrowed.length === 0 ? current.reach : derive(index, roles, known, isUsable);
    const isInReach = (node: number): boolean => reach.holds[node] !== 0;
    const isSingle = tried.length === 1;
    const isFine = goals.every(isInReach) && (isSingle || narrowed.every(isInReach));
    if (isFine) {
      current = { ...current, roles, reach };
      many *= 2;
    } else many = tried.length >> 1 || 1;
    if (isFine || isSingle) place += tried.length;
  }
  return current;
}

/** The roles without the other members wherever concepts are members, one after the other, and the `anyOf` that lose some. */
function only(
  { index, roles, reach }: Terms,
  concepts: readonly number[],
  isGiven: (node: number) => boolean,
): { readonly roles: Uint8Array; readonly narrowed: readonly number[] } {
  const { start, to } = index.children;
  const left = roles.slice();
  const narrowed: number[] = [];
  const isOption = (arc: number): boolean => left[arc] !== off && reach.holds[to[arc]!] !== 0;
  for (const concept of concepts)
    for (const [node, wanted] of membersThatName(index, concept)) {
      if (isGiven(node) || ![...wanted].some(isOption)) continue;
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
        if (wanted.has(arc) || !isOption(arc)) continue;
        left[arc] = off;
        if (narrowed.at(-1) !== node) narrowed.push(node);
      }
    }
  return { roles: left, narrowed };
}

/** By `anyOf`: the arcs to those members that name a concept, themselves or within. */
function membersThatName(
  { unitCount, firstUnit, isAny, incoming, parentOf }: UnitIndex,
  concept: number,
): Map<number, Set<number>> {
  const members = new Map<number, Set<number>>();
  const nodes = new Set<number>();
  for (let unit = firstUnit[concept]!; unit < firstUnit[concept + 1]!; unit++) nodes.add(unit);
  for (const node of nodes)
    for (const arc of neighbours(incoming, node)) {
      const parent = parentOf[arc]!;
      if (parent < unitCount) continue;
      nodes.add(parent);
      if (isAny[parent] !== 0) members.set(parent, (members.get(parent) ?? new Set()).add(arc));
    }
  return members;
}
