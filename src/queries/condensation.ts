import { onceFor } from "../model/once-for.js";
import { createArcs, type Arcs, type Components } from "./arcs.js";
import { chainLengths } from "./components.js";
import { componentsOf, type ConceptGraph } from "./concept-graph.js";

/**
 * The drawn graph with each cycle shrunk to one node, which leaves none. Nodes are numbered generation by generation,
 * which brings prerequisites first and what is near together, and each edge between two nodes is an arc of its own.
 */
export interface Condensation extends Components {
  readonly before: Arcs;
  readonly after: Arcs;
}

/** Made once for each graph. */
export const condense = onceFor((graph: ConceptGraph): Condensation => {
  const { start, to } = graph.before;
  const components = inGenerations(graph.before, componentsOf(graph));
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
});

/** The same components, numbered by the longest chain that leads to each; ties as before. */
function inGenerations(before: Arcs, { of, count, sizes }: Components): Components {
  const lengths = chainLengths(before, { of, count, sizes });
  const generation = new Int32Array(count);
  of.forEach((component, node) => (generation[component] = lengths[node]!));
  const sorted = createArcs(count, generation, generation).origin;
  const numberOf = new Int32Array(count);
  sorted.forEach((component, number) => (numberOf[component] = number));
  return {
    of: of.map((component) => numberOf[component]!),
    count,
    sizes: sorted.map((component) => sizes[component]!),
  };
}
