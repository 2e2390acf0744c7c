import type { ConceptId, ConceptMap } from "../model/index.js";
import { copyOf } from "../model/copy.js";
import { fill } from "../model/rows.js";
import { createImpliedSearch, forcedGraph, isInCircle, reaches, type ForcedGraph } from "./forced-graph.js";
import { rowsOf } from "./rows.js";
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
 * circle keep all their edges. Of a plain graph without circles these are the edges outside its transitive reduction (Aho,
 * Garey and Ullman 1972). All of them can be dropped at once: see `transitiveReduction`.
 */
export function redundantPrerequisites(map: ConceptMap): RedundantPrerequisite[] {
  const index = unitIndex(map);
  return [...redundantNumbers(index)].flatMap(([concept, prerequisites]) =>
    prerequisites.map((prerequisite) => ({ prerequisite: index.ids[prerequisite]!, concept: index.ids[concept]! })),
  );
}

/**
 * A copy of a map without its redundant edges (Aho, Garey and Ullman 1972); written entries follow their edges. The
 * map itself stays as it is.
 */
export function transitiveReduction(map: ConceptMap): ConceptMap {
  const redundant = redundantNumbers(unitIndex(map));
  const { ids, concepts, sources, targets, terms, keys } = rowsOf(map);
  const kept: number[] = [];
  targets.forEach((target, edge) => {
    if (!redundant.get(target)?.includes(sources[edge]!)) kept.push(edge);
  });
  const reduced = map.nullCopy();
  fill(reduced, {
    ids,
    concepts: concepts.map((concept) => ({ ...concept })),
    sources: kept.map((edge) => sources[edge]!),
    targets: kept.map((edge) => targets[edge]!),
    terms: kept.map((edge) => copyOf(terms[edge]!)),
    keys: kept.map((edge) => keys[edge]!),
  });
  return reduced;
}

/** By number of a concept: those of its prerequisites that are redundant, where some are. */
function redundantNumbers(index: UnitIndex): ReadonlyMap<number, readonly number[]> {
  const forced = forcedGraph(index);
  const impliedFor = createImpliedSearch(index, forced);
  const redundant = new Map<number, readonly number[]>();
  index.ids.forEach((_, concept) => {
    if (isInAnyCircle(index, forced, concept)) return;
    const implied = impliedFor(concept);
    if (implied.length > 0) redundant.set(concept, droppable(index, forced, concept, implied));
  });
  return redundant;
}

function isInAnyCircle({ firstUnit }: UnitIndex, forced: ForcedGraph, concept: number): boolean {
  for (let unit = firstUnit[concept]!; unit < firstUnit[concept + 1]!; unit++)
    if (isInCircle(forced, unit)) return true;
  return false;
}

/** Those of a concept's implied prerequisites that can be dropped together. */
function droppable(index: UnitIndex, forced: ForcedGraph, concept: number, implied: readonly number[]): number[] {
  const { entries, otherwise } = entriesOf(index, concept);
  const left = new Map(entries);
  // From the last one on, so that of two that imply each other the first stays.
  for (const prerequisite of [...implied].reverse()) {
    if (otherwise.has(prerequisite)) continue;
    const own = left.get(prerequisite)!;
    left.delete(prerequisite);
    // Outside of circles, what implies it is not implied by it.
    if (!own.some(({ asked }) => isInCircle(forced, asked))) continue;
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
  return implied.filter((prerequisite) => !left.has(prerequisite));
}

/** A plain entry at one of the units where it applies. */
interface Entry {
  readonly unit: number;
  readonly asked: number;
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
