import type { ConceptMap } from "./concept-map.js";
import { depthsOfConcept } from "./concept-map.js";
import { splitReference } from "./requirement.js";

/**
 * Of what a learner is said to know, what the map has: it may have lost concepts since its file was read.
 *
 * Default: what the map itself says under `known`.
 */
export function knownOf(map: ConceptMap, known: Iterable<string> = map.getAttribute("known") ?? []): string[] {
  return [...known].filter((reference) => {
    const { concept, depth } = splitReference(reference);
    return map.hasNode(concept) && (depth === undefined || depthsOfConcept(map, concept).includes(depth));
  });
}
