import { fold, isSetApart, singular, wordsOf } from "./fold.js";
import { slipsAllowed, slipsBetween } from "./misspelling.js";
import type { Entry, SearchIndex } from "./search-index.js";
import { segmentsOf } from "./segments.js";

/** A query, ready to be held against names. */
export interface Query {
  /** Folded, without spaces, so that "fine tuning" is "finetuning". */
  readonly text: string;
  /** Like `text`, without plurals. */
  readonly plain: string;
  readonly terms: readonly Term[];
  /** Names that several words may have been meant for together, with the slips between; empty where they are one. */
  readonly meant: ReadonlyMap<string, number>;
}

/** A word of a query and what it stands for. */
export interface Term {
  readonly word: string;
  readonly plain: string;
  /** How it is looked for in names: a letter or two say something at the beginning only, where words are set apart. */
  readonly inNames: string;
  /** The concepts whose summary speaks of it. */
  readonly spoken: ReadonlySet<Entry>;
  /** Words of names that may have been meant, with the slips between; empty where the word itself is one. */
  readonly meant: ReadonlyMap<string, number>;
  /** Does it stand in a name, if only as a part of a word? */
  readonly isPart: boolean;
  /** More for what few concepts speak of, nothing for what none does. */
  readonly weight: number;
}

export function queryOf(index: SearchIndex, text: string): Query {
  const words = wordsOf(fold(text));
  const terms = text.split(/\s+/).flatMap((chunk) => termsOf(index, chunk));
  const joined = words.join("");
  const isMisspelt = terms.length > 1 && !index.words.has(joined);
  const meant = isMisspelt ? nearly(index, joined, isKnown(index, joined)) : new Map<string, number>();
  return { text: joined, plain: words.map(singular).join(""), terms, meant };
}

/** Does a word stand in a name of a concept? */
export function isNamed({ named }: Entry, { inNames }: { readonly inNames: string }): boolean {
  return named.includes(inNames);
}

/** What stands between spaces is one word if a name has it or nearly; else the words that its language sees in it. */
function termsOf(index: SearchIndex, chunk: string): Term[] {
  const words = wordsOf(fold(chunk));
  return words.flatMap((word) => {
    const term = termOf(index, word);
    if (isSetApart(word) || term.meant.size > 0 || isKnown(index, word)) return [term];
    const source = words.length === 1 ? chunk : word;
    return segmentsOf(source, (joined) => isKnown(index, joined)).map((segment) => termOf(index, segment));
  });
}

function isKnown({ entries }: SearchIndex, word: string): boolean {
  const needle = { inNames: inNames(word) };
  return entries.some((entry) => isNamed(entry, needle));
}

function termOf(index: SearchIndex, word: string): Term {
  const { entries } = index;
  const needle = { inNames: inNames(word) };
  const named = entries.filter((entry) => isNamed(entry, needle));
  const isPart = named.length > 0;
  const meant = index.words.has(word) ? new Map<string, number>() : nearly(index, word, isPart);
  const spoken = spokenOf(entries, word);
  const count = new Set([...named, ...spoken]).size || meant.size;
  return { word, plain: singular(word), ...needle, spoken, meant, isPart, weight: weightOf(count, entries.length) };
}

function inNames(word: string): string {
  return word.length < 3 && isSetApart(word) ? `\n${word}` : word;
}

/** At the beginning of a word; to look for the word first is faster, since spaces are many. */
function spokenOf(entries: readonly Entry[], word: string): Set<Entry> {
  const begun = isSetApart(word) ? ` ${word}` : word;
  return new Set(entries.filter(({ summary }) => summary.includes(word) && summary.includes(begun)));
}

/** The inverse document frequency. */
function weightOf(count: number, all: number): number {
  return count === 0 ? 0 : Math.log(1 + all / count);
}

/**
 * What is a part of a word may be another word with a slip, as "modell" of "modelling" is nearly "model"; not below five
 * letters, since a reader who begins "charts" does not mean "chat".
 */
function nearly({ words }: SearchIndex, word: string, isPart: boolean): Map<string, number> {
  const limit = !isPart ? slipsAllowed(word) : word.length < 5 ? 0 : 1;
  const found = new Map<string, number>();
  if (limit === 0) return found;
  for (const candidate of words) {
    if (!beginsAlike(word, candidate)) continue;
    const slips = slipsBetween(word, candidate, limit, isPart);
    if (slips <= limit) found.set(candidate, slips);
  }
  return found;
}

/** Most slips leave the first letter or the second; to look at these two first spares most comparisons. */
function beginsAlike(typed: string, word: string): boolean {
  return typed[0] === word[0] || typed[1] === word[1] || typed[0] === word[1] || typed[1] === word[0];
}
