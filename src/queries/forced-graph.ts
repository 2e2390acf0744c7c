import { createArcs, stronglyConnected, type Arcs, type Components } from "./arcs.js";
import { chainLengths } from "./components.js";
import { required, type UnitIndex } from "./units.js";

/** What units need in every way, before them. */
export interface ForcedGraph {
  readonly needs: Arcs;
  readonly components: Components;
  /** By unit: the length of the longest chain of needs below it. */
  readonly level: Int32Array;
}

export function forcedGraph({ unitCount, children, parentOf, kind }: UnitIndex): ForcedGraph {
  const from: number[] = [];
  const to: number[] = [];
  for (let arc = 0; arc < kind.length; arc++) {
    if (kind[arc] !== required || children.to[arc]! >= unitCount || parentOf[arc]! >= unitCount) continue;
    from.push(parentOf[arc]!);
    to.push(children.to[arc]!);
  }
  const needs = createArcs(unitCount, from, to);
  const components = stronglyConnected(needs);
  return { needs, components, level: chainLengths(needs, components) };
}

export function isInCircle({ components: { of, sizes } }: ForcedGraph, unit: number): boolean {
  return sizes[of[unit]!]! > 1;
}

/** Is a unit among some others or needed by one of them in every way? */
export function reaches({ needs, level }: ForcedGraph, from: readonly number[], goal: number): boolean {
  const seen = new Set(from);
  for (const unit of seen) {
    if (unit === goal) return true;
    // Needs lie on lower levels, except in a circle.
    if (level[unit]! < level[goal]!) continue;
    for (let arc = needs.start[unit]!; arc < needs.start[unit + 1]!; arc++) seen.add(needs.to[arc]!);
  }
  return false;
}

/**
 * Finds for one concept after another, each in no circle, the prerequisites every plain entry of which is needed by a
 * plain entry that applies with it.
 *
 * That may be an entry for the same prerequisite: but the highest of its entries, outside of circles, needs another's.
 */
export function createImpliedSearch(
  { ids, unitCount, firstUnit, conceptOf }: UnitIndex,
  { needs: { start, to }, level }: ForcedGraph,
): (concept: number) => number[] {
  /** By unit: the concept whose entries were last found to need it. */
  const neededFor = new Int32Array(unitCount).fill(-1);
  /** By concept: the one that last had an answer for it. */
  const answeredFor = new Int32Array(ids.length).fill(-1);
  const queue = new Int32Array(unitCount);
  let queued = 0;

  const follow = (unit: number, concept: number, floor: number): void => {
    for (let arc = start[unit]!; arc < start[unit + 1]!; arc++) {
      const below = to[arc]!;
      if (level[below]! < floor || neededFor[below] === concept) continue;
      neededFor[below] = concept;
      queue[queued++] = below;
    }
  };

  return (concept) => {
    const [first, end] = [firstUnit[concept]!, firstUnit[concept + 1]!];
    let floor = Infinity;
    let entries = 0;
    for (let arc = start[first]!; arc < start[end]!; arc++) {
      if (conceptOf[to[arc]!] === concept) continue;
      floor = Math.min(floor, level[to[arc]!]!);
      entries++;
    }
    if (entries < 2) return [];
    for (let unit = first; unit < end; unit++) {
      queued = 0;
      for (let arc = start[unit]!; arc < start[unit + 1]!; arc++)
        if (conceptOf[to[arc]!] !== concept) follow(to[arc]!, concept, floor);
      for (let place = 0; place < queued; place++) follow(queue[place]!, concept, floor);
      // Entries that apply from a greater depth on imply nothing of these.
      for (let arc = start[unit]!; arc < start[unit + 1]!; arc++)
        if (neededFor[to[arc]!] !== concept) answeredFor[conceptOf[to[arc]!]!] = concept;
    }
    const implied: number[] = [];
    for (let arc = start[first]!; arc < start[end]!; arc++) {
      const prerequisite = conceptOf[to[arc]!]!;
      if (prerequisite === concept || answeredFor[prerequisite] === concept) continue;
      answeredFor[prerequisite] = concept;
      implied.push(prerequisite);
    }
    return implied;
  };
}
