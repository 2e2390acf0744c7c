import type { ConceptId, ConceptMap } from "../model/index.js";
import type { Arcs } from "./arcs.js";
import { conceptGraph, numberOf, type EdgeOptions } from "./concept-graph.js";
import { condense, type Condensation } from "./condensation.js";
import { descendantCounts } from "./descendant-counts.js";
import { descendants } from "./traversal.js";

/** How much hangs on a concept, after Heileman, Abdallah, Slim and Hickman (2018). */
export interface CurricularMetrics {
  /** How many other concepts come after it. */
  readonly blocking: number;
  /** How many concepts the longest chain through it holds, itself among them. */
  readonly delay: number;
  /** The lengths in concepts of all chains that run through it, added up. */
  readonly centrality: number;
  /** Blocking and delay factor together. */
  readonly complexity: number;
}

/**
 * How many other concepts come after one over the drawn edges, corequisites among them: the blocking factor of
 * curricular analytics (Heileman et al. 2018). Throws a `ConceptMapError` for an id that the map does not know and for
 * wrong options.
 */
export function blockingFactor(map: ConceptMap, id: ConceptId, options: EdgeOptions = {}): number {
  return descendants(map, id, options).size;
}

/**
 * The number of concepts on the longest chain of drawn edges through one, itself included: the delay factor of
 * curricular analytics (Heileman et al. 2018). A cycle counts as one concept, as in `generations`. Throws a
 * `ConceptMapError` for an id that the map does not know and for wrong options.
 */
export function delayFactor(map: ConceptMap, id: ConceptId, options: EdgeOptions = {}): number {
  return measure(map, id, options, delays);
}

/**
 * The lengths in concepts of all chains that run through a concept, from one without prerequisites to one without
 * dependents, added up: the centrality of curricular analytics (Heileman et al. 2018). It is 0 at either end of a chain.
 *
 * A cycle counts as one concept, and chains differ where their edges do. Exact up to 2^53, a double beyond that, and
 * infinite beyond 1.8e308. Throws a `ConceptMapError` for an id that the map does not know and for wrong options.
 */
export function centrality(map: ConceptMap, id: ConceptId, options: EdgeOptions = {}): number {
  return measure(map, id, options, centralities);
}

/**
 * Blocking and delay factors of all concepts, added up, in concepts: the structural complexity of a map (Heileman et
 * al. 2018). An empty map has 0.
 */
export function structuralComplexity(map: ConceptMap, options: EdgeOptions = {}): number {
  const condensation = condense(conceptGraph(map, options));
  const blockingOf = descendantCounts(condensation);
  const delayOf = delays(condensation);
  let sum = 0;
  for (const node of condensation.of) sum += blockingOf[node]! + delayOf[node]!;
  return sum;
}

/**
 * All measures of curricular analytics (Heileman et al. 2018) for every concept at once, by id, in the author's order; all
 * of them are counted in concepts.
 */
export function curricularAnalytics(map: ConceptMap, options: EdgeOptions = {}): Map<ConceptId, CurricularMetrics> {
  const graph = conceptGraph(map, options);
  const condensation = condense(graph);
  const blockingOf = descendantCounts(condensation);
  const delayOf = delays(condensation);
  const centralityOf = centralities(condensation);
  const metrics = new Map<ConceptId, CurricularMetrics>();
  for (let concept = 0; concept < graph.ids.length; concept++) {
    const node = condensation.of[concept]!;
    const blocking = blockingOf[node]!;
    const delay = delayOf[node]!;
    metrics.set(graph.ids[concept]!, {
      blocking,
      delay,
      centrality: centralityOf[node]!,
      complexity: blocking + delay,
    });
  }
  return metrics;
}

function measure(
  map: ConceptMap,
  id: ConceptId,
  options: EdgeOptions,
  measures: (condensation: Condensation) => ArrayLike<number>,
): number {
  const graph = conceptGraph(map, options);
  const concept = numberOf(graph, id);
  const condensation = condense(graph);
  return measures(condensation)[condensation.of[concept]!]!;
}

function delays({ before, after, count }: Condensation): Int32Array {
  const earlier = new Int32Array(count);
  const later = new Int32Array(count);
  for (let node = 0; node < count; node++) earlier[node] = 1 + longest(before, earlier, node);
  for (let node = count - 1; node >= 0; node--) later[node] = 1 + longest(after, later, node);
  for (let node = 0; node < count; node++) earlier[node]! += later[node]! - 1;
  return earlier;
}

function longest({ start, to }: Arcs, lengths: Int32Array, node: number): number {
  let most = 0;
  const end = start[node + 1]!;
  for (let arc = start[node]!; arc < end; arc++) if (lengths[to[arc]!]! > most) most = lengths[to[arc]!]!;
  return most;
}

/** How many chains lead from a node to an end of the graph, and how many nodes they hold after it, all added up. */
interface Chains {
  readonly count: Float64Array;
  readonly length: Float64Array;
}

function centralities({ before, after, count }: Condensation): Float64Array {
  const back: Chains = { count: new Float64Array(count), length: new Float64Array(count) };
  const on: Chains = { count: new Float64Array(count), length: new Float64Array(count) };
  for (let node = 0; node < count; node++) addChains(before, back, node);
  for (let node = count - 1; node >= 0; node--) addChains(after, on, node);
  return back.count.map((ways, node) => {
    const isEnd = back.length[node] === 0 || on.length[node] === 0;
    return isEnd ? 0 : back.length[node]! * on.count[node]! + ways * on.count[node]! + ways * on.length[node]!;
  });
}

function addChains({ start, to }: Arcs, { count, length }: Chains, node: number): void {
  if (start[node] === start[node + 1]) count[node] = 1;
  for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
    const next = to[arc]!;
    count[node]! += count[next]!;
    length[node]! += length[next]! + count[next]!;
  }
}
