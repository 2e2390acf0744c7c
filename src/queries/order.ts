import type { ConceptId, ConceptMap } from "../model/index.js";
import { stronglyConnected, type Components } from "./arcs.js";
import { conceptGraph, type ConceptGraph, type EdgeOptions } from "./concept-graph.js";
import { MinHeap } from "./min-heap.js";

/**
 * All concepts in an order of study: prerequisites first, and otherwise as the author wrote them.
 *
 * Drafts with cycles have an order too: the members of a cycle stay together, in the author's order, where
 * their cycle as a whole belongs. Kahn's algorithm (1962) on the strongly connected components.
 */
export function topologicalOrder(map: ConceptMap, options: EdgeOptions = {}): ConceptId[] {
  const graph = conceptGraph(map, options);
  const components = stronglyConnected(graph.before);
  const members = membersOf(components);
  const waiting = new Int32Array(components.count);
  const { start, to } = graph.after;
  forEachCrossing(graph, components, (_, later) => waiting[later]!++);

  const ready = new MinHeap();
  waiting.forEach((count, component) => {
    if (count === 0) ready.push(component, members[component]![0]!);
  });
  const order: ConceptId[] = [];
  while (ready.size > 0) {
    const component = ready.pop();
    for (const node of members[component]!) {
      order.push(graph.ids[node]!);
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
        const later = components.of[to[arc]!]!;
        if (later !== component && --waiting[later]! === 0) ready.push(later, members[later]![0]!);
      }
    }
  }
  return order;
}

/**
 * Waves of study: first the concepts without prerequisites, then at each turn those whose prerequisites all lie
 * in earlier waves; within a wave the author's order. The members of a cycle share a wave.
 */
export function generations(map: ConceptMap, options: EdgeOptions = {}): ConceptId[][] {
  const graph = conceptGraph(map, options);
  const components = stronglyConnected(graph.before);
  const members = membersOf(components);
  const level = new Int32Array(components.count);
  const { start, to } = graph.before;
  // Components are numbered with prerequisites first.
  members.forEach((nodes, component) => {
    for (const node of nodes)
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
        const earlier = components.of[to[arc]!]!;
        if (earlier !== component) level[component] = Math.max(level[component]!, level[earlier]! + 1);
      }
  });
  const waves: ConceptId[][] = [];
  graph.ids.forEach((id, node) => (waves[level[components.of[node]!]!] ??= []).push(id));
  return waves;
}

/** The members of each component, in the author's order. */
function membersOf({ of, count }: Components): number[][] {
  const members = Array.from({ length: count }, (): number[] => []);
  of.forEach((component, node) => members[component]!.push(node));
  return members;
}

function forEachCrossing(
  { after: { start, to } }: ConceptGraph,
  { of }: Components,
  visit: (earlier: number, later: number) => void,
): void {
  for (let node = 0; node < of.length; node++)
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const [earlier, later] = [of[node]!, of[to[arc]!]!];
      if (earlier !== later) visit(earlier, later);
    }
}
