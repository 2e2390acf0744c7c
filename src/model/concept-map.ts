import type { AbstractGraph, Attributes, SerializedGraph } from "graphology-types";
import type { Concept } from "./concept.js";
import type { ConceptId, DepthId } from "./ids.js";
import type { Depth, MapAttributes } from "./concept-map-data.js";
import { copyOf } from "./copy.js";
import { drawnClauses } from "./drawn-clauses.js";
import { ConceptMapError } from "./error.js";
import { identifierFault } from "./identifier.js";
import { minutesAt, ownDepths } from "./own-depths.js";
import { LightGraph } from "./light-graph.js";
import type { Clause } from "./requirement.js";
import type { Text } from "./text.js";

/** An edge: its source is needed before its target. */
export interface Prerequisite {
  /** Places in the target's list of prerequisites; the edges of one `anyOf` share a place. */
  readonly clauses: readonly number[];
  /** Never needed. */
  readonly helpful: boolean;
  /** May be learnt together with the target. */
  readonly corequisite: boolean;
  readonly reason?: Text;
}

/**
 * Concepts and their prerequisites: a graphology `DirectedGraph`, so every graphology library works on it.
 *
 * Edges point from a prerequisite to the concept that needs it. Make one with `createConceptMap` or `parseJson`.
 */
export class ConceptMap extends LightGraph<Concept, Prerequisite, MapAttributes> {
  constructor() {
    super();
  }

  // graphology's own ask lists of neighbours for `hasOwnProperty`, which those of a `ConceptNode` lack.
  override hasEdge(...ends: [edge: unknown] | [source: unknown, target: unknown]): boolean {
    return ends.length === 2 ? this.hasDirectedEdge(...ends) : super.hasEdge(...ends);
  }

  override hasDirectedEdge(...ends: [edge: unknown] | [source: unknown, target: unknown]): boolean {
    if (ends.length !== 2) return super.hasDirectedEdge(...ends);
    return this.hasNode(ends[0]) && this.areOutNeighbors(...ends);
  }

  /** Adds a concept; refuses an id that `identifierFault` finds wanting, as do all ways to add one. */
  override addNode(id: unknown, concept?: Concept): string {
    refuseFaults(this, id);
    return super.addNode(id, concept);
  }

  // graphology's own makers of copies would answer with its base class.
  override nullCopy(): this {
    const copy = new (this.constructor as new () => this)();
    copy.replaceAttributes({ ...this.getAttributes() });
    return copy;
  }

  static override from<N extends Attributes, E extends Attributes, G extends Attributes>(
    data: AbstractGraph<N, E, G> | SerializedGraph<N, E, G>,
  ): AbstractGraph<N, E, G> & ConceptMap {
    const map = new this() as AbstractGraph & ConceptMap;
    // An export shares its attributes with the graph it came from.
    map.import(copyOf("export" in data ? data.export() : data) as SerializedGraph);
    return map as AbstractGraph<N, E, G> & ConceptMap;
  }
}

/** graphology's other methods that add concepts, and where they take their ids. */
const adding = {
  mergeNode: [0],
  updateNode: [0],
  mergeEdge: [0, 1],
  updateEdge: [0, 1],
  mergeDirectedEdge: [0, 1],
  updateDirectedEdge: [0, 1],
  mergeEdgeWithKey: [1, 2],
  updateEdgeWithKey: [1, 2],
  mergeDirectedEdgeWithKey: [1, 2],
  updateDirectedEdgeWithKey: [1, 2],
};

// Left to themselves, they would lose an edge to "constructor" without a word.
const methods = ConceptMap.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
for (const [name, places] of Object.entries(adding)) {
  const method = methods[name]!;
  methods[name] = function (this: ConceptMap, ...args) {
    for (const place of places) refuseFaults(this, args[place]);
    return method.apply(this, args);
  };
}

/**
 * What a concept asks for, as the graph has it now: its written clauses without the concepts whose edges were
 * dropped, then every edge that no clause names, as a plain prerequisite.
 */
export function clausesOf(map: ConceptMap, id: ConceptId): readonly Clause[] {
  return drawnClauses(map.getNodeAttribute(id, "prerequisites"), map.inNeighbors(id), (needed) =>
    map.getDirectedEdgeAttributes(needed, id),
  );
}

/** The depths of a map from shallow to deep; none where it knows no depths. */
export function depthsOf(map: ConceptMap): readonly Depth[] {
  return map.getAttribute("depths") ?? [];
}

/** The depths that a concept has, from shallow to deep: those it gives minutes for, else all of the map's. */
export function depthsOfConcept(map: ConceptMap, id: ConceptId): readonly DepthId[] {
  const depths = depthsOf(map).map((depth) => depth.id);
  return ownDepths(map.getNodeAttributes(id), depths);
}

/** Minutes of study of a concept at one depth, not counting shallower ones; 0 where nobody said. */
export function minutesOf(map: ConceptMap, id: ConceptId, depth?: DepthId): number {
  return minutesAt(map.getNodeAttributes(id), depth);
}

function refuseFaults(map: ConceptMap, id: unknown): void {
  if (typeof id === "string" && map.hasNode(id)) return;
  const fault = identifierFault(id);
  if (fault) throw new ConceptMapError([{ path: "", ...fault }]);
}
