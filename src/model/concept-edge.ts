import type { Attributes } from "graphology-types";
import type { Prerequisite } from "./concept-map.js";
import type { ConceptNode } from "./concept-node.js";

/** What is said of an edge; of one that stands for a bare id only where that is written. */
export type Terms = Prerequisite | number;

/** An edge of a map; those that were added in graphology's own ways never have a `place`. */
export type AnyEdge = Pick<ConceptEdge, "key" | "attributes" | "source" | "target"> & {
  readonly place?: number | undefined;
};

/**
 * What graphology 0.26 keeps of an edge of a directed graph, by the names that it uses.
 *
 * Of an edge that stands for a bare id it is only kept where that is written, until someone asks for its attributes.
 */
export class ConceptEdge {
  /** The edges that were placed before this one at either end; told only until the end lists its edges by neighbour. */
  inBefore: ConceptEdge | undefined = undefined;
  outBefore: ConceptEdge | undefined = undefined;

  constructor(
    readonly key: string,
    private own: Terms,
    readonly source: ConceptNode,
    readonly target: ConceptNode,
  ) {}

  get undirected(): false {
    return false;
  }

  get attributes(): Attributes {
    return (this.own = prerequisiteOf(this.own));
  }

  set attributes(attributes: Attributes) {
    this.own = attributes as Prerequisite;
  }

  /** Where the bare id is written that it stands for, while nobody has asked for its attributes. */
  get place(): number | undefined {
    return typeof this.own === "number" ? this.own : undefined;
  }

  /** Takes itself out of the lists of both ends. */
  detach(): void {
    Reflect.deleteProperty(this.source.out, this.target.key);
    Reflect.deleteProperty(this.target.in, this.source.key);
  }
}

/** What is said of an edge, as graphology has it. */
export function prerequisiteOf(terms: Terms): Prerequisite {
  return typeof terms === "number" ? { clauses: [terms], helpful: false, corequisite: false } : terms;
}
