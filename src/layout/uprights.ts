import { groupBy } from "./grouping.js";
import { nearestClear } from "./nearest-clear.js";
import type { Placed } from "./placed.js";
import { usableSide } from "./ports.js";
import { straightenPorts } from "./straighten-ports.js";

/** Where lines run upright: by dummy, and by edge where it meets its head. */
export interface Uprights {
  readonly at: Float64Array;
  readonly atHead: Float64Array;
}

/** Pixels that the outermost port of a side may give way to lines; those between two others a third of what parts them. */
const portPlay = 4;

/**
 * Few and long upright stretches: a line goes straight on as long as it can within its slots.
 *
 * Where it must step aside, its new place is clear of all places at which lines come down into the gap, so that no two
 * lie on one another whichever way their runs are stacked.
 */
export function uprightsOf({ graph, proper, order, x, slots, ports, bundles }: Placed): Uprights {
  const { chain, concepts, across } = proper;
  const { atTail } = ports;
  const at = x.slice();
  const atHead = ports.atHead.slice();
  const edgeOf = edgesOfDummies(chain, proper.size);
  const outgoing = groupBy(graph.size, graph.tail);
  const incoming = groupBy(graph.size, graph.head);
  let above = new Float64Array(0);

  const low = (dummy: number): number => (x[dummy]! + Math.max(slots.low[dummy]!, slots.lineLow[dummy]!)) / 2;
  const high = (dummy: number): number => (x[dummy]! + Math.min(slots.high[dummy]!, slots.lineHigh[dummy]!)) / 2;
  const before = (edge: number, dummy: number): number => (dummy === chain[edge] ? atTail[edge]! : at[dummy - 1]!);

  const placeDummy = (dummy: number): void => {
    const edge = edgeOf[dummy - concepts]!;
    const from = before(edge, dummy);
    let [start, end] = [low(dummy), high(dummy)];
    if (from >= start && from <= end) {
      at[dummy] = from;
      return;
    }
    let next = dummy + 1;
    for (; next < chain[edge + 1]! && low(next) <= end && high(next) >= start; next++)
      [start, end] = [Math.max(start, low(next)), Math.min(end, high(next))];
    const isLast = next === chain[edge + 1];
    const port = atHead[edge]!;
    const want = isLast && port >= start && port <= end ? port : Math.max(start, Math.min(end, x[dummy]!));
    at[dummy] = nearestClear(want, { low: start, high: end }, above, from);
  };

  const placePorts = (vertex: number): void => {
    const edges = incoming.items.slice(incoming.start[vertex], incoming.start[vertex + 1]);
    const groups = portGroups(edges, ports.atHead, bundles.atHead);
    const came = groups.map((group) => group.map((edge) => before(edge, chain[edge + 1]!)));
    const reach = (across[vertex]! / 2) * usableSide;
    const side = { low: x[vertex]! - reach, high: x[vertex]! + reach };
    const wanted = groups.map((group) => ports.atHead[group[0]!]!);
    const { places, isStraight } = straightenPorts(wanted, came, side);
    groups.forEach((group, i) => {
      const port = places[i]!;
      const [left, right] = [places[i - 1], places[i + 1]];
      const room = {
        low: port - (left === undefined ? Math.min(portPlay, port - side.low) : (port - left) / 3),
        high: port + (right === undefined ? Math.min(portPlay, side.high - port) : (right - port) / 3),
      };
      const place = isStraight[i]! ? port : nearestClear(port, room, above, came[i]![0]!);
      for (const edge of group) atHead[edge] = place;
    });
  };

  for (let layer = 0; layer < proper.layers; layer++) {
    const leaving: number[] = [];
    for (let i = order.layerStart[layer]!; i < order.layerStart[layer + 1]!; i++) {
      const vertex = order.vertices[i]!;
      if (vertex >= concepts) {
        placeDummy(vertex);
        leaving.push(at[vertex]!);
        continue;
      }
      placePorts(vertex);
      for (let k = outgoing.start[vertex]!; k < outgoing.start[vertex + 1]!; k++)
        leaving.push(atTail[outgoing.items[k]!]!);
    }
    above = Float64Array.from(leaving).sort();
  }
  return { at, atHead };
}

function edgesOfDummies(chain: Int32Array, size: number): Int32Array {
  const concepts = chain[0]!;
  const edgeOf = new Int32Array(size - concepts);
  for (let edge = 0; edge + 1 < chain.length; edge++)
    edgeOf.fill(edge, chain[edge]! - concepts, chain[edge + 1]! - concepts);
  return edgeOf;
}

/** The edges of one side from left to right, those together that share a port. */
function portGroups(edges: Int32Array, ports: Float64Array, bundle: Int32Array): number[][] {
  edges.sort((a, b) => ports[a]! - ports[b]! || bundle[a]! - bundle[b]! || a - b);
  const groups: number[][] = [];
  for (const edge of edges) {
    const last = groups.at(-1);
    if (last && bundle[edge]! >= 0 && bundle[last[0]!] === bundle[edge]) last.push(edge);
    else groups.push([edge]);
  }
  return groups;
}
