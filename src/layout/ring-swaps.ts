import type { DrawnGraph } from "./drawn-graph.js";
import { groupBy } from "./grouping.js";
import type { RingPicture } from "./ring-fit.js";
import type { Rings } from "./rings.js";
import { cosine, sine } from "./trigonometry.js";

/** Edges beyond which a picture is too dense for single swaps to tell. */
const mostEdges = 1000;
const mostRounds = 6;

/** Lets neighbours on a ring change places as long as straight arrows then cross less often; answers the new angles. */
export function swapOnRings(
  { size, tail, head }: DrawnGraph,
  { members, ringOf }: Rings,
  { angle: given, rings }: RingPicture,
  maySwap: (a: number, b: number) => boolean,
): Float64Array {
  const angle = given.slice();
  if (tail.length > mostEdges) return angle;
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  const put = (vertex: number): void => {
    const { radius } = rings[ringOf[vertex]!]!;
    x[vertex] = radius * cosine(angle[vertex]!);
    y[vertex] = radius * sine(angle[vertex]!);
  };
  for (let vertex = 0; vertex < size; vertex++) put(vertex);
  const [out, into] = [groupBy(size, tail), groupBy(size, head)];
  const edgesAt = (vertex: number): number[] => [
    ...out.items.subarray(out.start[vertex], out.start[vertex + 1]),
    ...into.items.subarray(into.start[vertex], into.start[vertex + 1]),
  ];

  const side = (from: number, to: number, vertex: number): number =>
    (x[to]! - x[from]!) * (y[vertex]! - y[from]!) - (y[to]! - y[from]!) * (x[vertex]! - x[from]!);
  const isCrossing = (edge: number, other: number): boolean => {
    const a = tail[edge]!;
    const b = head[edge]!;
    const c = tail[other]!;
    const d = head[other]!;
    if (a === c || a === d || b === c || b === d) return false;
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
  };
  const crossingsOf = (edges: ReadonlySet<number>): number => {
    let crossings = 0;
    for (const edge of edges)
      for (let other = 0; other < tail.length; other++)
        if ((other > edge || !edges.has(other)) && isCrossing(edge, other)) crossings++;
    return crossings;
  };
  const swap = (a: number, b: number): void => {
    [angle[a], angle[b]] = [angle[b]!, angle[a]!];
    put(a);
    put(b);
  };

  for (let round = 0, gained = true; gained && round < mostRounds; round++) {
    gained = false;
    for (const ring of members.slice(1)) {
      const order = ring.toSorted((a, b) => angle[a]! - angle[b]!);
      for (let at = 0; at < order.length; at++) {
        const next = (at + 1) % order.length;
        const [a, b] = [order[at]!, order[next]!];
        if (a === b || !maySwap(a, b)) continue;
        const edges = new Set([...edgesAt(a), ...edgesAt(b)]);
        const before = crossingsOf(edges);
        if (before === 0) continue;
        swap(a, b);
        if (crossingsOf(edges) < before) {
          [order[at], order[next]] = [b, a];
          gained = true;
        } else swap(a, b);
      }
    }
  }
  return angle;
}
