import type { Attributes } from "graphology-types";
import type { Prerequisite } from "./concept-map.js";
import type { ConceptNode } from "./concept-node.js";
import { ownParts } from "./copy.js";

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
    private own: Attributes | number,
    readonly source: ConceptNode,
    readonly target: ConceptNode,
  ) {}

  get undirected(): false {
    return false;
  }

  get attributes(): Attributes {
    if (typeof this.own === "number") this.own = attributesOfBareId(this.own);
    return this.own;
  }

  set attributes(attributes: Attributes) {
    this.own = attributes;
  }

  /** Does it count for nothing but help? */
  get isHelpful(): boolean {
    return typeof this.own !== "number" && Boolean(this.own.helpful);
  }

  /** What a copy of it begins with, in another place of the target's list where one is named. */
  copy(place?: number): Prerequisite | number {
    if (typeof this.own === "number") return place ?? this.own;
    const attributes = ownParts({ ...(this.own as Prerequisite) });
    return place === undefined ? attributes : { ...attributes, clauses: [place] };
  }

  /** Takes itself out of the lists of both ends. */
  detach(): void {
    Reflect.deleteProperty(this.source.out, this.target.key);
    Reflect.deleteProperty(this.target.in, this.source.key);
  }
}

function attributesOfBareId(place: number): Prerequisite & Attributes {
  return { clauses: [place], helpful: false, corequisite: false };
}
