import type { DrawnGraph } from "./drawn-graph.js";
import type { Point } from "./layout.js";

/** Rounds in which places spread from what was there before to what is new. */
const rounds = 8;

/**
 * About where each vertex of a proper graph was across: a new concept in the midst of its neighbours, a dummy on the
 * way of its edge, or on the straight line between the ends of a new one.
 */
export function formerPlaces(
  { tail, head, wasAcross, wasRoute }: DrawnGraph,
  chain: Int32Array,
  size: number,
): { across: Float64Array; isKept: Uint8Array } {
  const across = new Float64Array(size);
  const isKept = new Uint8Array(size);
  wasAcross.forEach((at, concept) => (isKept[concept] = Number(!Number.isNaN(at))));
  across.set(spread(wasAcross, isKept, tail, head));
  tail.forEach((from, edge) => {
    const [first, end] = [chain[edge]!, chain[edge + 1]!];
    const [start, way] = [across[from]!, across[head[edge]!]! - across[from]!];
    for (let dummy = first; dummy < end; dummy++) {
      const share = (dummy - first + 1) / (end - first + 1);
      across[dummy] = acrossAt(wasRoute[edge], share) ?? start + way * share;
    }
  });
  return { across, isKept };
}

/** Where a route was after some share of its way down. */
function acrossAt(route: readonly Point[] | undefined, share: number): number | undefined {
  if (!route || route.length < 2) return undefined;
  const [from, to] = [route[0]!.y, route.at(-1)!.y];
  const y = from + (to - from) * share;
  const next = route.findIndex((point) => (to > from ? point.y >= y : point.y <= y));
  if (next < 1) return undefined;
  const [a, b] = [route[next - 1]!, route[next]!];
  return a.y === b.y ? b.x : a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y);
}

function spread(wasAcross: Float64Array, isKept: Uint8Array, tail: Int32Array, head: Int32Array): Float64Array {
  let across = wasAcross;
  for (let round = 0; round < rounds; round++) {
    const sum = new Float64Array(across.length);
    const count = new Float64Array(across.length);
    const add = (to: number, from: number): void => {
      if (Number.isNaN(across[from]!)) return;
      sum[to]! += across[from]!;
      count[to]! += 1;
    };
    tail.forEach((from, edge) => {
      add(from, head[edge]!);
      add(head[edge]!, from);
    });
    across = across.map((at, concept) => {
      if (isKept[concept] === 1) return at;
      return count[concept]! > 0 ? sum[concept]! / count[concept]! : at;
    });
  }
  return across.map((at) => (Number.isNaN(at) ? 0 : at));
}
