import type { Terms } from "./concept-edge.js";
import type { ConceptMap, Prerequisite } from "./concept-map.js";
import type { Concept } from "./concept.js";
import type { ConceptId } from "./ids.js";
import { tables, type Tables } from "./tables.js";

/**
 * A map in columns: concepts in the author's order, edges in the order in which they were drawn.
 *
 * A map that is made whole is kept so until someone asks for what graphology keeps. Queries read nothing else.
 */
export interface Rows {
  readonly ids: readonly ConceptId[];
  readonly concepts: readonly Concept[];
  /** By edge: its ends, as numbers of concepts. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** By edge. */
  readonly terms: readonly Terms[];
  readonly keys: readonly string[];
}

/** Rows to be; edges without keys get some when they need them. */
export interface Columns extends Pick<Rows, "ids" | "concepts" | "terms"> {
  readonly sources: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly keys?: readonly string[];
}

/** Fills a map that is empty and that nobody listens to yet. Ids have been checked, and all columns belong to the map. */
export function fill(map: ConceptMap, columns: Columns): void {
  const kept = tablesOf(map);
  const { terms } = columns;
  let { keys } = columns;
  kept.rows = {
    ...columns,
    sources: new Int32Array(columns.sources),
    targets: new Int32Array(columns.targets),
    get keys() {
      return (keys ??= terms.map(kept.newKey));
    },
  };
}

/** Is it a map that can be read in columns? */
export function hasRows(map: unknown): map is ConceptMap {
  return tables in (Object(map) as object);
}

/**
 * A map in columns, to be read only, as it is now: a later change may show in them or not. Where it is kept in another
 * way, each column is made when it is first read.
 */
export function readRows(map: ConceptMap): Rows {
  const kept = tablesOf(map);
  return kept.rows ?? new TableRows(kept.nodes, kept.edges);
}

/** Does an edge count for nothing but help? */
export function isHelpfulEdge(terms: Terms): boolean {
  return typeof terms !== "number" && Boolean(terms.helpful);
}

class TableRows implements Rows {
  readonly #nodes: Tables["nodes"];
  readonly #edges: Tables["edges"];
  #ids: readonly ConceptId[] | undefined;
  #concepts: readonly Concept[] | undefined;
  #ends: ReturnType<typeof endsOf> | undefined;
  #terms: readonly Terms[] | undefined;
  #keys: readonly string[] | undefined;

  constructor(nodes: Tables["nodes"], edges: Tables["edges"]) {
    this.#nodes = nodes;
    this.#edges = edges;
  }

  get ids(): readonly ConceptId[] {
    return (this.#ids ??= [...this.#nodes.keys()]);
  }

  get concepts(): readonly Concept[] {
    return (this.#concepts ??= Array.from(this.#nodes.values(), ({ attributes }) => attributes as Concept));
  }

  get sources(): Int32Array {
    return (this.#ends ??= endsOf(this.#nodes, this.#edges)).sources;
  }

  get targets(): Int32Array {
    return (this.#ends ??= endsOf(this.#nodes, this.#edges)).targets;
  }

  get terms(): readonly Terms[] {
    return (this.#terms ??= Array.from(
      this.#edges.values(),
      (edge) => edge.place ?? (edge.attributes as Prerequisite),
    ));
  }

  get keys(): readonly string[] {
    return (this.#keys ??= [...this.#edges.keys()]);
  }
}

function endsOf(nodes: Tables["nodes"], edges: Tables["edges"]): Pick<Rows, "sources" | "targets"> {
  let number = 0;
  for (const node of nodes.values()) node.number = number++;
  const sources = new Int32Array(edges.size);
  const targets = new Int32Array(edges.size);
  let place = 0;
  for (const { source, target } of edges.values()) {
    sources[place] = source.number;
    targets[place++] = target.number;
  }
  return { sources, targets };
}

function tablesOf(map: ConceptMap): Tables {
  return (map as unknown as { readonly [tables]: Tables })[tables];
}
