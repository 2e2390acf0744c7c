/** Something and what is said of it, each predicate with its values. */
export interface LinkedNode {
  /** Its address; none where nothing refers to it. */
  readonly id?: string;
  readonly types: readonly string[];
  /** By predicate, such as `skos:prefLabel`. */
  readonly says: Readonly<Record<string, readonly LinkedValue[]>>;
}

/** An address, or a text with or without its language. */
export type LinkedValue = { readonly id: string } | { readonly value: string; readonly language?: string };

/** Prefixes by name, with what they stand for; in JSON-LD, `@vocab` is that of words without a prefix. */
export type Prefixes = Readonly<Record<string, string>>;

/** A graph of linked data, in the order in which it is written. */
export interface LinkedGraph {
  readonly prefixes: Prefixes;
  /** Predicates that only ever lead to addresses, which JSON-LD then writes as texts. */
  readonly addressed?: readonly string[];
  readonly nodes: readonly LinkedNode[];
}

/** A node without the predicates that have no values, each value once. */
export function linkedNode(
  id: string | undefined,
  types: readonly string[],
  says: Readonly<Record<string, readonly LinkedValue[]>>,
): LinkedNode {
  const said = Object.entries(says).map(([predicate, values]) => [predicate, once(values)] as const);
  return {
    ...(id !== undefined && { id }),
    types,
    says: Object.fromEntries(said.filter(([, values]) => values.length > 0)),
  };
}

function once(values: readonly LinkedValue[]): LinkedValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
