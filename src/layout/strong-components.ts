import { groupBy } from "./grouping.js";

/** The number of each vertex's strongly connected component; Tarjan (1972), on a stack of its own for long chains. */
export function strongComponents(size: number, tail: Int32Array, head: Int32Array): Int32Array {
  const { start, items } = groupBy(size, tail);
  const component = new Int32Array(size).fill(-1);
  const found = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = start.slice();
  const path: number[] = [];
  const open: number[] = [];
  let time = 0;
  let components = 0;

  const enter = (vertex: number): void => {
    found[vertex] = low[vertex] = time++;
    path.push(vertex);
    open.push(vertex);
  };

  const leave = (vertex: number): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[vertex]!);
    if (low[vertex] !== found[vertex]) return;
    let member: number;
    do {
      member = open.pop()!;
      component[member] = components;
    } while (member !== vertex);
    components++;
  };

  for (let root = 0; root < size; root++) {
    if (found[root]! >= 0) continue;
    enter(root);
    for (let vertex = path.at(-1); vertex !== undefined; vertex = path.at(-1)) {
      if (next[vertex]! === start[vertex + 1]!) {
        leave(vertex);
        continue;
      }
      const to = head[items[next[vertex]!++]!]!;
      if (found[to]! < 0) enter(to);
      else if (component[to]! < 0) low[vertex] = Math.min(low[vertex]!, found[to]!);
    }
  }
  return component;
}
