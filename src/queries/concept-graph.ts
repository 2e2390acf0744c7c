import { ConceptMapError, type ConceptId, type ConceptMap } from "../model/index.js";
import { onceFor } from "../model/once-for.js";
import { aFlag, checkAllOptions } from "../model/options.js";
import { isHelpfulEdge } from "../model/rows.js";
import { createArcs, ends, stronglyConnected, type Arcs, type Components } from "./arcs.js";
import { oncePerMap } from "./once-per-map.js";
import { unknownConcept } from "./references.js";
import { rowsOf } from "./rows.js";

/** The drawn graph with numbers for concepts, in the author's order. */
export interface ConceptGraph {
  /** What it is the graph of. */
  readonly map: ConceptMap;
  readonly ids: readonly ConceptId[];
  readonly numberOf: ReadonlyMap<ConceptId, number>;
  /** From each concept to its prerequisites. */
  readonly before: Arcs;
  /** The same in the order in which they were drawn. */
  readonly drawn: Arcs;
  /** By arc of `drawn`: its place among the edges that count. */
  readonly edgeOf: Int32Array;
  /** From each concept to those that need it. */
  readonly after: Arcs;
  /** By arc of `after`: the same one in `drawn`. */
  readonly arcOf: Int32Array;
}

export interface EdgeOptions {
  /** Do edges count that are only helpful? Default: false. */
  readonly helpful?: boolean;
}

export const edgeKinds = { helpful: aFlag };

/** The drawn graph, compiled once for each state of a map; throws a `ConceptMapError` for options of none of some kinds. */
export function conceptGraph(
  map: ConceptMap,
  options: EdgeOptions = {},
  kinds: Parameters<typeof checkAllOptions>[1] = edgeKinds,
): ConceptGraph {
  checkAllOptions(options, kinds);
  return options.helpful ? withHelpful(map) : required(map);
}

/** Concepts that need one another, found once for each graph; prerequisites come first. */
export const componentsOf = onceFor((graph: ConceptGraph): Components => stronglyConnected(graph.before));

/** The number of a concept; throws a `ConceptMapError` where the map has none of that name. */
export function numberOf({ map, numberOf, ids }: ConceptGraph, id: ConceptId, path = "id"): number {
  const number = numberOf.get(id);
  if (number !== undefined) return number;
  throw new ConceptMapError([unknownConcept(id, ids, path, map)]);
}

const withHelpful = oncePerMap((map) => compile(map, true));
const required = oncePerMap((map) => (rowsOf(map).terms.some(isHelpfulEdge) ? compile(map, false) : withHelpful(map)));

function compile(map: ConceptMap, helpful: boolean): ConceptGraph {
  const { ids, sources, targets, terms } = rowsOf(map);
  const counted = (numbers: Int32Array): Int32Array =>
    helpful ? numbers : numbers.filter((_, edge) => !isHelpfulEdge(terms[edge]!));
  // Sorting one way sorts the neighbours of the other way into the author's order.
  const { origin: edgeOf, ...drawn } = createArcs(ids.length, counted(targets), counted(sources));
  const { origin: arcOf, ...after } = createArcs(ids.length, drawn.to, ends(drawn));
  return new DrawnGraph(map, ids, drawn, edgeOf, after, arcOf);
}

/** Names are looked up in few of the graphs, and not all questions look back. */
class DrawnGraph implements ConceptGraph {
  #numberOf: ReadonlyMap<ConceptId, number> | undefined;
  #before: Arcs | undefined;

  constructor(
    readonly map: ConceptMap,
    readonly ids: readonly ConceptId[],
    readonly drawn: Arcs,
    readonly edgeOf: Int32Array,
    readonly after: Arcs,
    readonly arcOf: Int32Array,
  ) {}

  get numberOf(): ReadonlyMap<ConceptId, number> {
    return (this.#numberOf ??= numbersOf(this.ids));
  }

  get before(): Arcs {
    return (this.#before ??= createArcs(this.ids.length, this.after.to, ends(this.after)));
  }
}

function numbersOf(ids: readonly ConceptId[]): ReadonlyMap<ConceptId, number> {
  const numbers = new Map<ConceptId, number>();
  ids.forEach((id, number) => numbers.set(id, number));
  return numbers;
}
