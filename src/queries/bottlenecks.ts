import type { ConceptId, ConceptMap } from "../model/index.js";
import { aMost } from "../model/options.js";
import type { Arcs } from "./arcs.js";
import { countChains, isExact, shareOf, sumOf, type ChainCount, type ChainCounts } from "./chain-counts.js";
import { conceptGraph, edgeKinds, type EdgeOptions } from "./concept-graph.js";
import { condense, type Condensation } from "./condensation.js";

export interface BottleneckOptions extends EdgeOptions {
  /** At most so many edges. Default: all. */
  readonly count?: number;
}

/** An edge of the drawn graph and how much runs through it. */
export interface BottleneckEdge {
  readonly prerequisite: ConceptId;
  readonly concept: ConceptId;
  /** The share of all chains that run through it, from 0 to 1; 1 only where every chain does. */
  readonly share: number;
}

const mostBelowOne = 1 - Number.EPSILON / 2;

/**
 * The edges of the drawn graph by the share of all chains that run through them, greatest first, then by concept and by
 * prerequisite in the author's order. Chains lead from a concept without prerequisites to one without dependents.
 *
 * The search path count of main path analysis (Hummon and Doreian 1989; Batagelj 2003), as a share of all. A cycle
 * counts as one concept, so that edges on one are left out. Shares are exact but for one rounding where there are up to
 * 2^53 chains; beyond that they have ten digits, so that equal ones stay equal. Throws a `ConceptMapError` for a
 * `count` that is no whole number of 0 or more and for other wrong options.
 */
export function bottleneckEdges(map: ConceptMap, options: BottleneckOptions = {}): BottleneckEdge[] {
  const graph = conceptGraph(map, options, { ...edgeKinds, count: aMost });
  const condensation = condense(graph);
  const share = createShare(condensation);
  const { start, to } = graph.before;
  const shares = new Float64Array(to.length);
  const concepts = new Int32Array(to.length);
  const arcs: number[] = [];
  for (let concept = 0; concept < graph.ids.length; concept++)
    for (let arc = start[concept]!; arc < start[concept + 1]!; arc++) {
      const [earlier, later] = [condensation.of[to[arc]!]!, condensation.of[concept]!];
      if (earlier === later) continue;
      shares[arc] = share(earlier, later);
      concepts[arc] = concept;
      arcs.push(arc);
    }
  return greatest(arcs, shares, options.count ?? Infinity).map((arc) => ({
    prerequisite: graph.ids[to[arc]!]!,
    concept: graph.ids[concepts[arc]!]!,
    share: shares[arc]!,
  }));
}

/** The arcs with the greatest shares, greatest first, then in their own order. */
function greatest(arcs: readonly number[], shares: Float64Array, count: number): number[] {
  // Sorting numbers alone is several times as fast as sorting by them.
  const least = count < arcs.length ? shares.toSorted().at(-count)! : 0;
  return arcs
    .filter((arc) => shares[arc]! >= least)
    .sort((a, b) => shares[b]! - shares[a]!)
    .slice(0, count);
}

/** Tells the share of chains that step from one node of a condensation to another. */
function createShare(condensation: Condensation): (earlier: number, later: number) => number {
  const { before, after, count } = condensation;
  const nodes = Array.from({ length: count }, (_, node) => node);
  const behind = countChains(before, nodes);
  const ahead = countChains(after, nodes.toReversed());
  const countAt = ({ size, scale }: ChainCounts, node: number): ChainCount => ({
    size: size[node]!,
    scale: scale[node]!,
  });
  const total = sumOf(
    ahead,
    nodes.filter((node) => isEnd(before, node) && !isEnd(after, node)),
  );
  const crossing = crossings(condensation);
  return (earlier, later) => {
    if (crossing[later] === 1) return 1;
    const share = shareOf(countAt(behind, earlier), countAt(ahead, later), total);
    return Math.min(isExact(total) ? share : rounded(share), mostBelowOne);
  };
}

/** A number to its first 33 bits, as Veltkamp (1968) splits one. */
function rounded(share: number): number {
  const scaled = share * (2 ** 20 + 1);
  return scaled - (scaled - share);
}

/**
 * How many steps lead from before each node to it or past it, in the order of the nodes, steps into and out of the graph
 * among them. Every chain takes just one of these, so where there is one alone, all chains take it.
 */
function crossings({ before, after, count }: Condensation): Int32Array {
  const crossing = new Int32Array(count + 1);
  const cross = (from: number, to: number): void => {
    crossing[from + 1]!++;
    if (to < count) crossing[to + 1]!--;
  };
  for (let node = 0; node < count; node++) {
    if (isEnd(before, node) && isEnd(after, node)) continue;
    if (isEnd(before, node)) cross(-1, node);
    if (isEnd(after, node)) cross(node, count);
    for (let arc = after.start[node]!; arc < after.start[node + 1]!; arc++) cross(node, after.to[arc]!);
  }
  for (let node = 0; node < count; node++) crossing[node + 1]! += crossing[node]!;
  return crossing;
}

function isEnd({ start }: Arcs, node: number): boolean {
  return start[node] === start[node + 1];
}
