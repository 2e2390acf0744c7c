import { ConceptMapError, type ConceptId, type ConceptMap, type Prerequisite } from "../model/index.js";
import { onceFor } from "../model/once-for.js";
import { createArcs, ends, stronglyConnected, type Arcs, type Components } from "./arcs.js";
import { oncePerMap } from "./once-per-map.js";
import { unknownConcept } from "./references.js";

/** The drawn graph with numbers for concepts, in the author's order. */
export interface ConceptGraph {
  readonly ids: readonly ConceptId[];
  readonly numberOf: ReadonlyMap<ConceptId, number>;
  /** From each concept to its prerequisites. */
  readonly before: Arcs;
  /** The same in the order in which they were drawn. */
  readonly drawn: Arcs;
  /** From each concept to those that need it. */
  readonly after: Arcs;
  /** By arc of `after`: the same one in `drawn`. */
  readonly arcOf: Int32Array;
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
export const componentsOf = onceFor((graph: ConceptGraph): Components => stronglyConnected(graph.before));

/** The number of a concept; throws a `ConceptMapError` where the map has none of that name. */
export function numberOf({ numberOf, ids }: ConceptGraph, id: ConceptId, path = "id"): number {
  const number = numberOf.get(id);
  if (number !== undefined) return number;
  throw new ConceptMapError([unknownConcept(id, ids, path)]);
}

const withHelpful = oncePerMap((map) => compile(map, () => true));
const required = oncePerMap((map) =>
  map.someDirectedEdge((_, { helpful }) => helpful) ? compile(map, ({ helpful }) => !helpful) : withHelpful(map),
);

function compile(map: ConceptMap, counts: (prerequisite: Prerequisite) => boolean): ConceptGraph {
  const ids = map.nodes();
  const numbers = new Map<ConceptId, number>();
  ids.forEach((id, number) => numbers.set(id, number));
  const sources = new Int32Array(map.size);
  const targets = new Int32Array(map.size);
  let size = 0;
  // The edges of one target mostly follow each other.
  let target = "";
  let number = -1;
  map.forEachDirectedEdge((_, prerequisite, from, to) => {
    if (!counts(prerequisite)) return;
    if (to !== target) {
      target = to;
      number = numbers.get(to)!;
    }
    sources[size] = numbers.get(from)!;
    targets[size++] = number;
  });
  // Sorting one way sorts the neighbours of the other way into the author's order.
  const { origin: _, ...drawn } = createArcs(ids.length, targets.subarray(0, size), sources);
  const { origin: arcOf, ...after } = createArcs(ids.length, drawn.to, ends(drawn));
  let before: Arcs | undefined;
  return {
    ids,
    numberOf: numbers,
    get before() {
      return (before ??= createArcs(ids.length, after.to, ends(after)));
    },
    drawn,
    after,
    arcOf,
  };
}
