import { createArcs } from "./arcs.js";
import { greedySequence, type WeightedGraph } from "./greedy-sequence.js";
import { settledSequence } from "./settled-sequence.js";

/** Steps after which arcs are no longer put back. */
const mostSteps = 20_000_000;

/**
 * Arcs without which no cycle is left, as a rule few and light: those that run against a settled sequence, be it
 * settled from the order of the numbers or from that of Eades, Lin and Smyth (1993). Lighter with more time.
 */
export function lightCut(graph: WeightedGraph, isLate: () => boolean): number[] {
  const numbers = Int32Array.from({ length: graph.size }, (_, node) => node);
  const [lighter] = [numbers, greedySequence(graph)]
    .map((places) => against(graph, settledSequence(graph, places, isLate)))
    .sort((a, b) => weightOf(graph, a) - weightOf(graph, b));
  return withoutNeedless(graph, lighter!, isLate);
}

export function weightOf({ weight }: WeightedGraph, arcs: readonly number[]): number {
  return arcs.reduce((sum, arc) => sum + weight[arc]!, 0);
}

function against({ tail, head }: WeightedGraph, place: Int32Array): number[] {
  return Array.from(tail.keys()).filter((arc) => place[tail[arc]!]! > place[head[arc]!]!);
}

/** What is left of a cut when arcs that then close no cycle are put back, the heaviest first. */
export function withoutNeedless(
  { size, tail, head, weight }: WeightedGraph,
  cut: readonly number[],
  isLate: () => boolean,
): number[] {
  const { start, to, origin } = createArcs(size, tail, head);
  const isCut = new Uint8Array(tail.length);
  for (const arc of cut) isCut[arc] = 1;
  const seenFor = new Int32Array(size).fill(-1);
  let steps = 0;
  const closesCycle = (arc: number): boolean => {
    const found = [head[arc]!];
    for (let node = found.pop(); node !== undefined; node = found.pop())
      for (let i = start[node]!; i < start[node + 1]!; i++) {
        steps++;
        const next = to[i]!;
        if (isCut[origin[i]!] !== 0 || seenFor[next] === arc) continue;
        if (next === tail[arc]) return true;
        seenFor[next] = arc;
        found.push(next);
      }
    return false;
  };
  for (const arc of [...cut].sort((a, b) => weight[b]! - weight[a]! || a - b))
    if (steps < mostSteps && !isLate() && !closesCycle(arc)) isCut[arc] = 0;
  return cut.filter((arc) => isCut[arc] !== 0);
}
