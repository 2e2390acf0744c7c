import type { AreaTree } from "../area-tree.js";

/** How many edges of a tree lie between two nodes; long ways up are climbed by the jumps of Myers (1983). */
export function areaDistance({ parent }: Pick<AreaTree, "parent">): (one: number, other: number) => number {
  const depth = new Int32Array(parent.length);
  const jump = new Int32Array(parent.length);
  for (let node = 1; node < parent.length; node++) {
    const above = parent[node]!;
    const far = jump[above]!;
    depth[node] = depth[above]! + 1;
    jump[node] = depth[above]! - depth[far]! === depth[far]! - depth[jump[far]!]! ? jump[far]! : above;
  }
  return (one, other) => {
    let [low, high] = depth[one]! < depth[other]! ? [other, one] : [one, other];
    while (depth[low]! > depth[high]!) low = depth[jump[low]!]! >= depth[high]! ? jump[low]! : parent[low]!;
    while (low !== high)
      [low, high] = jump[low] !== jump[high] ? [jump[low]!, jump[high]!] : [parent[low]!, parent[high]!];
    return depth[one]! + depth[other]! - 2 * depth[low]!;
  };
}
