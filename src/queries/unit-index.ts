import { depthsOf, type ConceptMap } from "../model/index.js";
import { minutesAt, ownDepths } from "../model/own-depths.js";
import { createArcs, ends, stronglyConnected, type Arcs } from "./arcs.js";
import { conceptGraph, type ConceptGraph } from "./concept-graph.js";
import { oncePerMap } from "./once-per-map.js";
import { rowsOf } from "./rows.js";
import { isAsDrawn, listArcs } from "./unit-arcs.js";
import { corequisite, helpful, type UnitIndex, type Units } from "./units.js";

/** What an index holds besides its units. */
type Written = Omit<UnitIndex, keyof Units>;

/** The index of a map, compiled by the first query that wants it and dropped when the map changes. */
export const unitIndex = oncePerMap(compile);

function compile(map: ConceptMap): UnitIndex {
  const graph = conceptGraph(map, { helpful: true });
  const units = listUnits(map, graph);
  const isPlain = units.unitCount === graph.ids.length && isAsDrawn(map, graph);
  return Object.assign(units, isPlain ? plainArcs(graph, units) : writtenArcs(map, units));
}

/** The arcs of a map in which each concept is one unit and asks for the bare ids of what is drawn. */
function plainArcs({ drawn, after, arcOf }: ConceptGraph, { unitCount, conceptOf }: Units): Written {
  const none = new Uint8Array(drawn.to.length);
  return {
    nodeCount: unitCount,
    isAny: new Uint8Array(unitCount),
    owner: conceptOf,
    children: drawn,
    parentOf: ends(drawn),
    kind: none,
    isCircular: none,
    incoming: { start: after.start, to: arcOf },
  };
}

function writtenArcs(map: ConceptMap, units: Units): Written {
  const { from, to, kinds, isAny, owner } = listArcs(map, units);
  const nodeCount = owner.length;
  const { start, to: children, origin } = createArcs(nodeCount, from, to);
  const parentOf = ends({ start, to: children });
  const kind = new Uint8Array(origin.map((arc) => kinds[arc]!));
  const incoming = createArcs(nodeCount, children, parentOf);
  return {
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

function listUnits(map: ConceptMap, graph: ConceptGraph): Units {
  const { ids } = graph;
  const depths = depthsOf(map).map(({ id }) => id);
  const placeOfDepth = new Map(depths.map((id, place) => [id, place]));
  const firstUnit = new Int32Array(ids.length + 1);
  const assumed = new Uint8Array(ids.length);
  const most = ids.length * Math.max(1, depths.length);
  const conceptOf = new Int32Array(most);
  const depthOf = new Int32Array(most);
  const minutes = new Float64Array(most);
  let unitCount = 0;
  const addUnit = (number: number, place: number, time: number): void => {
    conceptOf[unitCount] = number;
    depthOf[unitCount] = place;
    // A graph may hold anything.
    minutes[unitCount++] = time > 0 && time < Infinity ? time : 0;
  };
  rowsOf(map).concepts.forEach((concept, number) => {
    if (depths.length === 0) addUnit(number, -1, minutesAt(concept, undefined));
    else for (const own of ownDepths(concept, depths)) addUnit(number, placeOfDepth.get(own)!, minutesAt(concept, own));
    if (concept.assumed === true) assumed[number] = 1;
    firstUnit[number + 1] = unitCount;
  });
  return {
    map,
    ids,
    get numberOf() {
      return graph.numberOf;
    },
    depths,
    placeOfDepth,
    unitCount,
    firstUnit,
    conceptOf: conceptOf.subarray(0, unitCount),
    depthOf: depthOf.subarray(0, unitCount),
    minutes: minutes.subarray(0, unitCount),
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
