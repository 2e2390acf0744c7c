import { depthsOfConcept, formatReference, type ConceptId, type ConceptMap } from "../model/index.js";
import { skippedConcepts, type ProgressRecord } from "../progress/index.js";
import { masteries } from "../queries/index.js";

/** How a learner stands with a concept: as with its next depth, or in the middle, or it was left aside. */
export type State = "mastered" | "begun" | "ready" | "locked" | "skipped";

/** How a learner stands with each concept of a map. */
export function statesOf(
  map: ConceptMap,
  known: readonly string[],
  record?: ProgressRecord,
): ReadonlyMap<ConceptId, State> {
  const units = masteries(map, known);
  const skipped = new Set(record === undefined ? [] : skippedConcepts(record, map));
  const stateOf = (id: ConceptId): State => {
    const depths = depthsOfConcept(map, id);
    const first = units.get(formatReference(id, depths[0]))!;
    if (skipped.has(id)) return "skipped";
    if (first !== "mastered") return first;
    return units.get(formatReference(id, depths.at(-1))) === "mastered" ? "mastered" : "begun";
  };
  return new Map(map.nodes().map((id) => [id, stateOf(id)]));
}
