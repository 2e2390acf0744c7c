import type { Edges } from "./drawn-graph.js";
import type { Lists } from "./grouping.js";
import { MinHeap } from "../queries/min-heap.js";

/**
 * Shifts layers until edges of length one hold each connected part together, and says which do (1 for tree edges).
 *
 * Gansner et al. (1993), `tight_tree`: the tree takes in the nearest vertex and moves by the slack of the edge to it.
 * Two heaps find that edge, one for edges out of the tree and one for edges into it, because a move of the tree
 * shortens all of one kind and lengthens all of the other.
 */
export function tightTree({ tail, head }: Edges, outgoing: Lists, incoming: Lists, layer: Int32Array): Uint8Array {
  const inTree = new Uint8Array(tail.length);
  const isTaken = new Uint8Array(layer.length);
  const out = new MinHeap();
  const into = new MinHeap();
  let moved = 0;

  const take = (vertex: number): void => {
    isTaken[vertex] = 1;
    layer[vertex]! -= moved;
    for (let i = outgoing.start[vertex]!; i < outgoing.start[vertex + 1]!; i++) {
      const edge = outgoing.items[i]!;
      const to = head[edge]!;
      if (!isTaken[to]) out.push(edge, layer[to]! - layer[vertex]! - 1);
    }
    for (let i = incoming.start[vertex]!; i < incoming.start[vertex + 1]!; i++) {
      const edge = incoming.items[i]!;
      const from = tail[edge]!;
      if (!isTaken[from]) into.push(edge, layer[vertex]! - layer[from]! - 1);
    }
  };

  for (let root = 0; root < layer.length; root++) {
    if (isTaken[root]) continue;
    moved = 0;
    take(root);
    while (out.size + into.size > 0) {
      const isOut = out.leastKey - moved <= into.leastKey + moved;
      const slack = isOut ? out.leastKey - moved : into.leastKey + moved;
      const edge = (isOut ? out : into).pop();
      const vertex = (isOut ? head : tail)[edge]!;
      if (isTaken[vertex]) continue;
      moved += isOut ? slack : -slack;
      inTree[edge] = 1;
      take(vertex);
    }
  }
  return inTree;
}
