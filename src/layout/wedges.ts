import { fullTurn } from "./angles.js";
import type { Rings } from "./rings.js";

/** For each concept how many leaves its branch of the tree of first neighbours has. */
export function leavesOf({ members, parent }: Rings): Float64Array {
  const leaves = new Float64Array(parent.length);
  for (const vertex of members.toReversed().flat()) {
    leaves[vertex] = Math.max(1, leaves[vertex]!);
    if (parent[vertex]! >= 0) leaves[parent[vertex]!]! += leaves[vertex];
  }
  return leaves;
}

/** Cuts a part of the circle into wedges as wide as the leaves of some branches; answers the middle of each. */
export function wedges(
  branches: readonly number[],
  leaves: Float64Array,
  start: number,
  width: number,
): { readonly vertex: number; readonly start: number; readonly width: number }[] {
  const unit = width / sumOf(branches, leaves);
  let at = start;
  return branches.map((vertex) => {
    const wedge = { vertex, start: at, width: unit * leaves[vertex]! };
    at += wedge.width;
    return wedge;
  });
}

/** Cuts the circle between the branches that lie ahead, around an angle, and those that lie behind, all clockwise. */
export function wedgesAround(
  ahead: readonly number[],
  behind: readonly number[],
  leaves: Float64Array,
  angle: number,
): ReturnType<typeof wedges> {
  const all = sumOf(ahead, leaves) + sumOf(behind, leaves);
  const share = all === 0 ? 0 : (fullTurn * sumOf(ahead, leaves)) / all;
  return [
    ...wedges(ahead, leaves, angle - share / 2, share),
    ...wedges(behind, leaves, angle + share / 2, fullTurn - share),
  ];
}

function sumOf(branches: readonly number[], leaves: Float64Array): number {
  return branches.reduce((sum, vertex) => sum + leaves[vertex]!, 0);
}
