import type { EdgeSingular } from "cytoscape";
import type { Point } from "../layout/index.js";
import { bendRadius, halfAngle } from "../layout/bend-radius.js";
import { onceFor } from "../model/once-for.js";
import type { ArrowData } from "./elements.js";

/** Where an arrow leaves its source, as Cytoscape wants it: an offset from the centre. */
export function sourceEndpoint(edge: EdgeSingular): string {
  return offset(dataOf(edge).leaves);
}

export function targetEndpoint(edge: EdgeSingular): string {
  return offset(dataOf(edge).meets);
}

/** The bends of a route, as shares along the straight line from end to end … */
export function bendWeights(edge: EdgeSingular): string {
  return bendsOf(routeOf(edge)).weights;
}

/** … as distances beside it, in pixels, … */
export function bendDistances(edge: EdgeSingular): string {
  return bendsOf(routeOf(edge)).distances;
}

/** … and the radius that each is rounded by. */
export function bendRadii(edge: EdgeSingular): string {
  return bendsOf(routeOf(edge)).radii;
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

function offset({ x, y }: Point): string {
  return `${rounded(x, 2)}px ${rounded(y, 2)}px`;
}

/** Once for a route: an arrow is styled anew whenever it is selected, and the lists are asked for one by one. */
const bendsOf = onceFor((route: readonly Point[]) => {
  const found = bends(route);
  return {
    weights: found.map(({ weight }) => rounded(weight, 5)).join(" "),
    distances: found.map(({ distance }) => rounded(distance, 2)).join(" "),
    radii: found.map(({ radius }) => rounded(radius, 1)).join(" "),
  };
});

/** Cytoscape reads short numbers sooner. */
function rounded(number: number, digits: number): string {
  return String(Math.round(number * 10 ** digits) / 10 ** digits);
}

interface Bend {
  readonly weight: number;
  readonly distance: number;
  readonly radius: number;
}

function bends(route: readonly Point[]): Bend[] {
  const [start, end] = [route[0], route.at(-1)];
  if (!start || !end) return [];
  const along = { x: end.x - start.x, y: end.y - start.y };
  const length = Math.hypot(along.x, along.y) || 1;
  // Cytoscape wants a bend even where the arrow is drawn straight.
  if (route.length === 2) return [{ weight: 0.5, distance: 0, radius: 0 }];
  return route.slice(1, -1).map(({ x, y }, i) => {
    const from = { x: x - start.x, y: y - start.y };
    return {
      weight: (from.x * along.x + from.y * along.y) / length ** 2,
      distance: (from.y * along.x - from.x * along.y) / length,
      radius: bendRadius(halfAngle(route[i]!, { x, y }, route[i + 2]!)),
    };
  });
}
