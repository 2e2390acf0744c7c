import { DirectedGraph } from "graphology";
import { ConceptNode } from "./concept-node.js";
import { Tables, tables } from "./tables.js";

type Emitter = new () => object;

interface Kept {
  readonly [tables]: Tables;
}

const options = { type: "directed", multi: false, allowSelfLoops: false };

const readers = {
  _nodes: {
    get(this: Kept) {
      return this[tables].nodes;
    },
  },
  _edges: {
    get(this: Kept) {
      return this[tables].edges;
    },
  },
  // graphology would count the edges that it keeps.
  _directedSize: { get: sizeOf, set: () => undefined },
  order: reader(function () {
    return this[tables].order;
  }),
  size: reader(sizeOf),
  directedSize: reader(sizeOf),
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
 * graphology's `DirectedGraph` without self-loops, made in another way, by the names that graphology 0.26 uses.
 *
 * Its own constructor makes functions for each graph that engines hold on to: what it keeps is collected late, which takes
 * longer than to make it.
 */
class Light extends (Object.getPrototypeOf(Object.getPrototypeOf(DirectedGraph)) as Emitter) {
  constructor() {
    super();
    const kept = new Tables();
    keep(this, tables, kept);
    keep(this, "NodeDataClass", ConceptNode);
    keep(this, "_attributes", {});
    keep(this, "_undirectedSize", 0);
    keep(this, "_directedSelfLoopCount", 0);
    keep(this, "_undirectedSelfLoopCount", 0);
    keep(this, "_edgeKeyGenerator", kept.newKey);
    keep(this, "_options", options);
    for (const name of ["domain", "_events", "_eventsCount", "_maxListeners"])
      keep(this, name, (this as Record<string, unknown>)[name]);
    Object.defineProperties(this, readers);
  }

  /** To list the names alone makes no tables. */
  nodes(this: Kept & DirectedGraph): string[] {
    const { rows } = this[tables];
    return rows ? [...rows.ids] : DirectedGraph.prototype.nodes.call(this);
  }
}

Object.setPrototypeOf(Light.prototype, DirectedGraph.prototype as object);

export const LightGraph = Light as unknown as typeof DirectedGraph;

function keep(graph: object, name: string | symbol, value: unknown): void {
  Object.defineProperty(graph, name, { value, writable: true, enumerable: false, configurable: false });
}

function sizeOf(this: Kept): number {
  return this[tables].size;
}

function reader(get: (this: Kept) => unknown): PropertyDescriptor {
  return { get, enumerable: true, configurable: true };
}
