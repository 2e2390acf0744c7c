import { ConceptEdge, type AnyEdge } from "./concept-edge.js";
import { ConceptNode } from "./concept-node.js";
import type { Rows } from "./rows.js";

/** The name under which a map keeps its tables. */
export const tables = Symbol();

/** As in graphology, keys of edges that were given none tell of the graph, so that those of two graphs rarely meet. */
let graphs = Math.floor(Math.random() * 256);

/** What graphology keeps of a map: its nodes and edges by key. They are made of rows, if there are some, when they are read. */
export class Tables {
  rows: Rows | undefined = undefined;
  readonly newKey: () => string;
  readonly #nodes = new Map<string, ConceptNode>();
  readonly #edges: Map<string, AnyEdge>;

  constructor() {
    const keys = `geid_c${String(graphs++)}_`;
    const edges = new Map<string, AnyEdge>();
    let made = 0;
    this.#edges = edges;
    this.newKey = () => {
      let key: string;
      do key = keys + String(made++);
      while (edges.has(key));
      return key;
    };
  }

  get nodes(): Map<string, ConceptNode> {
    this.#build();
    return this.#nodes;
  }

  get edges(): Map<string, AnyEdge> {
    this.#build();
    return this.#edges;
  }

  get order(): number {
    return this.rows ? this.rows.ids.length : this.#nodes.size;
  }

  get size(): number {
    return this.rows ? this.rows.terms.length : this.#edges.size;
  }

  // graphology's own ways to add look up both ends of every edge and tell of it, which takes as long again.
  #build(): void {
    if (!this.rows) return;
    const { ids, concepts, sources, targets, terms, keys } = this.rows;
    this.rows = undefined;
    const nodes = ids.map((id, number) => new ConceptNode(id, concepts[number]!));
    for (const node of nodes) this.#nodes.set(node.key, node);
    for (let number = 0; number < keys.length; number++) {
      const source = nodes[sources[number]!]!;
      const edge = new ConceptEdge(keys[number]!, terms[number]!, source, nodes[targets[number]!]!);
      this.#edges.set(edge.key, edge);
      source.place(edge);
    }
  }
}
