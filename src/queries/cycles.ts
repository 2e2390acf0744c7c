import type { ConceptId, ConceptMap } from "../model/index.js";
import { stronglyConnected, type Arcs } from "./arcs.js";
import { membersOf } from "./components.js";
import { componentsOf, conceptGraph, type ConceptGraph, type EdgeOptions } from "./concept-graph.js";

/**
 * The shortest cycle of each strongly connected component, as ids: each is a prerequisite of the next, the last one
 * of the first. Each begins with its member that the author wrote first; cycles come in the author's order.
 *
 * A drawn cycle is a fault only where no alternative gets round it; `findIssues` tells those apart.
 * `edgesBreakingCycles` names the fewest edges to drop. Components by Tarjan's algorithm (1972), in each the shortest by
 * searching breadth first from its members (Itai and Rodeh 1978).
 */
export function findCycles(map: ConceptMap, options: EdgeOptions = {}): ConceptId[][] {
  const graph = conceptGraph(map, options);
  return shortestCycles(graph).map((cycle) => cycle.map((node) => graph.ids[node]!));
}

/** The same as numbers, within the concepts that are kept. */
export function shortestCycles(graph: ConceptGraph, keeps?: (node: number) => boolean): number[][] {
  const components = keeps ? stronglyConnected(restrict(graph.after, keeps)) : componentsOf(graph);
  const { sizes, count } = components;
  if (count === graph.ids.length) return [];
  const { start, to } = membersOf(components);
  const search = createSearch(graph);
  const cycles: number[][] = [];
  for (let component = 0; component < count; component++)
    if (sizes[component]! > 1) cycles.push(shortestCycle(search, to.subarray(start[component], start[component + 1])));
  return cycles.sort((a, b) => a[0]! - b[0]!);
}

/** Arcs between nodes that are kept. */
function restrict({ start, to }: Arcs, keeps: (node: number) => boolean): Arcs {
  const begin = new Int32Array(start.length);
  const kept: number[] = [];
  for (let node = 0; node + 1 < start.length; node++) {
    if (keeps(node))
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) if (keeps(to[arc]!)) kept.push(to[arc]!);
    begin[node + 1] = kept.length;
  }
  return { start: begin, to: Int32Array.from(kept) };
}

/** Room for searches, shared by all components. */
interface Search {
  readonly graph: Pick<ConceptGraph, "after" | "before">;
  /** By node: is it part of the search? */
  readonly isLeft: Uint8Array;
  /** By node: the origin that last reached it, and the node before it on the way. */
  readonly reachedBy: Int32Array;
  readonly cameFrom: Int32Array;
}

function createSearch({ after, before, ids }: ConceptGraph): Search {
  return {
    graph: { after, before },
    isLeft: new Uint8Array(ids.length),
    reachedBy: new Int32Array(ids.length).fill(-1),
    cameFrom: new Int32Array(ids.length),
  };
}

/** Breadth first from every member; one whose cycles are all seen is taken out with what hung on it alone. */
function shortestCycle(search: Search, members: Int32Array): number[] {
  const { isLeft } = search;
  for (const member of members) isLeft[member] = 1;
  let best: number[] | undefined;
  for (const origin of members) {
    if (best?.length === 2) break;
    if (isLeft[origin] === 0) continue;
    best = cycleThrough(search, origin, best?.length ?? Infinity) ?? best;
    trim(search, origin);
  }
  for (const member of members) isLeft[member] = 0;
  const first = best!.reduce((least, node, place) => (node < best![least]! ? place : least), 0);
  return [...best!.slice(first), ...best!.slice(0, first)];
}

/** The shortest cycle through one member that is shorter than a limit. */
function cycleThrough(search: Search, origin: number, limit: number): number[] | undefined {
  const { isLeft, reachedBy, cameFrom } = search;
  const { start, to } = search.graph.after;
  let wave = [origin];
  for (let length = 1; wave.length > 0 && length < limit; length++) {
    const next: number[] = [];
    for (const node of wave)
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
        const other = to[arc]!;
        if (other === origin) return pathTo(search, origin, node);
        if (isLeft[other] === 0 || reachedBy[other] === origin) continue;
        reachedBy[other] = origin;
        cameFrom[other] = node;
        next.push(other);
      }
    wave = next;
  }
  return undefined;
}

function pathTo({ cameFrom }: Search, origin: number, end: number): number[] {
  const path: number[] = [];
  for (let node = end; node !== origin; node = cameFrom[node]!) path.push(node);
  return [...path, origin].reverse();
}

/** Takes out a node, then whatever has no way in or no way out any more. */
function trim({ graph: { after, before }, isLeft }: Search, node: number): void {
  const isDeadEnd = ({ start, to }: Arcs, other: number): boolean => {
    for (let arc = start[other]!; arc < start[other + 1]!; arc++) if (isLeft[to[arc]!] !== 0) return false;
    return true;
  };
  const gone = [node];
  isLeft[node] = 0;
  for (let out = gone.pop(); out !== undefined; out = gone.pop())
    for (const { start, to } of [after, before])
      for (let arc = start[out]!; arc < start[out + 1]!; arc++) {
        const other = to[arc]!;
        if (isLeft[other] === 0 || !(isDeadEnd(after, other) || isDeadEnd(before, other))) continue;
        isLeft[other] = 0;
        gone.push(other);
      }
}
