import { formatReference, type ConceptId, type ConceptMap, type DepthId } from "../model/index.js";
import type { Arcs } from "./arcs.js";

/** How an arc of the index is meant. */
export const required = 0;
export const corequisite = 1;
export const helpful = 2;

/**
 * An AND/OR graph in flat arrays.
 *
 * Nodes up to `unitCount` are units; a unit needs all of its children. The nodes after them stand for inner `anyOf` and
 * `allOf` of one unit's clause. Arcs lead from what asks to what is asked for.
 */
export interface AndOrGraph {
  readonly unitCount: number;
  readonly nodeCount: number;
  /** By node: does one child suffice? */
  readonly isAny: Uint8Array;
  /** By node: the unit whose clause it belongs to; a unit's is itself. */
  readonly owner: Int32Array;
  readonly children: Arcs;
  /** By arc: where it comes from. */
  readonly parentOf: Int32Array;
  /** For each node the arcs that lead to it: `incoming.to` holds numbers of arcs. */
  readonly incoming: Arcs;
}

/**
 * A map compiled: a graph of units of study, numbered in the author's order and from shallow to deep, with arcs in the
 * order written. Each inner node has at least two children.
 */
export interface UnitIndex extends AndOrGraph {
  /** What it is the index of. */
  readonly map: ConceptMap;
  readonly ids: readonly ConceptId[];
  readonly numberOf: ReadonlyMap<ConceptId, number>;
  /** The depths of the map, shallow to deep. */
  readonly depths: readonly DepthId[];
  /** The place of each among them. */
  readonly placeOfDepth: ReadonlyMap<DepthId, number>;
  /** The first unit of each concept; one more entry closes the last. */
  readonly firstUnit: Int32Array;
  readonly conceptOf: Int32Array;
  /** The place of each unit's depth among the map's depths; -1 in a map without. */
  readonly depthOf: Int32Array;
  readonly minutes: Float64Array;
  /** By concept. */
  readonly assumed: Uint8Array;
  /** By arc: required, corequisite or helpful, as the clause that it belongs to. */
  readonly kind: Uint8Array;
  /** By arc: may what is asked for come to need what asks for it? Only told of arcs that are not required. */
  readonly isCircular: Uint8Array;
}

/** The units of an index, without what they ask for. */
export type Units = Pick<
  UnitIndex,
  | "map"
  | "ids"
  | "numberOf"
  | "depths"
  | "placeOfDepth"
  | "unitCount"
  | "firstUnit"
  | "conceptOf"
  | "depthOf"
  | "minutes"
  | "assumed"
>;

/** A unit as a reference: `id@depth`, or a bare id in a map without depths. */
export function referenceOf(index: UnitIndex, unit: number): string {
  return referencesOf(index)[unit]!;
}

export function depthIdOf({ depths, depthOf }: UnitIndex, unit: number): DepthId | undefined {
  return depths[depthOf[unit]!];
}

/** The deepest unit of a concept that is not deeper than a depth, else its shallowest. */
export function unitAt(
  { firstUnit, depthOf }: Pick<UnitIndex, "firstUnit" | "depthOf">,
  concept: number,
  depth: number,
): number {
  let low = firstUnit[concept]!;
  let high = firstUnit[concept + 1]! - 1;
  if (depth === Infinity) return high;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (depthOf[middle]! > depth) high = middle - 1;
    else low = middle;
  }
  return low;
}

/** Every unit as a reference, made once for each index. */
export function referencesOf(index: UnitIndex): readonly string[] {
  const kept = references.get(index);
  if (kept) return kept;
  const { ids, depths, conceptOf } = index;
  const made =
    depths.length === 0
      ? ids
      : Array.from(conceptOf, (concept, unit) => formatReference(ids[concept]!, depthIdOf(index, unit)));
  references.set(index, made);
  return made;
}

const references = new WeakMap<UnitIndex, readonly string[]>();
