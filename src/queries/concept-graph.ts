import { ConceptMapError, type ConceptId, type ConceptMap } from "../model/index.js";
import { createArcs, stronglyConnected, type Arcs, type Components } from "./arcs.js";
import { oncePerMap } from "./once-per-map.js";
import { unknownConcept } from "./references.js";

/** The drawn graph with numbers for concepts, in the author's order. */
export interface ConceptGraph {
  readonly ids: readonly ConceptId[];
  readonly numberOf: ReadonlyMap<ConceptId, number>;
  /** From each concept to its prerequisites. */
  readonly before: Arcs;
  /** From each concept to those that need it. */
  readonly after: Arcs;
}

export interface EdgeOptions {
  /** Do edges count that are only helpful? Default: false. */
  readonly helpful?: boolean;
}

/** The drawn graph, compiled once for each state of a map. */
export function conceptGraph(map: ConceptMap, { helpful = false }: EdgeOptions = {}): ConceptGraph {
  return helpful ? withHelpful(map) : required(map);
}

/** Concepts that need one another, found once for each graph; prerequisites come first. */
export function componentsOf(graph: ConceptGraph): Components {
  const found = components.get(graph) ?? stronglyConnected(graph.before);
  components.set(graph, found);
  return found;
}

/** The number of a concept; throws a `ConceptMapError` where the map has none of that name. */
export function numberOf({ numberOf, ids }: ConceptGraph, id: ConceptId, path = "id"): number {
  const number = numberOf.get(id);
  if (number !== undefined) return number;
  throw new ConceptMapError([unknownConcept(id, ids, path)]);
}

const components = new WeakMap<ConceptGraph, Components>();
const withHelpful = oncePerMap((map) => compile(map, true));
const required = oncePerMap((map) => compile(map, false));

function compile(map: ConceptMap, helpful: boolean): ConceptGraph {
  const ids = map.nodes();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const sources: number[] = [];
  const targets: number[] = [];
  map.forEachDirectedEdge((_, prerequisite, source, target) => {
    if (prerequisite.helpful && !helpful) return;
    sources.push(numbers.get(source)!);
    targets.push(numbers.get(target)!);
  });
  // Sorting one way sorts the neighbours of the other way into the author's order.
  const loose = createArcs(ids.length, targets, sources);
  const after = createArcs(ids.length, loose.to, ends(loose));
  const before = createArcs(ids.length, after.to, ends(after));
  return { ids, numberOf: numbers, before, after };
}

/** Where each arc comes from. */
function ends({ start, to }: Arcs): Int32Array {
  const from = new Int32Array(to.length);
  for (let node = 0; node + 1 < start.length; node++) from.fill(node, start[node], start[node + 1]);
  return from;
}
