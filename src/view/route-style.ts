import type { EdgeSingular } from "cytoscape";
import type { Point } from "../layout/index.js";
import { bendCut, bendRadius } from "../layout/bend-radius.js";
import { onceFor } from "../model/once-for.js";
import type { ArrowData } from "./elements.js";

/** Where an arrow leaves its source, as Cytoscape wants it: an offset from the centre. */
export function sourceEndpoint(edge: EdgeSingular): readonly number[] {
  return offsetOf(dataOf(edge).leaves);
}

export function targetEndpoint(edge: EdgeSingular): readonly number[] {
  return offsetOf(dataOf(edge).meets);
}

/** The bends of a route, as shares along the straight line from end to end … */
export function bendWeights(edge: EdgeSingular): readonly number[] {
  return bendsOf(routeOf(edge)).weights;
}

/** … as distances beside it, in pixels, … */
export function bendDistances(edge: EdgeSingular): readonly number[] {
  return bendsOf(routeOf(edge)).distances;
}

/** … and the radius that each is rounded by. */
export function bendRadii(edge: EdgeSingular): readonly number[] {
  return bendsOf(routeOf(edge)).radii;
}

/** How many pixels beside its straight pieces a route comes to lie where its bends are rounded. */
export function bendReach(edge: EdgeSingular): number {
  return bendsOf(routeOf(edge)).reach;
}

export function isBent(edge: EdgeSingular): boolean {
  return routeOf(edge).length > 2;
}

/** Arrows that stand for many are broader, though not as many times. */
export function bundleWidth(edge: EdgeSingular): number {
  return 1.3 + 0.6 * Math.log2(dataOf(edge).count);
}

function dataOf(edge: EdgeSingular): ArrowData {
  return edge.data() as ArrowData;
}

function routeOf(edge: EdgeSingular): readonly Point[] {
  return dataOf(edge).route;
}

// Each once: an arrow is styled anew whenever it is selected, and Cytoscape sees by the list whether it is another.
const offsetOf = onceFor(({ x, y }: Point) => [rounded(x, 2), rounded(y, 2)]);

const bendsOf = onceFor((route: readonly Point[]) => {
  const found = bends(route);
  return {
    weights: found.map(({ weight }) => rounded(weight, 5)),
    distances: found.map(({ distance }) => rounded(distance, 2)),
    radii: found.map(({ radius }) => rounded(radius, 1)),
    reach: Math.max(0, ...found.map(({ cut }) => cut)),
  };
});

/** Cytoscape reads short numbers sooner. */
function rounded(number: number, digits: number): number {
  return Math.round(number * 10 ** digits) / 10 ** digits;
}

interface Bend {
  readonly weight: number;
  readonly distance: number;
  readonly radius: number;
  readonly cut: number;
}

function bends(route: readonly Point[]): Bend[] {
  const [start, end] = [route[0], route.at(-1)];
  if (!start || !end) return [];
  const along = wayTo(end, start);
  const length = Math.hypot(along.x, along.y) || 1;
  // Cytoscape wants a bend even where the arrow is drawn straight.
  if (route.length === 2) return [{ weight: 0.5, distance: 0, radius: 0, cut: 0 }];
  return route.slice(1, -1).map((at, i) => {
    const from = wayTo(at, start);
    const [back, ahead] = [wayTo(route[i]!, at), wayTo(route[i + 2]!, at)];
    return {
      weight: (from.x * along.x + from.y * along.y) / length ** 2,
      distance: (from.y * along.x - from.x * along.y) / length,
      radius: bendRadius(back, ahead),
      cut: bendCut(back, ahead),
    };
  });
}

function wayTo(to: Point, from: Point): Point {
  return { x: to.x - from.x, y: to.y - from.y };
}
