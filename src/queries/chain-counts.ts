import type { Arcs } from "./arcs.js";

/** A count as `size * step ** scale`, for it may be far too large for a double; below 2^53 it is exact. */
export interface ChainCount {
  readonly size: number;
  readonly scale: number;
}

export interface ChainCounts {
  /** By node. */
  readonly size: Float64Array;
  readonly scale: Int32Array;
}

const step = 2 ** 256;

/** How many chains of arcs lead from each node to one without; an order is given in which each comes after its own. */
export function countChains({ start, to }: Arcs, order: Iterable<number>): ChainCounts {
  const counts = { size: new Float64Array(start.length - 1).fill(1), scale: new Int32Array(start.length - 1) };
  for (const node of order) {
    if (start[node] === start[node + 1]) continue;
    const { size, scale } = sumOf(counts, to, start[node], start[node + 1]);
    counts.size[node] = size;
    counts.scale[node] = scale;
  }
  return counts;
}

/** The counts of the nodes in a stretch of a list, added up. */
export function sumOf(
  { size, scale }: ChainCounts,
  nodes: ArrayLike<number>,
  first = 0,
  end = nodes.length,
): ChainCount {
  let most = 0;
  for (let place = first; place < end; place++) most = Math.max(most, scale[nodes[place]!]!);
  let sum = 0;
  for (let place = first; place < end; place++) {
    const node = nodes[place]!;
    if (scale[node] === most) sum += size[node]!;
    // What is smaller still is lost in rounding.
    else if (scale[node] === most - 1) sum += size[node]! / step;
  }
  return sum < step ? { size: sum, scale: most } : { size: sum / step, scale: most + 1 };
}

/** What share of a total the product of two counts is; the total is no less. */
export function shareOf(one: ChainCount, other: ChainCount, total: ChainCount): number {
  let share = (one.size * other.size) / total.size;
  for (let scale = one.scale + other.scale; scale < total.scale && share > 0; scale++) share /= step;
  return share;
}

export function isExact({ size, scale }: ChainCount): boolean {
  return scale === 0 && size <= 2 ** 53;
}
