import { checkMapData } from "./check-map-data.js";
import type { ConceptMapData } from "./concept-map-data.js";
import { ConceptMap, type Prerequisite } from "./concept-map.js";
import { copyOf } from "./copy.js";
import { ConceptMapError } from "./error.js";
import type { ConceptId } from "./ids.js";
import { leavesOf, type Clause, type ClauseTerms } from "./requirement.js";

/**
 * A map from plain data of the right types, of which it keeps a copy.
 *
 * Throws one `ConceptMapError` with every problem of `checkMapData`; text from outside goes through `parseJson`.
 */
export function createConceptMap(data: Omit<ConceptMapData, "format"> & { readonly format?: string }): ConceptMap {
  const problems = checkMapData(data);
  if (problems.length > 0) throw new ConceptMapError(problems);
  const { format, concepts, ...attributes } = copyOf(data);
  const map = new ConceptMap();
  map.replaceAttributes(attributes);
  for (const { id, ...concept } of concepts) map.addNode(id, concept);
  for (const { id, prerequisites = [] } of concepts)
    for (const [needed, edge] of edgesTo(prerequisites)) map.addDirectedEdge(needed, id, edge);
  return map;
}

/** By concept that is needed: the edge that stands for all entries which name it. */
function edgesTo(prerequisites: readonly Clause[]): ReadonlyMap<ConceptId, Prerequisite> {
  const edges = new Map<ConceptId, Prerequisite>();
  prerequisites.forEach((clause, place) => {
    const { helpful = false, corequisite = false }: ClauseTerms = typeof clause === "string" ? {} : clause;
    for (const leaf of leavesOf(clause)) {
      const edge = edges.get(leaf.concept);
      const reason = edge?.reason ?? leaf.reason;
      edges.set(leaf.concept, {
        clauses: edge ? [...new Set(edge.clauses).add(place)] : [place],
        helpful: (edge?.helpful ?? true) && helpful,
        corequisite: (edge?.corequisite ?? true) && corequisite,
        ...(reason !== undefined && { reason }),
      });
    }
  });
  return edges;
}
