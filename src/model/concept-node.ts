import type { Attributes } from "graphology-types";
import type { ConceptEdge } from "./concept-edge.js";

/**
 * What graphology 0.26 keeps of a node of a directed graph, by the names that it uses.
 *
 * Its own lists of neighbours inherit from `Object`, and take nearly twice as long to fill.
 */
export class ConceptNode {
  inDegree = 0;
  outDegree = 0;
  directedLoops = 0;
  in = emptyList();
  out = emptyList();

  constructor(
    readonly key: string,
    public attributes: Attributes,
  ) {}

  /** Forgets all edges. */
  clear(): void {
    this.inDegree = 0;
    this.outDegree = 0;
    this.directedLoops = 0;
    this.in = emptyList();
    this.out = emptyList();
  }
}

/** By neighbour: the edge to it. */
function emptyList(): Record<string, ConceptEdge> {
  return Object.create(null) as Record<string, ConceptEdge>;
}
