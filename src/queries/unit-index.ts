import { depthsOf, type ConceptMap } from "../model/index.js";
import { minutesAt, ownDepths } from "../model/own-depths.js";
import { createArcs, ends, stronglyConnected, type Arcs } from "./arcs.js";
import { conceptGraph } from "./concept-graph.js";
import { oncePerMap } from "./once-per-map.js";
import { listArcs } from "./unit-arcs.js";
import { corequisite, helpful, type UnitIndex, type Units } from "./units.js";

/** The index of a map, compiled by the first query that wants it and dropped when the map changes. */
export const unitIndex = oncePerMap(compile);

function compile(map: ConceptMap): UnitIndex {
  const units = listUnits(map);
  const { from, to, kinds, isAny, owner } = listArcs(map, units);
  const nodeCount = owner.length;
  const { start, to: children, origin } = createArcs(nodeCount, from, to);
  const parentOf = ends({ start, to: children });
  const kind = new Uint8Array(origin.map((arc) => kinds[arc]!));
  const incoming = createArcs(nodeCount, children, parentOf);
  return {
    ...units,
    nodeCount,
    isAny: new Uint8Array(isAny),
    owner: new Int32Array(owner),
    children: { start, to: children },
    parentOf,
    kind,
    isCircular: circularArcs({ start, to: children }, parentOf, kind),
    incoming: { start: incoming.start, to: incoming.origin },
  };
}

function listUnits(map: ConceptMap): Units {
  const { ids, numberOf } = conceptGraph(map, { helpful: true });
  const depths = depthsOf(map).map(({ id }) => id);
  const firstUnit = new Int32Array(ids.length + 1);
  const assumed = new Uint8Array(ids.length);
  const conceptOf: number[] = [];
  const depthOf: number[] = [];
  const minutes: number[] = [];
  const addUnit = (concept: number, place: number, time: number): void => {
    conceptOf.push(concept);
    depthOf.push(place);
    minutes.push(Math.max(0, time));
  };
  let number = 0;
  map.forEachNode((_, concept) => {
    if (depths.length === 0) addUnit(number, -1, minutesAt(concept, undefined));
    else for (const own of ownDepths(concept, depths)) addUnit(number, depths.indexOf(own), minutesAt(concept, own));
    if (concept.assumed === true) assumed[number] = 1;
    firstUnit[++number] = conceptOf.length;
  });
  return {
    ids,
    numberOf,
    depths,
    unitCount: conceptOf.length,
    firstUnit,
    conceptOf: new Int32Array(conceptOf),
    depthOf: new Int32Array(depthOf),
    minutes: new Float64Array(minutes),
    assumed,
  };
}

/**
 * A corequisite that cannot come to need what asks for it may as well come first. A helpful one that can is left
 * out of plans, for it must never block.
 */
function circularArcs(children: Arcs, parentOf: Int32Array, kind: Uint8Array): Uint8Array {
  const isCircular = new Uint8Array(kind.length);
  const mark = (wanted: number, keeps?: (arc: number) => boolean): void => {
    if (!kind.includes(wanted)) return;
    const { of } = stronglyConnected(children, keeps);
    kind.forEach((given, arc) => {
      if (given === wanted && of[parentOf[arc]!] === of[children.to[arc]!]) isCircular[arc] = 1;
    });
  };
  mark(corequisite, (arc) => kind[arc] !== helpful);
  mark(helpful);
  return isCircular;
}
