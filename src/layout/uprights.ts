import { groupBy } from "./grouping.js";
import { nearestClear } from "./nearest-clear.js";
import type { Placed } from "./placed.js";
import { usableSide } from "./ports.js";
import { straighten, type Straightened } from "./straighten.js";

/** Where lines run upright: by dummy, and by edge where it meets its head. */
export interface Uprights {
  readonly at: Float64Array;
  readonly atHead: Float64Array;
}

/** How far in pixels a port moves so that its line need not step aside just before it. */
const portPlay = 12;
/** Pixels between ports that are moved, so that arrowheads do not overlap, … */
const portGap = 9;
/** … and between lines, so that one more finds room between two. */
const lineGap = 5;
/** Pixels by which the outermost of a row gives way to lines from above; those between two others a third of what parts them. */
const giveWay = 4;

/**
 * Few and long upright stretches: a line goes straight on as long as it can between the boxes beside it.
 *
 * Where it must step aside, its new place is clear of all places at which lines come down into the gap, so that no two
 * lie on one another whichever way their runs are stacked.
 */
export function uprightsOf({ graph, proper, order, x, lanes, spacing, ports, joins }: Placed): Uprights {
  const { chain, concepts, across } = proper;
  const { atTail } = ports;
  const at = x.slice();
  const atHead = ports.atHead.slice();
  const edgeOf = edgesOfDummies(chain, proper.size);
  const outgoing = groupBy(graph.size, graph.tail);
  const incoming = groupBy(graph.size, graph.head);
  let above = new Float64Array(0);

  const before = (edge: number, dummy: number): number => (dummy === chain[edge] ? atTail[edge]! : at[dummy - 1]!);

  /** Places the dummies between two boxes of a layer. */
  const placeDummies = (dummies: readonly number[], low: number, high: number): void => {
    const came = dummies.map((dummy) => [before(edgeOf[dummy - concepts]!, dummy)]);
    const wanted = dummies.map((dummy) => x[dummy]!);
    const gaps = gapsOf(wanted, lineGap);
    const row = straighten({ places: wanted, came, gaps, play: Infinity, low, high });
    // A lane may be so narrow that its only place is taken.
    const room = { low: low - spacing.boxes / 6, high: high + spacing.boxes / 6 };
    dummies.forEach((dummy, i) => (at[dummy] = cleared(row, i, room, above, came[i]![0]!)));
  };

  const placePorts = (vertex: number): void => {
    const edges = incoming.items.slice(incoming.start[vertex], incoming.start[vertex + 1]);
    const groups = portGroups(edges, ports.atHead, joins.atHead);
    const came = groups.map((group) => group.map((edge) => before(edge, chain[edge + 1]!)));
    const reach = (across[vertex]! / 2) * usableSide;
    const side = { low: x[vertex]! - reach, high: x[vertex]! + reach };
    const wanted = groups.map((group) => ports.atHead[group[0]!]!);
    const row = straighten({ places: wanted, came, gaps: gapsOf(wanted, portGap), play: portPlay, ...side });
    groups.forEach((group, i) => {
      const place = cleared(row, i, side, above, came[i]![0]!);
      for (const edge of group) atHead[edge] = place;
    });
  };

  /** Places all of one lane in one layer; answers where lines leave it downwards. */
  const placeRun = (run: number): number[] => {
    const vertices = order.vertices.subarray(order.runStart[run], order.runStart[run + 1]);
    const lane = proper.lane[vertices[0]!]!;
    let dummies: number[] = [];
    let low = lanes?.low[lane] ?? -Infinity;
    for (const vertex of vertices) {
      if (vertex >= concepts) {
        dummies.push(vertex);
        continue;
      }
      const half = across[vertex]! / 2 + spacing.boxes / 4;
      placeDummies(dummies, low, x[vertex]! - half);
      dummies = [];
      low = x[vertex]! + half;
      placePorts(vertex);
    }
    placeDummies(dummies, low, lanes?.high[lane] ?? Infinity);
    return Array.from(vertices, (vertex) => {
      if (vertex >= concepts) return [at[vertex]!];
      const edges = outgoing.items.subarray(outgoing.start[vertex], outgoing.start[vertex + 1]);
      return Array.from(edges, (edge) => atTail[edge]!);
    }).flat();
  };

  for (let layer = 0; layer < proper.layers; layer++) {
    const leaving: number[] = [];
    for (let run = order.firstRun[layer]!; run < order.firstRun[layer + 1]!; run++)
      for (const place of placeRun(run)) leaving.push(place);
    above = Float64Array.from(leaving).sort();
  }
  return { at, atHead };
}

function gapsOf(places: readonly number[], most: number): number[] {
  return places.map((place, i) => (i === 0 ? 0 : Math.min(most, place - places[i - 1]!)));
}

/** A place of a row, unless its line is straight, clear of what comes down into the gap above. */
function cleared(
  { places, isStraight }: Straightened,
  i: number,
  { low, high }: { readonly low: number; readonly high: number },
  above: Float64Array,
  from: number,
): number {
  const place = places[i]!;
  if (isStraight[i]!) return place;
  const left = i === 0 ? Math.min(giveWay, place - low) : (place - places[i - 1]!) / 3;
  const right = i === places.length - 1 ? Math.min(giveWay, high - place) : (places[i + 1]! - place) / 3;
  return nearestClear(place, { low: place - left, high: place + right }, above, from);
}

function edgesOfDummies(chain: Int32Array, size: number): Int32Array {
  const concepts = chain[0]!;
  const edgeOf = new Int32Array(size - concepts);
  for (let edge = 0; edge + 1 < chain.length; edge++)
    edgeOf.fill(edge, chain[edge]! - concepts, chain[edge + 1]! - concepts);
  return edgeOf;
}

/** The edges of one side from left to right, those together that share a port. */
function portGroups(edges: Int32Array, ports: Float64Array, join: Int32Array): number[][] {
  edges.sort((a, b) => ports[a]! - ports[b]! || join[a]! - join[b]! || a - b);
  const groups: number[][] = [];
  for (const edge of edges) {
    const last = groups.at(-1);
    if (last && join[edge]! >= 0 && join[last[0]!] === join[edge]) last.push(edge);
    else groups.push([edge]);
  }
  return groups;
}
