import { createArcs, ends } from "./arcs.js";
import type { AndOrGraph } from "./units.js";

/** Some nodes of a graph by themselves; what they ask for elsewhere are units that ask for nothing. */
export interface Part extends AndOrGraph {
  readonly roles: Uint8Array;
  /** By node: its number in the whole graph. */
  readonly nodes: Int32Array;
  /** How many units are of the part; those elsewhere come after them. */
  readonly ownUnits: number;
}

/** The part of some nodes, given in order of their numbers, over the arcs that are kept. */
export function createPart(
  { unitCount, isAny, owner, children, parentOf }: AndOrGraph,
  roles: Uint8Array,
  own: Int32Array,
  keeps: (arc: number) => boolean,
): Part {
  const arcs: number[] = [];
  for (const node of own)
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) if (keeps(arc)) arcs.push(arc);
  const ownUnits = own.filter((node) => node < unitCount);
  const elsewhere = new Set(arcs.map((arc) => children.to[arc]!));
  for (const node of own) elsewhere.delete(node);
  const nodes = Int32Array.from([...ownUnits, ...elsewhere, ...own.subarray(ownUnits.length)]);
  const placeOf = new Map(Array.from(nodes, (node, place) => [node, place]));
  const { start, to, origin } = createArcs(
    nodes.length,
    arcs.map((arc) => placeOf.get(parentOf[arc]!)!),
    arcs.map((arc) => placeOf.get(children.to[arc]!)!),
  );
  const parents = ends({ start, to });
  const incoming = createArcs(nodes.length, to, parents);
  return {
    unitCount: ownUnits.length + elsewhere.size,
    nodeCount: nodes.length,
    isAny: Uint8Array.from(nodes, (node, place) => (place < ownUnits.length + elsewhere.size ? 0 : isAny[node]!)),
    owner: nodes.map((node, place) => placeOf.get(owner[node]!) ?? place),
    children: { start, to },
    parentOf: parents,
    incoming: { start: incoming.start, to: incoming.origin },
    roles: Uint8Array.from(origin, (arc) => roles[arcs[arc]!]!),
    nodes,
    ownUnits: ownUnits.length,
  };
}
