import type { Lists } from "./grouping.js";
import type { ProperGraph } from "./proper-graph.js";

/**
 * All vertices in the order in which a depth-first walk along arcs, either way, meets them.
 *
 * Starting orders for the sweeps, after Gansner et al. (1993), section 3: what hangs together comes out together.
 */
export function depthFirst(graph: ProperGraph, first: Lists, second: Lists, roots: Iterable<number>): Int32Array {
  const isSeen = new Uint8Array(graph.size);
  const sequence = new Int32Array(graph.size);
  let seen = 0;
  const stack: number[] = [];
  const push = ({ start, items }: Lists, vertex: number): void => {
    for (let i = start[vertex + 1]! - 1; i >= start[vertex]!; i--) if (!isSeen[items[i]!]) stack.push(items[i]!);
  };
  for (const root of roots) {
    stack.push(root);
    for (let vertex = stack.pop(); vertex !== undefined; vertex = stack.pop()) {
      if (isSeen[vertex]) continue;
      isSeen[vertex] = 1;
      sequence[seen++] = vertex;
      push(second, vertex);
      push(first, vertex);
    }
  }
  return sequence;
}
