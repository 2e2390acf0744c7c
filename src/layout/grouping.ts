/** Lists in one flat array: the items of v lie from `start[v]` up to `start[v + 1]`. */
export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** The places i of a list of keys, grouped by key; within a group they keep their order. */
export function groupBy(groups: number, keys: Int32Array): Lists {
  const start = new Int32Array(groups + 1);
  for (const key of keys) start[key + 1]! += 1;
  for (let group = 0; group < groups; group++) start[group + 1]! += start[group]!;
  const next = start.slice();
  const items = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) items[next[keys[i]!]!++] = i;
  return { start, items };
}

/** For each vertex the vertices that its edges lead to. */
export function neighbors(size: number, from: Int32Array, to: Int32Array): Lists {
  const { start, items } = groupBy(size, from);
  return { start, items: items.map((edge) => to[edge]!) };
}
