import type { ConceptId, ConceptMap, DepthId } from "../model/index.js";
import type { Derivation } from "./derive.js";
import type { Terms } from "./terms.js";
import { createPlan } from "./orders/plan.js";
import { inOrder, type StudyOrder } from "./orders/study-orders.js";
import type { Group } from "./cut.js";
import { supports, type Uses } from "./supports.js";
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

/** What is studied, step by step. */
interface Steps {
  readonly steps: readonly PathStep[];
  /** The units of all steps, in order. */
  readonly units: readonly number[];
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
  { map, order }: { readonly map: ConceptMap; readonly order: StudyOrder },
): Steps {
  const { index } = terms;
  const uses = supports(terms, available, units, goals);
  const clusters = inOrder(createPlan(map, index, uses, goals), order);
  const groups = clusters.flat();
  const { users, replaced } = bearingsOf(index, groups, uses);
  const nameOf = (group: Group): ConceptId => index.ids[conceptOf(index, group)]!;
  let step = 0;
  const steps = clusters.flatMap((cluster) => {
    const together = cluster.length > 1 && { together: unique(cluster.map(nameOf)) };
    return cluster.map((group): PathStep => {
      const number = step++;
      return {
        concept: nameOf(group),
        ...studiedDepths(index, group),
        minutes: group.reduce((minutes, unit) => minutes + index.minutes[unit]!, 0),
        neededBy: unique(users[number]!.map((user) => nameOf(groups[user]!))),
        insteadOf: namesOf(index, replaced.get(number)),
        ...together,
      };
    });
  });
  return { steps, units: groups.flat() };
}

/** How steps bear on one another, by step. */
interface Bearings {
  /** The later steps that ask for it and study another concept, in order. */
  readonly users: readonly (readonly number[])[];
  /** Where it was chosen: the concepts that would have done and are not on the path. */
  readonly replaced: ReadonlyMap<number, ReadonlySet<number>>;
}

function bearingsOf(index: UnitIndex, groups: readonly Group[], uses: Uses): Bearings {
  const stepOf = new Int32Array(index.unitCount);
  const isOnPath = new Uint8Array(index.ids.length);
  groups.forEach((group, step) => {
    for (const unit of group) stepOf[unit] = step;
    isOnPath[conceptOf(index, group)] = 1;
  });
  const users = groups.map((): number[] => []);
  const replaced = new Map<number, Set<number>>();
  groups.forEach((group, step) => {
    for (const unit of group)
      for (const { unit: asked, others } of uses.get(unit)!) {
        const earlier = stepOf[asked]!;
        const list = users[earlier]!;
        if (conceptOf(index, group) !== index.conceptOf[asked] && list.at(-1) !== step) list.push(step);
        for (const other of others)
          if (isOnPath[other] === 0) replaced.set(earlier, (replaced.get(earlier) ?? new Set()).add(other));
      }
  });
  return { users, replaced };
}

/** The depths that a group studies, and where it begins and ends. */
function studiedDepths(index: UnitIndex, group: Group): Pick<PathStep, "depth" | "from" | "depths"> {
  if (index.depths.length === 0) return { depths: [] };
  const first = group[0]!;
  const depths = group.map((unit) => depthIdOf(index, unit)!);
  const isFirst = first === index.firstUnit[index.conceptOf[first]!];
  return {
    depth: depths.at(-1)!,
    ...(!isFirst && { from: depthIdOf(index, first - 1)! }),
    depths,
  };
}

/** The names of concepts in the author's order. */
function namesOf({ ids }: UnitIndex, concepts?: ReadonlySet<number>): ConceptId[] {
  return concepts ? [...concepts].sort((a, b) => a - b).map((concept) => ids[concept]!) : [];
}

function conceptOf(index: UnitIndex, group: Group): number {
  return index.conceptOf[group[0]!]!;
}

function unique(ids: readonly ConceptId[]): readonly ConceptId[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}
