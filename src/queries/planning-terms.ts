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

/** Leaves only the chosen members of each `anyOf` that has some, one choice after the other, while all goals stay in reach. */
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
  for (const concept of chosen) {
    const roles = only(current, concept, (node) => given[node] !== 0);
    if (!roles) continue;
    const reach = derive(index, roles, known, isUsable);
    if (goals.every((goal) => reach.holds[goal] !== 0)) current = { ...current, roles, reach };
  }
  return current;
}

/** The roles without the other members wherever a concept is a member; none where it nowhere is. */
function only(
  { index, roles, reach }: Terms,
  concept: number,
  isGiven: (node: number) => boolean,
): Uint8Array | undefined {
  const { unitCount, nodeCount, isAny, children } = index;
  let changed: Uint8Array | undefined;
  for (let node = unitCount; node < nodeCount; node++) {
    if (isAny[node] === 0 || isGiven(node)) continue;
    const options: number[] = [];
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++)
      if (roles[arc] !== off && reach.holds[children.to[arc]!] !== 0) options.push(arc);
    const wanted = options.filter((arc) => names(index, children.to[arc]!, concept));
    if (wanted.length === 0 || wanted.length === options.length) continue;
    changed ??= roles.slice();
    for (const arc of options) if (!wanted.includes(arc)) changed[arc] = off;
  }
  return changed;
}

/** Does a member of an `anyOf` name a concept, itself or within? */
function names(index: UnitIndex, node: number, concept: number): boolean {
  const { unitCount, children, conceptOf } = index;
  if (node < unitCount) return conceptOf[node] === concept;
  return neighbours(children, node).some((child) => names(index, child, concept));
}
