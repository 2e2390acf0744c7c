import type { ConceptId, ConceptMap } from "../model/index.js";
import { chainLengths, membersOf } from "./components.js";
import { componentsOf, conceptGraph, type EdgeOptions } from "./concept-graph.js";
import { MinHeap } from "./min-heap.js";

/**
 * All concepts in an order of study: prerequisites first, and otherwise as the author wrote them.
 *
 * Drafts with cycles have an order too: the members of a cycle stay together, in the author's order, where
 * their cycle as a whole belongs. Kahn's algorithm (1962) on the strongly connected components.
 */
export function topologicalOrder(map: ConceptMap, options: EdgeOptions = {}): ConceptId[] {
  const graph = conceptGraph(map, options);
  const { start, to } = graph.after;
  const components = componentsOf(graph);
  const { of, count } = components;
  const members = membersOf(components);
  const waiting = new Int32Array(count);
  for (let node = 0; node < of.length; node++)
    for (let arc = start[node]!; arc < start[node + 1]!; arc++)
      if (of[to[arc]!] !== of[node]) waiting[of[to[arc]!]!]!++;

  const ready = new MinHeap();
  const offer = (component: number): void => {
    ready.push(component, members.to[members.start[component]!]!);
  };
  for (let component = 0; component < count; component++) if (waiting[component] === 0) offer(component);
  const order: ConceptId[] = [];
  while (ready.size > 0) {
    const component = ready.pop();
    for (let place = members.start[component]!; place < members.start[component + 1]!; place++) {
      const node = members.to[place]!;
      order.push(graph.ids[node]!);
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
        const later = of[to[arc]!]!;
        if (later !== component && --waiting[later]! === 0) offer(later);
      }
    }
  }
  return order;
}

/**
 * Waves of study: first the concepts without prerequisites, then at each turn those whose prerequisites all lie
 * in earlier waves; within a wave the author's order. The members of a cycle share a wave.
 *
 * NetworkX (Hagberg, Schult and Swart 2008) calls them topological generations. There are as many as the longest chain
 * has concepts, and no fewer would do (Mirsky 1971).
 */
export function generations(map: ConceptMap, options: EdgeOptions = {}): ConceptId[][] {
  const graph = conceptGraph(map, options);
  const waveOf = chainLengths(graph.before, componentsOf(graph));
  const waves: ConceptId[][] = [];
  graph.ids.forEach((id, node) => {
    const wave = waves[waveOf[node]!];
    if (wave) wave.push(id);
    else waves[waveOf[node]!] = [id];
  });
  return waves;
}
