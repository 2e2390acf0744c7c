import { checkMapData } from "./check-map-data.js";
import type { ConceptData, ConceptMapData } from "./concept-map-data.js";
import { ConceptMap, type Prerequisite } from "./concept-map.js";
import { copyOf } from "./copy.js";
import { ConceptMapError } from "./error.js";
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
  for (const concept of concepts) addPrerequisites(map, concept);
  return map;
}

function addPrerequisites(map: ConceptMap, { id, prerequisites = [] }: ConceptData): void {
  prerequisites.forEach((clause, place) => {
    const terms = termsOf(clause);
    for (const leaf of leavesOf(clause))
      map.updateDirectedEdge(leaf.concept, id, (edge: Partial<Prerequisite>) => {
        const reason = edge.reason ?? leaf.reason;
        return {
          clauses: [...new Set(edge.clauses).add(place)],
          helpful: (edge.helpful ?? true) && terms.helpful === true,
          corequisite: (edge.corequisite ?? true) && terms.corequisite === true,
          ...(reason !== undefined && { reason }),
        };
      });
  });
}

function termsOf(clause: Clause): ClauseTerms {
  return typeof clause === "string" ? {} : clause;
}
