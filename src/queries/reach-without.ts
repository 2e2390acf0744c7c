import { groundUp, type Choice } from "./choice.js";
import type { Spread } from "./spread.js";

/**
 * Tells what the dearest of some nodes takes to reach at some costs, where a node needs as much as the dearest of its
 * children, without one of the nodes; infinite where it cannot be reached then.
 */
export function reachWithout(
  choice: Choice,
  spread: Spread,
  cost: Float64Array,
): (without: number, wanted: readonly number[]) => number {
  const { isAny, children, parents } = choice;
  const { reach, level, run } = spread;
  const dearest = (wanted: readonly number[]): number => wanted.reduce((most, node) => Math.max(most, reach[node]!), 0);
  run(cost, "max");
  const order = groundUp(level);
  const placeOf = new Int32Array(order.length);
  order.forEach((node, place) => (placeOf[node] = place));
  const isDoubtful = new Uint8Array(order.length);
  const changed: number[] = [];
  const before: number[] = [];

  const renewed = (node: number): number => {
    const any = isAny[node] !== 0;
    let found = any ? Infinity : 0;
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
      const own = reach[children.to[arc]!]!;
      if (any ? own < found : own > found) found = own;
    }
    return any ? found : found + cost[node]!;
  };
  return (without, wanted) => {
    let last = placeOf[without]!;
    for (let place = last; place <= last; place++) {
      const node = order[place]!;
      if (node !== without && isDoubtful[node] === 0) continue;
      isDoubtful[node] = 0;
      const now = node === without ? Infinity : renewed(node);
      if (now === reach[node]) continue;
      changed.push(node);
      before.push(reach[node]!);
      reach[node] = now;
      for (let arc = parents.start[node]!; arc < parents.start[node + 1]!; arc++) {
        const parent = parents.to[arc]!;
        isDoubtful[parent] = 1;
        if (placeOf[parent]! > last) last = placeOf[parent]!;
      }
    }
    const found = dearest(wanted);
    for (let node = changed.pop(); node !== undefined; node = changed.pop()) reach[node] = before.pop()!;
    return found;
  };
}
