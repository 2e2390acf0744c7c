import { DirectedGraph } from "graphology";
import type { ConceptMap } from "./concept-map.js";
import type { Concept } from "./concept.js";
import type { ConceptId } from "./ids.js";

/** Adds a concept whose id has been checked already, without a second look at it. */
export function addChecked(map: ConceptMap, id: ConceptId, concept: Concept): void {
  DirectedGraph.prototype.addNode.call(map, id, concept);
}
