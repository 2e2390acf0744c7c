import type { ConceptId, ConceptMap, DepthId } from "../model/index.js";
import type { Derivation } from "./derive.js";
import type { Terms } from "./open-graph.js";
import { createPlan } from "./orders/plan.js";
import { inOrder, type StudyOrder } from "./orders/study-orders.js";
import { supports } from "./supports.js";
import { depthIdOf, type UnitIndex } from "./units.js";

/** One concept to study, from what is known of it to the deepest depth that is needed. */
export interface PathStep {
  readonly concept: ConceptId;
  /** The depth to reach; missing in maps without depths. */
  readonly depth?: DepthId;
  /** The depth that is known already or was reached in an earlier step. */
  readonly from?: DepthId;
  /** The depths studied, shallow to deep; none in maps without depths. */
  readonly depths: readonly DepthId[];
  readonly minutes: number;
  /** The concepts of the path that ask for it directly, in the order of the path. */
  readonly neededBy: readonly ConceptId[];
  /** Where it was chosen: the other concepts that would have done and are not on the path. */
  readonly insteadOf: readonly ConceptId[];
  /** The concepts of neighbouring steps that need one another as corequisites, this one among them. */
  readonly together?: readonly ConceptId[];
}

/**
 * Steps for a set of units: one a concept, except where its depths lie on both sides of something else.
 *
 * What the goals do not lead to is left out.
 */
export function pathSteps(
  terms: Terms,
  available: Derivation,
  units: ReadonlySet<number>,
  goals: readonly number[],
  { map, order: intent }: { readonly map: ConceptMap; readonly order: StudyOrder },
): PathStep[] {
  const { index } = terms;
  const uses = supports(terms, available, units, goals);
  const clusters = inOrder(createPlan(map, index, uses, goals), intent);
  const order = clusters.flat();
  const stepOf = new Map(order.flatMap((group, step) => group.map((unit) => [unit, step] as const)));
  const neededBy = order.map(() => new Set<number>());
  const insteadOf = order.map(() => new Set<number>());
  const onPath = new Set(order.map((group) => index.conceptOf[group[0]!]!));
  order.forEach((group, step) => {
    for (const unit of group)
      for (const { unit: asked, others } of uses.get(unit)!) {
        const earlier = stepOf.get(asked)!;
        const concept = index.conceptOf[unit]!;
        if (concept !== index.conceptOf[asked]!) neededBy[earlier]!.add(step);
        for (const other of others) if (!onPath.has(other)) insteadOf[earlier]!.add(other);
      }
  });
  const nameOf = (step: number): ConceptId => conceptId(index, order[step]![0]!);
  let step = 0;
  return clusters.flatMap((cluster) => {
    const names = [...new Set(cluster.map(([unit]) => conceptId(index, unit!)))];
    return cluster.map((group) => {
      const number = step++;
      return {
        ...stepFor(index, group),
        neededBy: [...new Set([...neededBy[number]!].sort((a, b) => a - b).map(nameOf))],
        insteadOf: [...insteadOf[number]!].sort((a, b) => a - b).map((concept) => index.ids[concept]!),
        ...(cluster.length > 1 && { together: names }),
      };
    });
  });
}

function stepFor(
  index: UnitIndex,

  group: readonly number[],
): Pick<PathStep, "concept" | "depth" | "from" | "depths" | "minutes"> {
  const first = group[0]!;
  const depth = depthIdOf(index, group.at(-1)!);
  const isFirst = first === index.firstUnit[index.conceptOf[first]!];
  const from = isFirst ? undefined : depthIdOf(index, first - 1);
  return {
    concept: conceptId(index, first),
    ...(depth !== undefined && { depth }),
    ...(from !== undefined && { from }),
    depths: group.flatMap((unit) => depthIdOf(index, unit) ?? []),
    minutes: group.reduce((minutes, unit) => minutes + index.minutes[unit]!, 0),
  };
}

function conceptId(index: UnitIndex, unit: number): ConceptId {
  return index.ids[index.conceptOf[unit]!]!;
}
