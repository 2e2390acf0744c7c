import { createArcs, stronglyConnected } from "./arcs.js";
import type { Uses } from "./supports.js";
import type { UnitIndex } from "./units.js";

/** Units of one concept that are studied in one go, from shallow to deep. */
export type Group = readonly number[];

/** Groups that need one another as corequisites only, in the author's order; most often one alone. */
export type Cluster = readonly Group[];

/**
 * Gathers the units of each concept into one group, and cuts a group only where it would stand in a circle: where
 * something needs the concept's gist and is needed for its use.
 */
export function studyGroups({ conceptOf }: Pick<UnitIndex, "conceptOf">, uses: Uses): Cluster[] {
  const byConcept = new Map<number, number[]>();
  for (const unit of Int32Array.from(uses.keys()).sort()) {
    const group = byConcept.get(conceptOf[unit]!);
    if (group) group.push(unit);
    else byConcept.set(conceptOf[unit]!, [unit]);
  }
  const clusters: Cluster[] = [];
  const open: (readonly Group[])[] = [[...byConcept.values()]];
  for (let groups = open.pop(); groups; groups = open.pop())
    for (const circle of circles(groups, uses)) {
      if (circle.length === 1 || !hasOrder(circle, uses)) clusters.push(circle);
      else open.push(cut(circle, uses));
    }
  return clusters;
}

/** The strongly connected components of some groups, each in the author's order. */
function circles(groups: readonly Group[], uses: Uses): Group[][] {
  const numberOf = numbers(groups);
  const from: number[] = [];
  const to: number[] = [];
  groups.forEach((group, number) => {
    for (const unit of group)
      for (const use of uses.get(unit)!) {
        const other = numberOf.get(use.unit);
        if (other === undefined || other === number) continue;
        from.push(number);
        to.push(other);
      }
  });
  const { of, count } = stronglyConnected(createArcs(groups.length, from, to));
  const components = Array.from({ length: count }, (): Group[] => []);
  groups.forEach((group, number) => components[of[number]!]!.push(group));
  return components;
}

/** Must some of these groups come before others of them? */
function hasOrder(groups: readonly Group[], uses: Uses): boolean {
  const numberOf = numbers(groups);
  return groups.some((group, number) =>
    group.some((unit) =>
      uses.get(unit)!.some((use) => !use.isTogether && (numberOf.get(use.unit) ?? number) !== number),
    ),
  );
}

/** Cuts off the shallow part of a concept that can be studied first, with what must come together with it. */
function cut(groups: readonly Group[], uses: Uses): Group[] {
  const numberOf = numbers(groups);
  const ready = readyLengths(groups, numberOf, uses);
  const lengths = groups.map(() => 0);
  const first = ready.findIndex((length) => length > 0);
  const wanted: number[] = [];
  const take = (number: number, length: number): void => {
    for (let place = lengths[number]!; place < length; place++) wanted.push(groups[number]![place]!);
    lengths[number] = Math.max(lengths[number]!, length);
  };
  take(first, ready[first]!);
  for (const unit of wanted)
    for (const use of uses.get(unit)!) {
      const other = numberOf.get(use.unit);
      if (other !== undefined) take(other, groups[other]!.indexOf(use.unit) + 1);
    }
  return groups.flatMap((group, number) =>
    [group.slice(0, lengths[number]), group.slice(lengths[number])].filter((part) => part.length > 0),
  );
}

/** How much of each group, from its shallow end, needs nothing of the others except together with it. */
function readyLengths(groups: readonly Group[], numberOf: ReadonlyMap<number, number>, uses: Uses): number[] {
  const lengths = groups.map((group) => group.length);
  const isReady = (unit: number, number: number): boolean =>
    uses.get(unit)!.every((use) => {
      const other = numberOf.get(use.unit);
      if (other === undefined || other === number) return true;
      return use.isTogether && groups[other]!.indexOf(use.unit) < lengths[other]!;
    });
  for (let changed = true; changed;) {
    changed = false;
    groups.forEach((group, number) => {
      const blocked = group.findIndex((unit, place) => place < lengths[number]! && !isReady(unit, number));
      if (blocked === -1) return;
      lengths[number] = blocked;
      changed = true;
    });
  }
  return lengths;
}

function numbers(groups: readonly Group[]): Map<number, number> {
  const numberOf = new Map<number, number>();
  groups.forEach((group, number) => {
    for (const unit of group) numberOf.set(unit, number);
  });
  return numberOf;
}
