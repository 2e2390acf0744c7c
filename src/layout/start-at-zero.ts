import type { Edges } from "./drawn-graph.js";
import { groupBy } from "./grouping.js";

/** Each connected part begins in the first layer. */
export function startAtZero(size: number, { tail, head }: Edges, layer: Int32Array): void {
  const outgoing = groupBy(size, tail);
  const incoming = groupBy(size, head);
  const isSeen = new Uint8Array(size);
  for (let root = 0; root < size; root++) {
    if (isSeen[root]) continue;
    isSeen[root] = 1;
    const part = [root];
    let first = layer[root]!;
    const see = (vertex: number): void => {
      if (isSeen[vertex]) return;
      isSeen[vertex] = 1;
      part.push(vertex);
      first = Math.min(first, layer[vertex]!);
    };
    for (const vertex of part) {
      for (let i = outgoing.start[vertex]!; i < outgoing.start[vertex + 1]!; i++) see(head[outgoing.items[i]!]!);
      for (let i = incoming.start[vertex]!; i < incoming.start[vertex + 1]!; i++) see(tail[incoming.items[i]!]!);
    }
    for (const vertex of part) layer[vertex]! -= first;
  }
}
