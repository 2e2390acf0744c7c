import type { ConceptId, ConceptMap } from "../model/index.js";
import { ends } from "./arcs.js";
import { membersOf } from "./components.js";
import { limitKinds } from "./allowance.js";
import { componentsOf, conceptGraph, edgeKinds, type ConceptGraph, type EdgeOptions } from "./concept-graph.js";
import { cycleKernel } from "./cycle-kernel.js";
import { leastCut, type CutLimit, type LeastCut } from "./least-cut.js";

export interface BreakingEdgesOptions extends EdgeOptions {
  /**
   * How often the search may look at each strongly connected component. Default: up to 3000 times, less often where
   * there is much to look at, so that it ends within a few seconds.
   */
  readonly nodeLimit?: number;
  /** Milliseconds after which it ends as soon as it can; only then may an answer differ from run to run. Default: none. */
  readonly timeLimit?: number;
}

export interface BreakingEdges {
  /** The edges to drop, by concept in the author's order. */
  readonly edges: readonly DrawnEdge[];
  /** Is it proven that no fewer will do? */
  readonly optimal: boolean;
  /** No fewer than this will do; their number where they are optimal. */
  readonly lowerBound: number;
}

export interface DrawnEdge {
  readonly prerequisite: ConceptId;
  readonly concept: ConceptId;
}

/**
 * The fewest drawn edges without which no cycle is left: a minimum feedback arc set. Each alternative of an `anyOf`
 * counts; whether a cycle is a fault at all is for `findIssues` to say.
 *
 * The problem is NP-hard (Karp 1972). Components are reduced, then solved by hitting cycles found as needed (Baharev,
 * Schichl, Neumaier and Achterberg 2021); where a limit stops the search, `optimal` is false and `lowerBound` proven.
 * Throws a `ConceptMapError` for limits that are no numbers of 0 or more and for other wrong options.
 */
export function edgesBreakingCycles(map: ConceptMap, options: BreakingEdgesOptions = {}): BreakingEdges {
  const graph = conceptGraph(map, options, { ...edgeKinds, ...limitKinds });
  const knots = knotsOf(graph).map((knot) => ({ knot, kernel: cycleKernel(knot) }));
  const limit = createLimit(
    knots.reduce((sum, { kernel }) => sum + kernel.tail.length, 0),
    options,
  );
  const found: number[] = [];
  let lowerBound = 0;
  for (const { knot, kernel } of knots) {
    const { arcs, bound } = kernel.size === 0 ? nothing : leastCut(kernel, limit);
    for (const arc of [...kernel.needed, ...arcs.flatMap((arc) => kernel.standsFor[arc]!)]) found.push(knot.arcs[arc]!);
    lowerBound += kernel.needed.length + bound;
  }
  const { ids, before } = graph;
  const needing = ends(before);
  const edges = found
    .sort((a, b) => a - b)
    .map((arc) => ({ prerequisite: ids[before.to[arc]!]!, concept: ids[needing[arc]!]! }));
  return { edges, optimal: edges.length === lowerBound, lowerBound };
}

const nothing: LeastCut = { arcs: [], bound: 0 };

function createLimit(size: number, { nodeLimit, timeLimit = Infinity }: BreakingEdgesOptions): CutLimit {
  const end = Date.now() + timeLimit;
  return {
    mostLooks: nodeLimit ?? Math.min(3000, Math.max(8, Math.ceil(100_000 / size))),
    isLate: () => timeLimit < Infinity && Date.now() >= end,
  };
}

/** A strongly connected component by itself. */
interface Knot {
  readonly size: number;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  /** What its arcs are called in the graph, from concepts to their prerequisites. */
  readonly arcs: Int32Array;
}

function knotsOf(graph: ConceptGraph): Knot[] {
  const { start, to } = graph.before;
  const components = componentsOf(graph);
  const { of, sizes } = components;
  const members = membersOf(components);
  const place = new Int32Array(of.length);
  const knots: Knot[] = [];
  sizes.forEach((size, component) => {
    if (size === 1) return;
    const nodes = members.to.subarray(members.start[component], members.start[component + 1]);
    nodes.forEach((node, number) => (place[node] = number));
    const tail: number[] = [];
    const head: number[] = [];
    const arcs: number[] = [];
    for (const node of nodes)
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
        if (of[to[arc]!] !== component) continue;
        tail.push(place[to[arc]!]!);
        head.push(place[node]!);
        arcs.push(arc);
      }
    knots.push({ size, tail: Int32Array.from(tail), head: Int32Array.from(head), arcs: Int32Array.from(arcs) });
  });
  return knots;
}
