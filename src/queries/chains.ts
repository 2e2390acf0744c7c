import { ConceptMapError, type ConceptId, type ConceptMap, type Problem } from "../model/index.js";
import { anything } from "../model/options.js";
import { membersOf } from "./components.js";
import {
  componentsOf,
  conceptGraph,
  edgeKinds,
  numberOf,
  type ConceptGraph,
  type EdgeOptions,
} from "./concept-graph.js";
import { fewestSteps } from "./fewest-steps.js";
import { MinHeap } from "./min-heap.js";
import { unitIndex } from "./unit-index.js";
import { readWeights } from "./weights.js";

export interface ChainOptions extends EdgeOptions {
  /** What each concept adds to the length: 1, the minutes of all its depths, or a weight of 0 or more. Default: count. */
  readonly by?: "count" | "minutes" | ((concept: ConceptId) => number);
}

/** Concepts of which each is a prerequisite of the next. */
export interface Chain {
  readonly concepts: readonly ConceptId[];
  /** What they add up to, both ends included: a number of concepts, minutes, or weights. */
  readonly length: number;
}

/**
 * The shortest chain of drawn edges from one concept on to another; nothing where none leads there. Of equally short ones
 * always the same.
 *
 * Breadth first where concepts are counted; else one pass in topological order, and Dijkstra's algorithm (1959) where
 * there are circles. Every member of an `anyOf` counts: what must be studied is for `learningPath` to say. Throws a
 * `ConceptMapError` for unknown ids, for weights that are no numbers of 0 or more and for wrong options.
 */
export function shortestChain(
  map: ConceptMap,
  from: ConceptId,
  to: ConceptId,
  options: ChainOptions = {},
): Chain | undefined {
  const { graph, first, last } = readEnds(map, from, to, options);
  const { by = "count" } = options;
  if (by === "count") {
    const { before, steps } = fewestSteps(graph, first, last);
    return chainTo(graph, before, last, steps + 1);
  }
  const weight = weights(map, graph, by);
  const { of, count } = componentsOf(graph);
  if (count === graph.ids.length) return shortestOnwards(graph, weight, first, last);
  const { start, to: targets } = graph.after;
  const length = new Float64Array(graph.ids.length).fill(Infinity);
  const before = new Int32Array(graph.ids.length).fill(-1);
  const heap = new MinHeap();
  length[first] = weight[first]!;
  heap.push(first, length[first]);
  while (heap.size > 0) {
    const reached = heap.leastKey;
    const node = heap.pop();
    if (node === last) break;
    if (reached > length[node]!) continue;
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const other = targets[arc]!;
      // What lies beyond the end in the order of study never leads back to it.
      if (of[other]! > of[last]!) continue;
      const longer = reached + weight[other]!;
      if (longer >= length[other]!) continue;
      length[other] = longer;
      before[other] = node;
      heap.push(other, longer);
    }
  }
  return chainTo(graph, before, last, length[last]!);
}

/** Where there are no circles, one pass in topological order does without a queue. */
function shortestOnwards(graph: ConceptGraph, weight: Float64Array, first: number, last: number): Chain | undefined {
  const { start, to } = graph.after;
  const { of } = componentsOf(graph);
  const end = of[last]!;
  const length = new Float64Array(graph.ids.length).fill(Infinity);
  const before = new Int32Array(graph.ids.length).fill(-1);
  length[first] = weight[first]!;
  for (const node of inOrder(graph, of[first]!, end)) {
    const reached = length[node]!;
    // Nothing leads from it to the end on a shorter way than was found.
    if (reached >= length[last]!) continue;
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const other = to[arc]!;
      const longer = reached + weight[other]!;
      if (longer > length[other]! || of[other]! > end) continue;
      // Of several the first by number, as elsewhere.
      if (longer < length[other]! || node < before[other]!) before[other] = node;
      length[other] = longer;
    }
  }
  return chainTo(graph, before, last, length[last]!);
}

/**
 * The longest chain of drawn edges from one concept on to another; nothing where none leads there, or all do within a
 * circle. Of equally long ones always the same.
 *
 * One pass in topological order. Edges within a circle are not followed, since the longest way round is NP-hard to find
 * (Garey and Johnson 1979, ND29). Throws as `shortestChain` does.
 */
export function longestChain(
  map: ConceptMap,
  from: ConceptId,
  to: ConceptId,
  options: ChainOptions = {},
): Chain | undefined {
  const { graph, first, last } = readEnds(map, from, to, options);
  const weight = weights(map, graph, options.by ?? "count");
  const { start, to: sources } = graph.before;
  const { of } = componentsOf(graph);
  const length = new Float64Array(graph.ids.length).fill(-Infinity);
  const before = new Int32Array(graph.ids.length).fill(-1);
  length[first] = weight[first]!;
  for (const node of inOrder(graph, of[first]!, of[last]!))
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const other = sources[arc]!;
      if (of[other] === of[node]) continue;
      const longer = length[other]! + weight[node]!;
      if (longer <= length[node]!) continue;
      length[node] = longer;
      before[node] = other;
    }
  return chainTo(graph, before, last, length[last]!);
}

const chainKinds = { ...edgeKinds, by: anything };

function readEnds(map: ConceptMap, from: ConceptId, to: ConceptId, options: EdgeOptions) {
  const graph = conceptGraph(map, options, chainKinds);
  return { graph, first: numberOf(graph, from, "from"), last: numberOf(graph, to, "to") };
}

function weights(map: ConceptMap, { ids }: ConceptGraph, by: NonNullable<ChainOptions["by"]>): Float64Array {
  const weight = new Float64Array(ids.length);
  if (by === "count") return weight.fill(1);
  if (by === "minutes") {
    const { minutes, conceptOf } = unitIndex(map);
    minutes.forEach((time, unit) => (weight[conceptOf[unit]!]! += time));
    return weight;
  }
  const problems: Problem[] = [];
  const refuse = (message: string): void => void problems.push({ path: "by", code: "wrong-type", message });
  const own = readWeights(by, ids, String, '"count", "minutes"', refuse);
  if (problems.length > 0) throw new ConceptMapError(problems);
  return own;
}

/** The concepts of some components, prerequisites first. */
function inOrder(graph: ConceptGraph, from: number, to: number): Int32Array {
  const components = componentsOf(graph);
  const { start, to: nodes } = membersOf(components);
  return nodes.subarray(start[from], start[Math.min(to + 1, components.count)]);
}

function chainTo({ ids }: ConceptGraph, before: Int32Array, last: number, length: number): Chain | undefined {
  if (Math.abs(length) === Infinity) return undefined;
  const concepts: ConceptId[] = [];
  for (let node = last; node !== -1; node = before[node]!) concepts.push(ids[node]!);
  return { concepts: concepts.reverse(), length };
}
