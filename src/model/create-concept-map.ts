import { checkMapData } from "./check-map-data.js";
import type { Terms } from "./concept-edge.js";
import type { ConceptData, ConceptMapData } from "./concept-map-data.js";
import { ConceptMap, type Prerequisite } from "./concept-map.js";
import { copyOf, ownParts } from "./copy.js";
import { ConceptMapError } from "./error.js";
import type { ConceptId } from "./ids.js";
import { leavesOf, type Clause, type ClauseTerms } from "./requirement.js";
import { fill, type Columns } from "./rows.js";

/**
 * A map from plain data of the right types, of which it keeps a copy.
 *
 * Throws one `ConceptMapError` with every problem of `checkMapData`; text from outside goes through `parseJson`.
 */
export function createConceptMap(data: Omit<ConceptMapData, "format"> & { readonly format?: string }): ConceptMap {
  const problems = checkMapData(data);
  if (problems.length > 0) throw new ConceptMapError(problems);
  const { format, concepts, ...attributes } = data;
  const map = new ConceptMap();
  map.replaceAttributes(copyOf(attributes));
  fill(map, rowsFrom(concepts));
  return map;
}

function rowsFrom(data: readonly ConceptData[]): Columns {
  const ids = data.map(({ id }) => id);
  const concepts = data.map(({ id: _, ...concept }) => ownParts(concept));
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const sources: number[] = [];
  const targets: number[] = [];
  const terms: Terms[] = [];
  const draw = (needed: ConceptId, target: number, edge: Terms): void => {
    sources.push(numbers.get(needed)!);
    targets.push(target);
    terms.push(edge);
  };
  concepts.forEach(({ prerequisites = [] }, target) => {
    if (prerequisites.every(isBareId))
      for (let place = 0; place < prerequisites.length; place++) draw(prerequisites[place]!, target, place);
    else for (const [needed, edge] of edgesTo(prerequisites)) draw(needed, target, edge);
  });
  return { ids, concepts, sources, targets, terms };
}

/** Each of these stands for an edge of its own, as nothing is written twice. */
function isBareId(clause: Clause): clause is ConceptId {
  return typeof clause === "string" && !clause.includes("@");
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
