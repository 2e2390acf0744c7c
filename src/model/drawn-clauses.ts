import type { Prerequisite } from "./concept-map.js";
import type { ConceptId } from "./ids.js";
import { keepLeaves, leavesOf, type Clause } from "./requirement.js";

/** Written clauses without the concepts that no edge comes from, then every edge that they do not name. */
export function drawnClauses(
  written: readonly Clause[] = [],
  drawn: readonly ConceptId[],
  edgeFrom: (needed: ConceptId) => Prerequisite,
): readonly Clause[] {
  const isDrawn = new Set(drawn);
  const kept = written.flatMap((clause) => keepLeaves(clause, (needed) => isDrawn.has(needed)) ?? []);
  const named = new Set(kept.flatMap((clause) => leavesOf(clause).map(({ concept }) => concept)));
  const unnamed = drawn.filter((needed) => !named.has(needed));
  return [...kept, ...unnamed.map((needed) => clauseOfEdge(needed, edgeFrom(needed)))];
}

function clauseOfEdge(concept: ConceptId, { helpful, corequisite, reason }: Prerequisite): Clause {
  if (!helpful && !corequisite && reason === undefined) return concept;
  return {
    concept,
    ...(helpful && { helpful }),
    ...(corequisite && { corequisite }),
    ...(reason !== undefined && { reason }),
  };
}
