import { createArcs, neighbours, stronglyConnected, type Arcs } from "./arcs.js";
import { membersOf } from "./components.js";
import { derive, off } from "./derive.js";
import type { Question } from "./question.js";
import { studyUnit, type StudyUnit } from "./study-costs.js";
import { referenceOf, type UnitIndex } from "./units.js";

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
  const lacks = lacking(index, roles, reach.holds);
  const lacksAnyway = lacking(index, roles, derive(index, roles, known, () => true).holds);
  const components = stronglyConnected(lacksAnyway);
  const { of, sizes } = components;
  const members = membersOf(components);
  const leadsOn = new Uint8Array(components.count);
  of.forEach((component, node) => {
    if (neighbours(lacksAnyway, node).some((other) => of[other] !== component)) leadsOn[component] = 1;
  });
  const references = (nodes: Int32Array): string[] =>
    [...nodes].filter((node) => node < index.unitCount).map((unit) => referenceOf(index, unit));
  return blocked.map((goal) => {
    const behind = new Set(below(lacksAnyway, goal).map((node) => of[node]!));
    return {
      ...studyUnit(index, goal),
      avoided: references(below(lacks, goal).filter((node) => !isUsable(node))),
      circles: [...behind]
        .filter((component) => sizes[component]! > 1 && leadsOn[component] === 0)
        .map((component) => references(neighbours(members, component))),
    };
  });
}

/** From each node that does not hold to those of its children that do not either. */
function lacking({ nodeCount, children, parentOf }: UnitIndex, roles: Uint8Array, holds: Uint8Array): Arcs {
  const from: number[] = [];
  const to: number[] = [];
  children.to.forEach((child, arc) => {
    const parent = parentOf[arc]!;
    if (roles[arc] === off || holds[parent] !== 0 || holds[child] !== 0) return;
    from.push(parent);
    to.push(child);
  });
  return createArcs(nodeCount, from, to);
}

/** A node and all that its arcs lead to, in order. */
function below(arcs: Arcs, node: number): Int32Array {
  const found = new Set([node]);
  for (const one of found) for (const other of neighbours(arcs, one)) found.add(other);
  return Int32Array.from(found).sort();
}
