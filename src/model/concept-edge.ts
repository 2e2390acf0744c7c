import type { Attributes } from "graphology-types";
import type { ConceptNode } from "./concept-node.js";

/** What graphology 0.26 keeps of an edge of a directed graph, by the names that it uses. */
export class ConceptEdge {
  readonly undirected = false;

  constructor(
    readonly key: string,
    public attributes: Attributes,
    readonly source: ConceptNode,
    readonly target: ConceptNode,
  ) {}

  /** Takes itself out of the lists of both ends. */
  detach(): void {
    Reflect.deleteProperty(this.source.out, this.target.key);
    Reflect.deleteProperty(this.target.in, this.source.key);
  }
}
