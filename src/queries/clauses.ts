import type { Clause, ConceptId, ConceptMap } from "../model/index.js";
import { prerequisiteOf } from "../model/concept-edge.js";
import { drawnClauses } from "../model/drawn-clauses.js";
import { conceptGraph, type ConceptGraph } from "./concept-graph.js";
import { rowsOf } from "./rows.js";

/** Reads what concepts ask for, by number: the same as `clausesOf`. */
export function createClauseReader(map: ConceptMap): (concept: number) => readonly Clause[] {
  const graph = conceptGraph(map, { helpful: true });
  const { concepts, terms } = rowsOf(map);
  return (concept) => {
    const edges = edgesTo(graph, concept);
    return drawnClauses(concepts[concept]!.prerequisites, Object.keys(edges), (needed) =>
      prerequisiteOf(terms[edges[needed]!]!),
    );
  };
}

/** By prerequisite of a concept: the edge from it, in the order in which graphology lists them. */
export function edgesTo({ ids, drawn, edgeOf }: ConceptGraph, concept: number): Readonly<Record<ConceptId, number>> {
  const edges: Record<ConceptId, number> = {};
  for (let arc = drawn.start[concept]!; arc < drawn.start[concept + 1]!; arc++)
    edges[ids[drawn.to[arc]!]!] = edgeOf[arc]!;
  return edges;
}
