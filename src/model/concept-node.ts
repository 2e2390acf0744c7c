import type { Attributes } from "graphology-types";
import type { ConceptEdge } from "./concept-edge.js";

/** By neighbour: the edge to it. */
type Edges = Record<string, ConceptEdge>;

/**
 * What graphology 0.26 keeps of a node of a directed graph, by the names that it uses.
 *
 * Its own lists of neighbours inherit from `Object`, and take nearly twice as long to fill. These are filled when someone
 * reads them: until then each edge knows the one placed before it.
 */
export class ConceptNode {
  inDegree = 0;
  outDegree = 0;
  directedLoops = 0;
  /** Its place among the nodes when they were last counted. */
  number = -1;
  private lastIn: ConceptEdge | undefined = undefined;
  private lastOut: ConceptEdge | undefined = undefined;
  private listIn: Edges | undefined = undefined;
  private listOut: Edges | undefined = undefined;

  constructor(
    readonly key: string,
    public attributes: Attributes,
  ) {}

  get in(): Edges {
    if (this.listIn) return this.listIn;
    const list = emptyList();
    const edges: ConceptEdge[] = [];
    for (let edge = this.lastIn; edge; edge = edge.inBefore) edges.push(edge);
    for (let edge = edges.pop(); edge; edge = edges.pop()) list[edge.source.key] = edge;
    this.lastIn = undefined;
    return (this.listIn = list);
  }

  get out(): Edges {
    if (this.listOut) return this.listOut;
    const list = emptyList();
    const edges: ConceptEdge[] = [];
    for (let edge = this.lastOut; edge; edge = edge.outBefore) edges.push(edge);
    for (let edge = edges.pop(); edge; edge = edges.pop()) list[edge.target.key] = edge;
    this.lastOut = undefined;
    return (this.listOut = list);
  }

  /** Adds an edge from this node to another; neither has been read yet. */
  place(edge: ConceptEdge): void {
    const { target } = edge;
    edge.outBefore = this.lastOut;
    this.lastOut = edge;
    this.outDegree++;
    edge.inBefore = target.lastIn;
    target.lastIn = edge;
    target.inDegree++;
  }

  /** Forgets all edges. */
  clear(): void {
    this.inDegree = 0;
    this.outDegree = 0;
    this.directedLoops = 0;
    this.lastIn = undefined;
    this.lastOut = undefined;
    this.listIn = emptyList();
    this.listOut = emptyList();
  }
}

function emptyList(): Edges {
  return Object.create(null) as Edges;
}
