import { DirectedGraph } from "graphology";
import type { AnyEdge } from "./concept-edge.js";
import { ConceptNode } from "./concept-node.js";

/** What a graph of graphology 0.26 keeps, by the names that it uses. */
export interface Kept {
  readonly _nodes: Map<string, ConceptNode>;
  readonly _edges: Map<string, AnyEdge>;
  readonly _edgeKeyGenerator: () => string;
  _directedSize: number;
}

type Emitter = new () => object;

const options = { type: "directed", multi: false, allowSelfLoops: false };

/** As in graphology, keys of edges that were given none tell of the graph, so that those of two graphs rarely meet. */
let graphs = Math.floor(Math.random() * 256);

const readers = {
  order: reader((graph) => graph._nodes.size),
  size: reader((graph) => graph._edges.size),
  directedSize: reader((graph) => graph._directedSize),
  undirectedSize: reader(() => 0),
  selfLoopCount: reader(() => 0),
  directedSelfLoopCount: reader(() => 0),
  undirectedSelfLoopCount: reader(() => 0),
  multi: { value: options.multi, enumerable: true, configurable: true },
  type: { value: options.type, enumerable: true, configurable: true },
  allowSelfLoops: { value: options.allowSelfLoops, enumerable: true, configurable: true },
  implementation: reader(() => "graphology"),
};

/**
 * graphology's `DirectedGraph` without self-loops, made in another way.
 *
 * Its own constructor makes functions for each graph that engines hold on to: what it keeps is collected late, which takes
 * longer than to make it.
 */
class Light extends (Object.getPrototypeOf(Object.getPrototypeOf(DirectedGraph)) as Emitter) {
  constructor() {
    super();
    const keys = `geid_c${String(graphs++)}_`;
    const edges = new Map<string, AnyEdge>();
    let made = 0;
    const generate = (): string => {
      let key: string;
      do key = keys + String(made++);
      while (edges.has(key));
      return key;
    };
    keep(this, "NodeDataClass", ConceptNode);
    keep(this, "_attributes", {});
    keep(this, "_nodes", new Map());
    keep(this, "_edges", edges);
    keep(this, "_directedSize", 0);
    keep(this, "_undirectedSize", 0);
    keep(this, "_directedSelfLoopCount", 0);
    keep(this, "_undirectedSelfLoopCount", 0);
    keep(this, "_edgeKeyGenerator", generate);
    keep(this, "_options", options);
    for (const name of ["domain", "_events", "_eventsCount", "_maxListeners"])
      keep(this, name, (this as Record<string, unknown>)[name]);
    Object.defineProperties(this, readers);
  }
}

Object.setPrototypeOf(Light.prototype, DirectedGraph.prototype as object);

export const LightGraph = Light as unknown as typeof DirectedGraph;

function keep(graph: object, name: string, value: unknown): void {
  Object.defineProperty(graph, name, { value, writable: true, enumerable: false, configurable: false });
}

function reader(read: (graph: Kept) => unknown): PropertyDescriptor {
  return {
    get(this: Kept) {
      return read(this);
    },
    enumerable: true,
    configurable: true,
  };
}
