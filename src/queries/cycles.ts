import type { ConceptId, ConceptMap } from "../model/index.js";
import { stronglyConnected, type Arcs } from "./arcs.js";
import { conceptGraph, type ConceptGraph, type EdgeOptions } from "./concept-graph.js";

/**
 * The shortest cycle of each strongly connected component, as ids: each is a prerequisite of the next, the last one
 * of the first. Each begins with its member that the author wrote first; cycles come in the author's order.
 *
 * A drawn cycle is a fault only where no alternative gets round it; `findIssues` tells those apart.
 */
export function findCycles(map: ConceptMap, options: EdgeOptions = {}): ConceptId[][] {
  const graph = conceptGraph(map, options);
  return shortestCycles(graph).map((cycle) => cycle.map((node) => graph.ids[node]!));
}

/** The same as numbers, within the concepts that are kept. */
export function shortestCycles(graph: ConceptGraph, keeps: (node: number) => boolean = () => true): number[][] {
  const { after, before, ids } = graph;
  const kept = Uint8Array.from(ids, (_, node) => Number(keeps(node)));
  const outside = (node: number): boolean => kept[node] === 0;
  const { of, sizes } = stronglyConnected(restrict(after, outside));
  const members = new Map<number, number[]>();
  of.forEach((component, node) => {
    if (sizes[component]! < 2) return;
    const list = members.get(component);
    if (list) list.push(node);
    else members.set(component, [node]);
  });
  return [...members.values()].map((nodes) => shortestCycle(after, before, nodes)).sort((a, b) => a[0]! - b[0]!);
}

/** Arcs between nodes that are not left out. */
function restrict({ start, to }: Arcs, isOut: (node: number) => boolean): Arcs {
  const begin = new Int32Array(start.length);
  const kept: number[] = [];
  for (let node = 0; node + 1 < start.length; node++) {
    for (let arc = start[node]!; arc < start[node + 1]!; arc++)
      if (!isOut(node) && !isOut(to[arc]!)) kept.push(to[arc]!);
    begin[node + 1] = kept.length;
  }
  return { start: begin, to: Int32Array.from(kept) };
}

/** Breadth first from every member; one whose cycles are all seen is taken out with what hung on it alone. */
function shortestCycle(after: Arcs, before: Arcs, members: readonly number[]): number[] {
  const left = new Set(members);
  let best: number[] | undefined;
  for (const origin of members) {
    if (best?.length === 2) break;
    if (!left.has(origin)) continue;
    best = cycleThrough(after, left, origin, best?.length ?? Infinity) ?? best;
    trim(after, before, left, origin);
  }
  const first = best!.reduce((least, node, place) => (node < best![least]! ? place : least), 0);
  return [...best!.slice(first), ...best!.slice(0, first)];
}

/** The shortest cycle through one member that is shorter than a limit. */
function cycleThrough(
  { start, to }: Arcs,
  left: ReadonlySet<number>,
  origin: number,
  limit: number,
): number[] | undefined {
  const from = new Map([[origin, -1]]);
  let wave = [origin];
  for (let length = 1; wave.length > 0 && length < limit; length++) {
    const next: number[] = [];
    for (const node of wave)
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
        const other = to[arc]!;
        if (other === origin) return pathTo(from, node);
        if (!left.has(other) || from.has(other)) continue;
        from.set(other, node);
        next.push(other);
      }
    wave = next;
  }
  return undefined;
}

function pathTo(from: ReadonlyMap<number, number>, end: number): number[] {
  const path: number[] = [];
  for (let node = end; node !== -1; node = from.get(node)!) path.push(node);
  return path.reverse();
}

/** Takes out a node, then whatever has no way in or no way out any more. */
function trim(after: Arcs, before: Arcs, left: Set<number>, node: number): void {
  const isDeadEnd = ({ start, to }: Arcs, other: number): boolean => {
    for (let arc = start[other]!; arc < start[other + 1]!; arc++) if (left.has(to[arc]!)) return false;
    return true;
  };
  const gone = [node];
  left.delete(node);
  for (let out = gone.pop(); out !== undefined; out = gone.pop())
    for (const { start, to } of [after, before])
      for (let arc = start[out]!; arc < start[out + 1]!; arc++) {
        const other = to[arc]!;
        if (!left.has(other) || !(isDeadEnd(after, other) || isDeadEnd(before, other))) continue;
        left.delete(other);
        gone.push(other);
      }
}
