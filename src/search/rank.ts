import type { ConceptId } from "../model/index.js";
import { isNamed, type Query, type Term } from "./query.js";
import type { Entry, Name } from "./search-index.js";

/** A concept that was found. */
export interface Hit {
  readonly id: ConceptId;
  /** The name that fits best, as it is written; none where only the summary speaks of it. */
  readonly name: string | undefined;
  /** More is better, within one answer. */
  readonly score: number;
}

/** The share of a query, by weight, that must be found of a concept. */
const leastFound = 0.35;

/** A concept's place among the hits, by the name that fits best; nothing where too little fits. */
export function hitOf(entry: Entry, query: Query, language: string | undefined): Hit | undefined {
  const { terms } = query;
  const total = sumOf(terms, () => 1);
  const spoken = terms.map((term) => (term.spoken.has(entry) ? 0.2 : 0));
  const mayBeNamed = terms.some((term) => term.meant.size > 0 || isNamed(entry, term));
  if (!mayBeNamed && spoken.every((value) => value === 0)) return undefined;
  const fits = entry.names.map((name) => terms.map((term) => (mayBeNamed ? fitOf(term, name) : 0)));
  const anywhere = terms.map((_, place) => Math.max(spoken[place] ?? 0, ...fits.map((row) => 0.4 * (row[place] ?? 0))));
  const found = sumOf(terms, (place) => ((anywhere[place] ?? 0) > 0 ? 1 : 0));
  if (found <= leastFound * total) return undefined;
  let best: Hit | undefined;
  entry.names.forEach((name, number) => {
    const row = fits[number] ?? [];
    const words = sumOf(terms, (place) => Math.max(row[place] ?? 0, anywhere[place] ?? 0)) / total;
    const score = wholeFit(name, query) + words + 0.5 * shareOf(name, terms, row) + preference(name, language);
    const isFound = row.some((fit) => fit > 0);
    if (!best || score > best.score) best = { id: entry.id, name: isFound ? name.name : undefined, score };
  });
  return best;
}

/** A whole name comes first, then the beginning of one; one that is nearly there counts as a word that is. */
function wholeFit({ text, plain, isTitle }: Name, query: Query): number {
  if (text === query.text || plain === query.plain) return isTitle ? 10 : 9.5;
  if (text.startsWith(query.text)) return isTitle ? 6 : 5;
  return nearFit(query.meant.get(text));
}

/** How well a word fits a name: from 1 for a word of it down to 0. */
function fitOf({ word, plain, meant, isPart, inNames }: Term, { text, words, plainWords }: Name): number {
  if (words.includes(word) || plainWords.includes(plain)) return 1;
  if (text.startsWith(word) || text.includes(inNames))
    return text.startsWith(word) || words.some((own) => own.startsWith(word)) ? 0.8 : 0.6;
  const near = meant.size === 0 ? 0 : Math.max(...[...words, text].map((own) => nearFit(meant.get(own))));
  // Too little to come before a name that has the word as it is typed.
  return isPart ? Math.min(near, 0.1) : near;
}

/** How well a word fits another that is so many slips away. */
function nearFit(slips: number | undefined): number {
  return slips === undefined ? 0 : 0.7 - 0.2 * slips;
}

/** How much of a name the words found in it make up. */
function shareOf({ text }: Name, terms: readonly Term[], fits: readonly number[]): number {
  const letters = terms.reduce((sum, { word }, place) => sum + ((fits[place] ?? 0) > 0 ? word.length : 0), 0);
  return Math.min(1, letters / text.length);
}

/** Of equals, titles and the reader's language come first. */
function preference({ isTitle, language: own }: Name, language: string | undefined): number {
  return (isTitle ? 0.05 : 0) + (own === language ? 0.02 : 0);
}

function sumOf(terms: readonly Term[], valueOf: (place: number) => number): number {
  return terms.reduce((sum, { weight }, place) => sum + weight * valueOf(place), 0);
}
