import type { Arcs } from "./arcs.js";

/**
 * For each node the nearest one that all ways from some roots to it pass through; -1 where there is none.
 *
 * For graphs without circles, whose nodes are given in an order in which arcs lead onwards: that is where all that leads to
 * a node meets in the tree made so far. Trees are climbed by the jumps of Myers (1983), so that long ones take no longer.
 */
export function dominatorTree({ start, to }: Arcs, order: Iterable<number>, roots: Iterable<number>): Int32Array {
  const count = start.length - 1;
  // One node more leads to all roots.
  const top = count;
  const parent = new Int32Array(count + 1).fill(-1);
  const depth = new Int32Array(count + 1);
  const jump = new Int32Array(count + 1).fill(top);

  const meet = (one: number, other: number): number => {
    let [low, high] = depth[one]! < depth[other]! ? [other, one] : [one, other];
    while (depth[low]! > depth[high]!) low = depth[jump[low]!]! >= depth[high]! ? jump[low]! : parent[low]!;
    while (low !== high) {
      const isFar = jump[low] !== jump[high];
      low = isFar ? jump[low]! : parent[low]!;
      high = isFar ? jump[high]! : parent[high]!;
    }
    return low;
  };
  const hang = (node: number): void => {
    const above = parent[node]!;
    const far = jump[above]!;
    depth[node] = depth[above]! + 1;
    jump[node] = depth[above]! - depth[far]! === depth[far]! - depth[jump[far]!]! ? jump[far]! : above;
  };

  for (const root of roots) parent[root] = top;
  for (const node of order) {
    hang(node);
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const next = to[arc]!;
      parent[next] = parent[next] === -1 ? node : meet(parent[next]!, node);
    }
  }
  return parent.subarray(0, count).map((above) => (above === top ? -1 : above));
}
