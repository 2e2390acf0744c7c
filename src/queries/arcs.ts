/**
 * Numbered neighbours, laid end to end: those of `n` are `to[start[n]]` up to, without it, `to[start[n + 1]]`.
 *
 * A place in `to` is the number of an arc.
 */
export interface Arcs {
  readonly start: Int32Array;
  readonly to: Int32Array;
}

/** The arcs from each `from[i]` to `to[i]`, in the order given, and for each its `i`. */
export function createArcs(
  count: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): Arcs & { readonly origin: Int32Array } {
  // One place further on until its own has been filled, so that what is counted becomes where the next one goes.
  const next = new Int32Array(count + 2);
  for (let i = 0; i < from.length; i++) next[from[i]! + 2]!++;
  for (let n = 0; n < count; n++) next[n + 2]! += next[n + 1]!;
  const sorted = new Int32Array(from.length);
  const origin = new Int32Array(from.length);
  for (let i = 0; i < from.length; i++) {
    const place = next[from[i]! + 1]!++;
    sorted[place] = to[i]!;
    origin[place] = i;
  }
  const start = next.subarray(0, count + 1);
  return { start, to: sorted, origin };
}

/** Those to which the arcs of a node lead. */
export function neighbours({ start, to }: Arcs, node: number): Int32Array {
  return to.subarray(start[node], start[node + 1]);
}

/** Where each arc comes from. */
export function ends({ start, to }: Arcs): Int32Array {
  const from = new Int32Array(to.length);
  for (let node = 0; node + 1 < start.length; node++) from.fill(node, start[node], start[node + 1]);
  return from;
}

export interface Components {
  /** The component of each; a component comes after all that its arcs lead to. */
  readonly of: Int32Array;
  readonly count: number;
  /** How many each component holds. */
  readonly sizes: Int32Array;
}

/** Strongly connected components over the arcs that are kept (Tarjan 1972), without recursion. */
export function stronglyConnected({ start, to }: Arcs, keeps?: (arc: number) => boolean): Components {
  const total = start.length - 1;
  const of = new Int32Array(total).fill(-1);
  const seen = new Int32Array(total);
  const low = new Int32Array(total);
  const next = start.slice();
  const open = new Int32Array(total);
  const path = new Int32Array(total);
  let opened = 0;
  let length = 0;
  let clock = 0;
  let count = 0;
  const enter = (node: number): void => {
    seen[node] = low[node] = ++clock;
    open[opened++] = node;
    path[length++] = node;
  };
  for (let root = 0; root < total; root++) {
    if (seen[root] === 0) enter(root);
    while (length > 0) {
      const node = path[length - 1]!;
      if (next[node]! < start[node + 1]!) {
        const arc = next[node]!++;
        const other = to[arc]!;
        if (keeps && !keeps(arc)) continue;
        if (seen[other] === 0) enter(other);
        else if (of[other] === -1 && seen[other]! < low[node]!) low[node] = seen[other]!;
        continue;
      }
      length--;
      if (low[node] !== seen[node]) {
        const before = path[length - 1]!;
        if (low[node]! < low[before]!) low[before] = low[node]!;
        continue;
      }
      do of[open[--opened]!] = count;
      while (open[opened] !== node);
      count++;
    }
  }
  const sizes = new Int32Array(count);
  for (let node = 0; node < total; node++) sizes[of[node]!]!++;
  return { of, count, sizes };
}
