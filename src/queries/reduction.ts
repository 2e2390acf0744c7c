import type { ConceptId, ConceptMap } from "../model/index.js";
import { createArcs, stronglyConnected, type Arcs, type Components } from "./arcs.js";
import { unitIndex } from "./unit-index.js";
import { required, type UnitIndex } from "./units.js";

/** An edge that says nothing new. */
export interface RedundantPrerequisite {
  readonly prerequisite: ConceptId;
  readonly concept: ConceptId;
}

/**
 * The edges that the others imply, by concept in the author's order.
 *
 * An edge is redundant where all entries behind it are plain and required, and at every depth where one applies the unit
 * that it asks for is needed in every way by what else the concept asks for at that depth. Alternatives,
 * corequisites and helpful entries neither are redundant nor make others so, and concepts that need one another in a
 * circle keep all their edges. All of the edges can be dropped at once: see `transitiveReduction`.
 */
export function redundantPrerequisites(map: ConceptMap): RedundantPrerequisite[] {
  const index = unitIndex(map);
  const forced = forcedGraph(index);
  return index.ids.flatMap((concept, number) =>
    impliedBy(index, forced, number).map((prerequisite) => ({ prerequisite: index.ids[prerequisite]!, concept })),
  );
}

/** A copy of a map without its redundant edges (Aho, Garey and Ullman 1972); written entries follow their edges. */
export function transitiveReduction(map: ConceptMap): ConceptMap {
  const reduced = map.copy();
  for (const { prerequisite, concept } of redundantPrerequisites(map)) reduced.dropDirectedEdge(prerequisite, concept);
  return reduced;
}

/** What units need in every way, before them. */
interface ForcedGraph {
  readonly needs: Arcs;
  readonly components: Components;
  /** By unit: the length of the longest chain of needs below it. */
  readonly level: Int32Array;
}

function forcedGraph({ unitCount, children, parentOf, kind }: UnitIndex): ForcedGraph {
  const from: number[] = [];
  const to: number[] = [];
  children.to.forEach((child, arc) => {
    if (kind[arc] !== required || child >= unitCount || parentOf[arc]! >= unitCount) return;
    from.push(parentOf[arc]!);
    to.push(child);
  });
  const needs = createArcs(unitCount, from, to);
  const components = stronglyConnected(needs);
  const order = Array.from({ length: unitCount }, (_, unit) => unit).sort(
    (a, b) => components.of[a]! - components.of[b]!,
  );
  const levelOf = new Int32Array(components.count);
  for (const unit of order) {
    const own = components.of[unit]!;
    for (let arc = needs.start[unit]!; arc < needs.start[unit + 1]!; arc++) {
      const below = components.of[needs.to[arc]!]!;
      if (below !== own) levelOf[own] = Math.max(levelOf[own]!, levelOf[below]! + 1);
    }
  }
  return { needs, components, level: components.of.map((component) => levelOf[component]!) };
}

/** A plain entry at one of the units where it applies. */
interface Entry {
  readonly unit: number;
  readonly asked: number;
}

function impliedBy(index: UnitIndex, forced: ForcedGraph, concept: number): number[] {
  const { firstUnit } = index;
  const { of, sizes } = forced.components;
  for (let unit = firstUnit[concept]!; unit < firstUnit[concept + 1]!; unit++) if (sizes[of[unit]!]! > 1) return [];
  const { entries, otherwise } = entriesOf(index, concept);
  const left = new Map(entries);
  // From the last one on, so that of two that imply each other the first stays.
  for (const [prerequisite, own] of [...entries].reverse()) {
    if (otherwise.has(prerequisite)) continue;
    left.delete(prerequisite);
    const others = [...left.values()].flat();
    const isImplied = own.every(({ unit, asked }) =>
      reaches(
        forced,
        others.filter((other) => other.unit <= unit).map((other) => other.asked),
        asked,
      ),
    );
    if (!isImplied) left.set(prerequisite, own);
  }
  return [...entries.keys()].filter((prerequisite) => !left.has(prerequisite));
}

/** The plain entries of a concept by prerequisite, and the prerequisites that other entries name. */
function entriesOf(
  { firstUnit, unitCount, children, conceptOf, kind }: UnitIndex,
  concept: number,
): { readonly entries: ReadonlyMap<number, readonly Entry[]>; readonly otherwise: ReadonlySet<number> } {
  const entries = new Map<number, Entry[]>();
  const otherwise = new Set<number>();
  for (let unit = firstUnit[concept]!; unit < firstUnit[concept + 1]!; unit++) {
    const clauses = new Set<number>();
    for (let arc = children.start[unit]!; arc < children.start[unit + 1]!; arc++) {
      const asked = children.to[arc]!;
      if (kind[arc] !== required || asked >= unitCount) clauses.add(asked);
      else if (conceptOf[asked] !== concept)
        entries.set(conceptOf[asked]!, [...(entries.get(conceptOf[asked]!) ?? []), { unit, asked }]);
    }
    for (const node of clauses) {
      if (node < unitCount) otherwise.add(conceptOf[node]!);
      else for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) clauses.add(children.to[arc]!);
    }
  }
  return { entries, otherwise };
}

/** Is a unit among some others or needed by one of them in every way? */
function reaches({ needs, level }: ForcedGraph, from: readonly number[], goal: number): boolean {
  const seen = new Set(from);
  for (const unit of seen) {
    if (unit === goal) return true;
    // Needs lie on lower levels, except in a circle.
    if (level[unit]! < level[goal]!) continue;
    for (let arc = needs.start[unit]!; arc < needs.start[unit + 1]!; arc++) seen.add(needs.to[arc]!);
  }
  return false;
}
