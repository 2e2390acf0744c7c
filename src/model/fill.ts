import { ConceptEdge } from "./concept-edge.js";
import { ConceptNode } from "./concept-node.js";
import type { ConceptMap, Prerequisite } from "./concept-map.js";
import type { Concept } from "./concept.js";
import type { ConceptId } from "./ids.js";

// These write straight into what graphology 0.26 keeps, by the names that it uses. Its own ways to add look up both ends
// of every edge and tell of it, which takes as long again.

interface Kept {
  readonly _nodes: Map<ConceptId, ConceptNode>;
  readonly _edges: Map<string, ConceptEdge>;
  readonly _edgeKeyGenerator: () => string;
  _directedSize: number;
}

/** Adds a concept to a map that nobody listens to yet. Its id has been checked, and the attributes belong to the map. */
export function placeConcept(map: ConceptMap, id: ConceptId, concept: Concept): ConceptNode {
  const node = new ConceptNode(id, concept);
  kept(map)._nodes.set(id, node);
  return node;
}

/** Adds an edge between two concepts of such a map that have none yet in that direction. */
export function placeEdge(
  map: ConceptMap,
  source: ConceptNode,
  target: ConceptNode,
  prerequisite: Prerequisite,
  key = kept(map)._edgeKeyGenerator(),
): void {
  const graph = kept(map);
  const edge = new ConceptEdge(key, prerequisite, source, target);
  graph._edges.set(key, edge);
  graph._directedSize++;
  source.out[target.key] = edge;
  source.outDegree++;
  target.in[source.key] = edge;
  target.inDegree++;
}

/** The node of a concept that a map has. */
export function nodeOf(map: ConceptMap, id: ConceptId): ConceptNode {
  return kept(map)._nodes.get(id)!;
}

function kept(map: ConceptMap): Kept {
  return map as unknown as Kept;
}
