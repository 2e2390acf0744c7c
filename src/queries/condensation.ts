import { createArcs, type Arcs, type Components } from "./arcs.js";
import { componentsOf, type ConceptGraph } from "./concept-graph.js";

/**
 * The drawn graph with each cycle shrunk to one node, which leaves none. Nodes are numbered with prerequisites first,
 * and each edge between two nodes is an arc of its own.
 */
export interface Condensation extends Components {
  readonly before: Arcs;
  readonly after: Arcs;
}

export function condense(graph: ConceptGraph): Condensation {
  const { start, to } = graph.before;
  const components = componentsOf(graph);
  const { of, count } = components;
  const later = new Int32Array(to.length);
  const earlier = new Int32Array(to.length);
  let size = 0;
  for (let node = 0; node < of.length; node++)
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      if (of[to[arc]!] === of[node]) continue;
      later[size] = of[node]!;
      earlier[size++] = of[to[arc]!]!;
    }
  return {
    ...components,
    before: createArcs(count, later.subarray(0, size), earlier),
    after: createArcs(count, earlier.subarray(0, size), later),
  };
}
