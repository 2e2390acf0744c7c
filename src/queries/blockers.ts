import { createArcs, neighbours, stronglyConnected, type Arcs } from "./arcs.js";
import { membersOf } from "./components.js";
import { derive, off } from "./derive.js";
import type { Question } from "./question.js";
import { reachingSets } from "./reaching-sets.js";
import { studyUnit, type StudyUnit } from "./study-costs.js";
import { referenceOf, referencesOf, type UnitIndex } from "./units.js";

/** Why a goal cannot be reached: at least one of the two lists holds something. */
export interface BlockedGoal extends StudyUnit {
  /** References to the units to avoid that stand in its way. */
  readonly avoided: readonly string[];
  /** What bars it whatever is avoided: each a circle of units that need one another, by reference. */
  readonly circles: readonly (readonly string[])[];
}

export function blockedGoals({ goals, open, isUsable }: Question): BlockedGoal[] {
  const { index, roles, known, reach } = open;
  const blocked = goals.filter((goal) => reach.holds[goal] === 0);
  if (blocked.length === 0) return [];
  const barred = new Map<number, string>();
  referencesOf(index).forEach((reference, unit) => {
    if (reach.holds[unit] === 0 && !isUsable(unit)) barred.set(unit, reference);
  });
  const anyway = derive(index, roles, known, () => true);
  const avoided = leadingTo(blocked, barred, askedInVain(index, roles, reach.holds));
  const inVain = askedInVain(index, roles, anyway.holds);
  const circles = leadingTo(blocked, closedCircles(index, inVain), inVain);
  return blocked.map((goal, place) => ({
    ...studyUnit(index, goal),
    avoided: avoided[place]!,
    circles: circles[place]!,
  }));
}

/** From each node that does not hold to those that ask for it and do not hold either. */
function askedInVain({ nodeCount, children, parentOf }: UnitIndex, roles: Uint8Array, holds: Uint8Array): Arcs {
  const from: number[] = [];
  const to: number[] = [];
  children.to.forEach((child, arc) => {
    const parent = parentOf[arc]!;
    if (roles[arc] === off || holds[parent] !== 0 || holds[child] !== 0) return;
    from.push(child);
    to.push(parent);
  });
  return createArcs(nodeCount, from, to);
}

/** Circles of nodes that ask for nothing else in vain, by reference: each by its first unit. */
function closedCircles(index: UnitIndex, arcs: Arcs): Map<number, readonly string[]> {
  const components = stronglyConnected(arcs);
  const { of, sizes } = components;
  const asksOn = new Uint8Array(components.count);
  of.forEach((component, node) => {
    for (const user of neighbours(arcs, node)) if (of[user] !== component) asksOn[of[user]!] = 1;
  });
  const members = membersOf(components);
  const circles = new Map<number, readonly string[]>();
  of.forEach((component, node) => {
    const circle = neighbours(members, component);
    if (sizes[component] === 1 || asksOn[component] !== 0 || circle[0] !== node) return;
    const units = circle.filter((member) => member < index.unitCount);
    circles.set(
      node,
      Array.from(units, (unit) => referenceOf(index, unit)),
    );
  });
  return circles;
}

/** For each goal what stands at the nodes that arcs lead to it from; goals that share a list share one array. */
function leadingTo<T>(goals: readonly number[], standing: ReadonlyMap<number, T>, arcs: Arcs): (readonly T[])[] {
  const items = [...standing.values()];
  let lists: (readonly T[])[] = goals.map(() => none);
  for (const { first, sets, setOf } of reachingSets(arcs, [...standing.keys()])) {
    const longer = new Map<readonly T[], Map<number, readonly T[]>>();
    lists = lists.map((list, place) => {
      const set = setOf(goals[place]!);
      if (set === 0) return list;
      const bySet = longer.get(list) ?? new Map<number, readonly T[]>();
      longer.set(list, bySet);
      const known = bySet.get(set);
      if (known) return known;
      const more = [...list];
      sets.forEachMember(set, (member) => more.push(items[first + member]!));
      bySet.set(set, more);
      return more;
    });
  }
  return lists;
}

const none: readonly never[] = [];
