import { checkMapData } from "./check-map-data.js";
import type { ConceptData, ConceptMapData } from "./concept-map-data.js";
import { ConceptMap, type Prerequisite } from "./concept-map.js";
import { ConceptMapError } from "./error.js";
import { leavesOf, type Clause } from "./requirement.js";

/**
 * A map from plain data of the right types.
 *
 * Throws one `ConceptMapError` with every problem of `checkMapData`; text from outside goes through `parseJson`.
 */
export function createConceptMap(data: Omit<ConceptMapData, "format"> & { readonly format?: string }): ConceptMap {
  const problems = checkMapData(data);
  if (problems.length > 0) throw new ConceptMapError(problems);
  const { format, concepts, ...attributes } = data;
  const map = new ConceptMap();
  map.replaceAttributes(attributes);
  for (const { id, ...concept } of concepts) map.addNode(id, concept);
  for (const concept of concepts) addPrerequisites(map, concept);
  return map;
}

function addPrerequisites(map: ConceptMap, { id, prerequisites = [] }: ConceptData): void {
  prerequisites.forEach((clause, place) => {
    for (const { concept, reason } of leavesOf(clause)) {
      const terms = termsOf(clause);
      map.updateDirectedEdge(concept, id, (edge: Partial<Prerequisite>) => ({
        clauses: [...(edge.clauses ?? []).filter((other) => other !== place), place],
        helpful: (edge.helpful ?? true) && terms.helpful,
        corequisite: (edge.corequisite ?? true) && terms.corequisite,
        ...((edge.reason ?? reason) !== undefined && { reason: edge.reason ?? reason }),
      }));
    }
  });
}

function termsOf(clause: Clause): { readonly helpful: boolean; readonly corequisite: boolean } {
  const { helpful = false, corequisite = false } = typeof clause === "string" ? {} : clause;
  return { helpful, corequisite };
}
