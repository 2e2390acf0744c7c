import type { AnyEdge } from "./concept-edge.js";
import type { ConceptNode } from "./concept-node.js";
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

/** What is said of an edge; of one that stands for a bare id only where that is written. */
export type Terms = Prerequisite | number;

/** Edges as they are drawn, put into columns. */
export class EdgeList {
  readonly #sources: number[] = [];
  readonly #targets: number[] = [];
  readonly #terms: Terms[] = [];

  add(source: number, target: number, terms: Terms): void {
    this.#sources.push(source);
    this.#targets.push(target);
    this.#terms.push(terms);
  }

  columns(): Pick<Rows, "sources" | "targets" | "terms"> {
    return { sources: new Int32Array(this.#sources), targets: new Int32Array(this.#targets), terms: this.#terms };
  }
}

/** Fills a map that is empty and that nobody listens to yet. Ids have been checked, and all columns belong to the map. */
export function fill(map: ConceptMap, rows: Omit<Rows, "keys"> & Partial<Rows>): void {
  const { newKey } = tablesOf(map);
  let { keys } = rows;
  tablesOf(map).rows = {
    ...rows,
    get keys() {
      return (keys ??= rows.terms.map(newKey));
    },
  };
}

/** A map in columns, to be read only. Where it is kept in another way, each column is made when it is read. */
export function rowsOf(map: ConceptMap): Rows {
  const kept = tablesOf(map);
  return kept.rows ?? rowsOfTables(kept);
}

/** What is said of an edge, as graphology has it. */
export function prerequisiteOf(terms: Terms): Prerequisite {
  return typeof terms === "number" ? { clauses: [terms], helpful: false, corequisite: false } : terms;
}

/** Does an edge count for nothing but help? */
export function isHelpfulEdge(terms: Terms): boolean {
  return typeof terms !== "number" && Boolean(terms.helpful);
}

function rowsOfTables({ nodes, edges }: Tables): Rows {
  const ends = (end: (edge: AnyEdge) => ConceptNode): Int32Array => {
    let number = 0;
    for (const node of nodes.values()) node.number = number++;
    const numbers = new Int32Array(edges.size);
    let place = 0;
    for (const edge of edges.values()) numbers[place++] = end(edge).number;
    return numbers;
  };
  return {
    get ids() {
      return [...nodes.keys()];
    },
    get concepts() {
      return Array.from(nodes.values(), ({ attributes }) => attributes as Concept);
    },
    get sources() {
      return ends(({ source }) => source);
    },
    get targets() {
      return ends(({ target }) => target);
    },
    get terms() {
      return Array.from(edges.values(), (edge) => edge.place ?? (edge.attributes as Prerequisite));
    },
    get keys() {
      return [...edges.keys()];
    },
  };
}

function tablesOf(map: ConceptMap): Tables {
  return (map as unknown as { readonly [tables]: Tables })[tables];
}
