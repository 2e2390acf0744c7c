import { ConceptEdge, type AnyEdge } from "./concept-edge.js";
import { ConceptNode } from "./concept-node.js";
import type { ConceptMap, Prerequisite } from "./concept-map.js";
import type { Concept } from "./concept.js";
import { ownParts } from "./copy.js";
import type { ConceptId } from "./ids.js";
import type { Kept } from "./light-graph.js";

// These write straight into what graphology 0.26 keeps, by the names that it uses. Its own ways to add look up both ends
// of every edge and tell of it, which takes as long again.

/** Adds a concept to a map that nobody listens to yet. Its id has been checked, and the attributes belong to the map. */
export function placeConcept(map: ConceptMap, id: ConceptId, concept: Concept): ConceptNode {
  const node = new ConceptNode(id, concept);
  kept(map)._nodes.set(id, node);
  return node;
}

/**
 * Adds an edge between two concepts of such a map that have none yet in that direction. Where it stands for a bare id, its
 * place in the target's list is enough.
 */
export function placeEdge(
  map: ConceptMap,
  source: ConceptNode,
  target: ConceptNode,
  prerequisite: Prerequisite | number,
  key = kept(map)._edgeKeyGenerator(),
): void {
  const graph = kept(map);
  const edge = new ConceptEdge(key, prerequisite, source, target);
  graph._edges.set(key, edge);
  graph._directedSize++;
  source.place(edge);
}

/** Adds an edge like one of another map. Default of its place in the target's list: the same. */
export function copyEdge(
  map: ConceptMap,
  edge: AnyEdge,
  source: ConceptNode,
  target: ConceptNode,
  place?: number,
): void {
  const { key } = edge;
  if (edge.place !== undefined) placeEdge(map, source, target, place ?? edge.place, key);
  else {
    const prerequisite = ownParts({ ...(edge.attributes as Prerequisite) });
    placeEdge(map, source, target, place === undefined ? prerequisite : { ...prerequisite, clauses: [place] }, key);
  }
}

/** The node of a concept that a map has. */
export function nodeOf(map: ConceptMap, id: ConceptId): ConceptNode {
  return kept(map)._nodes.get(id)!;
}

/** The nodes of a map in the author's order. */
export function nodesOf(map: ConceptMap): IterableIterator<ConceptNode> {
  return kept(map)._nodes.values();
}

/** The edges of a map in the order in which they were drawn, their ends numbered in the author's order. */
export function numberedEdges(map: ConceptMap): IterableIterator<AnyEdge> {
  let number = 0;
  for (const node of nodesOf(map)) node.number = number++;
  return kept(map)._edges.values();
}

/** Does an edge count for nothing but help? */
export function isHelpfulEdge(edge: AnyEdge): boolean {
  return edge.place === undefined && Boolean(edge.attributes.helpful);
}

function kept(map: ConceptMap): Kept {
  return map as unknown as Kept;
}
