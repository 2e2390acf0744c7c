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
    if (!this.listIn) {
      this.listIn = listOf(
        this.lastIn,
        (edge) => edge.inBefore,
        (edge) => edge.source,
      );
      this.lastIn = undefined;
    }
    return this.listIn;
  }

  get out(): Edges {
    if (!this.listOut) {
      this.listOut = listOf(
        this.lastOut,
        (edge) => edge.outBefore,
        (edge) => edge.target,
      );
      this.lastOut = undefined;
    }
    return this.listOut;
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

/** Edges by the node at their other end, in the order in which they were placed. */
function listOf(
  last: ConceptEdge | undefined,
  before: (edge: ConceptEdge) => ConceptEdge | undefined,
  end: (edge: ConceptEdge) => ConceptNode,
): Edges {
  const edges: ConceptEdge[] = [];
  for (let edge = last; edge; edge = before(edge)) edges.push(edge);
  const list = emptyList();
  for (const edge of edges.reverse()) list[end(edge).key] = edge;
  return list;
}

function emptyList(): Edges {
  return Object.create(null) as Edges;
}
