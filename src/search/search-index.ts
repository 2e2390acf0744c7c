import { everyText, type ConceptId, type ConceptMap, type Text, type Texts } from "../model/index.js";
import { oncePerMap } from "../queries/once-per-map.js";
import { fold, singular, wordsOf } from "./fold.js";

/** One of the names of a concept, ready to be compared. */
export interface Name {
  /** As it is written. */
  readonly name: string;
  readonly isTitle: boolean;
  /** The primary subtag of its language; none for a plain text. */
  readonly language: string | undefined;
  /** Folded, without spaces. */
  readonly text: string;
  /** Like `text`, without plurals. */
  readonly plain: string;
  readonly words: readonly string[];
  readonly plainWords: readonly string[];
}

/** What can be found of a concept. */
export interface Entry {
  readonly id: ConceptId;
  readonly names: readonly Name[];
  /** The texts of all names, each after a line break. */
  readonly named: string;
  /** Folded, with a space before each word. */
  readonly summary: string;
}

export interface SearchIndex {
  readonly entries: readonly Entry[];
  /** Every word of a name, and every name as one word: "back-propagation" is "backpropagation". */
  readonly words: ReadonlySet<string>;
}

/** What there is to find on a map. */
export const searchIndex = oncePerMap(read, new Set(["title", "reading", "aliases", "summary"]));

function read(map: ConceptMap): SearchIndex {
  const entries = map.mapNodes((id, { title, reading, aliases, summary }) => {
    const names = [...namesOf(title, true), ...namesOf(reading, true), ...namesOf(aliases, false)];
    const named = names.map(({ text }) => "\n" + text).join("");
    const told = everyText(summary).map((wording) => ` ${fold(wording)}`);
    return { id, names, named, summary: told.join("") };
  });
  const words = new Set(entries.flatMap(({ names }) => names.flatMap(({ words, text }) => [...words, text])));
  return { entries, words };
}

function namesOf(texts: Text | Texts | undefined, isTitle: boolean): Name[] {
  return byLanguage(texts).flatMap(([language, names]) =>
    names.map((name) => {
      const words = wordsOf(fold(name));
      const plainWords = words.map(singular);
      const [text, plain] = [words.join(""), plainWords.join("")];
      return { name, isTitle, language: primary(language), text, plain, words, plainWords };
    }),
  );
}

function byLanguage(texts: Text | Texts = []): [language: string | undefined, names: readonly string[]][] {
  if (typeof texts === "string" || isList(texts)) return [[undefined, everyText(texts)]];
  return Object.entries<string | readonly string[]>(texts).map(([language, names]) => [language, everyText(names)]);
}

function isList(texts: Text | Texts): texts is readonly string[] {
  return Array.isArray(texts);
}

/** `ja` of `ja-JP`. */
export function primary(tag: string | undefined): string | undefined {
  return tag?.toLowerCase().split("-")[0];
}
