import { componentsOf, type ConceptGraph } from "./concept-graph.js";

export interface FewestSteps {
  /** By concept: the one before it on the way there, of several the first by number; -1 where the way begins. */
  readonly before: Int32Array;
  /** How many steps it takes; infinite where there is no way. */
  readonly steps: number;
}

/** The way on from one concept to another with the fewest edges, found breadth first. */
export function fewestSteps(graph: ConceptGraph, first: number, last: number): FewestSteps {
  const { start, to } = graph.after;
  const { of } = componentsOf(graph);
  const before = new Int32Array(graph.ids.length).fill(-1);
  /** By concept: the steps to it, counted from 1; 0 where it was not reached. */
  const level = new Int32Array(graph.ids.length);
  level[first] = 1;
  const found = [first];
  for (const node of found) {
    const next = level[node]! + 1;
    if (level[last] !== 0 && level[last]! < next) break;
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const other = to[arc]!;
      if (level[other] === next && node < before[other]!) before[other] = node;
      // What lies beyond the end in the order of study never leads back to it.
      if (level[other] !== 0 || of[other]! > of[last]!) continue;
      level[other] = next;
      before[other] = node;
      found.push(other);
    }
  }
  return { before, steps: level[last] === 0 ? Infinity : level[last]! - 1 };
}
