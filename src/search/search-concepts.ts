import type { ConceptMap } from "../model/index.js";
import { aMost, aText, checkAllOptions, checkMap, checkOptions } from "../model/options.js";
import { hasRows } from "../model/rows.js";
import { queryOf } from "./query.js";
import { hitOf, type Hit } from "./rank.js";
import { primary, searchIndex } from "./search-index.js";

export interface SearchOptions {
  /** The reader's language: of equals, a name in it comes first. */
  readonly locale?: string;
  /** How many hits at most. Default: all there are. */
  readonly limit?: number;
}

/**
 * The concepts that a reader may mean, best first: by titles, readings and other names in every language, whole, begun,
 * in other words' midst or misspelt, and last by summaries.
 *
 * The first question reads the map; it is read again after a change.
 */
export function searchConcepts(map: ConceptMap, text: string, options: SearchOptions = {}): Hit[] {
  checkOptions({ text: text ?? null }, { text: aText });
  checkAllOptions(options, { locale: aText, limit: aMost });
  const { locale, limit = Infinity } = options;
  const index = searchIndex(map);
  const query = queryOf(index, text);
  if (query.text === "") return [];
  const hits = index.entries.flatMap((entry) => hitOf(entry, query, primary(locale)) ?? []);
  return hits.sort((a, b) => b.score - a.score).slice(0, limit);
}

/** `searchConcepts` for one map. */
export function createSearch(map: ConceptMap): (text: string, options?: SearchOptions) => Hit[] {
  checkMap(map, hasRows);
  return (text, options) => searchConcepts(map, text, options);
}
