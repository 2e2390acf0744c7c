import { detourWay } from "./detour-ways.js";
import type { Bands } from "./lane-bands.js";
import type { Point } from "./layout.js";
import { endsOf, type Placed } from "./placed.js";
import type { ProperGraph } from "./proper-graph.js";
import { slotsOf, type Slots } from "./slots.js";
import { steppedRoutes } from "./stepped-routes.js";
import { Gates, tautLine } from "./taut-line.js";

/** How far before their end the edges of a join come together, in stubs. */
const trunk = 1.5;
/** How far a line goes sideways at most, by how far down, just before its end. */
const flattest = 4;

/**
 * Lines with few bends.
 *
 * In every layer an edge has a slot between its neighbours there. Lines keep to their slots while they pass a layer,
 * so they meet no box and cross one another no more often than their order asks for; within that they are straight.
 */
export function straightRoutes(placed: Placed): Point[][] {
  const { graph, proper, order, x, lanes, bands, spacing, joins, stub } = placed;
  const detours = detouredRoutes(placed);
  const { layer, chain } = proper;
  const slots = slotsOf(proper, order, x, spacing.boxes);
  if (lanes && graph.parentArea.length > 0) keepToLanes(slots, proper, lanes, spacing.boxes / 4);
  const { low, high, lineLow, lineHigh } = slots;
  const longest = graph.tail.reduce((most, _, edge) => Math.max(most, chain[edge + 1]! - chain[edge]!), 0);
  const gates = new Gates(3 * longest + 4);
  const addEnd = ({ x, y }: Point): void => {
    gates.add(y, x, x);
  };
  /** Close to a box, a line stays so near its end there that it does not lie flat on the border. */
  const addNearEnd = (vertex: number, y: number, end: Point): void => {
    const reach = flattest * Math.abs(y - end.y);
    gates.add(y, Math.max(low[vertex]!, end.x - reach), Math.min(high[vertex]!, end.x + reach));
  };

  const route = (edge: number): Point[] => {
    const detour = detours.get(edge);
    if (detour) return detour;
    const tail = graph.tail[edge]!;
    const head = graph.head[edge]!;
    const { start, end } = endsOf(placed, edge);
    const from = joins.atTail[edge]! < 0 ? start : { x: start.x, y: start.y + trunk * stub };
    const to = joins.atHead[edge]! < 0 ? end : { x: end.x, y: end.y - trunk * stub };
    // Only the end that bears the arrowhead needs room; a trunk has it.
    const above = graph.turned[edge] === 1 && from === start ? stub : 0;
    const below = graph.turned[edge] === 0 && to === end ? stub : 0;
    gates.count = 0;
    addEnd(from);
    addNearEnd(tail, Math.max(bands.outerBottom[layer[tail]!]!, from.y + above), from);
    for (let dummy = chain[edge]!; dummy < chain[edge + 1]!; dummy++) {
      const at = layer[dummy]!;
      gates.add(bands.outerTop[at]!, low[dummy]!, high[dummy]!);
      gates.add(bands.middle[at]!, lineLow[dummy]!, lineHigh[dummy]!);
      gates.add(bands.outerBottom[at]!, low[dummy]!, high[dummy]!);
    }
    addNearEnd(head, Math.min(bands.outerTop[layer[head]!]!, to.y - below), to);
    addEnd(to);
    const line = tautLine(gates);
    if (from !== start) line.unshift(start);
    if (to !== end) line.push(end);
    return line;
  };
  const routes = new Array<Point[]>(graph.tail.length);
  for (let edge = 0; edge < routes.length; edge++) routes[edge] = route(edge);
  return routes;
}

/** Detours run along and across the direction only, so that each has a track of its own. */
function detouredRoutes(placed: Placed): Map<number, Point[]> {
  const { graph, joins, stub, detours } = placed;
  const ways = Array.from(detours.keys(), (edge) => detourWay(placed, edge)!);
  const routes = new Map<number, Point[]>();
  // Where alternatives join, runs keep clear of their trunks.
  const margin = ways.some(({ edge }) => graph.alternative[edge]! >= 0) ? trunk * stub : stub;
  steppedRoutes(ways, placed, margin).forEach((route, i) => {
    const { edge } = ways[i]!;
    const [start, end] = [route[0]!, route.at(-1)!];
    if (joins.atHead[edge]! >= 0) route.splice(-1, 0, { x: end.x, y: end.y - trunk * stub });
    if (graph.turned[edge] === 1 && joins.atTail[edge]! >= 0)
      route.splice(1, 0, { x: start.x, y: start.y + trunk * stub });
    routes.set(edge, route);
  });
  return routes;
}

/** Beside areas lines may stray from their lanes by a little only, or they would run into the areas. */
function keepToLanes({ low, high, lineLow, lineHigh }: Slots, proper: ProperGraph, lanes: Bands, slack: number): void {
  proper.lane.forEach((lane, vertex) => {
    for (const lows of [low, lineLow]) lows[vertex] = Math.max(lows[vertex]!, lanes.low[lane]! - slack);
    for (const highs of [high, lineHigh]) highs[vertex] = Math.min(highs[vertex]!, lanes.high[lane]! + slack);
  });
}
