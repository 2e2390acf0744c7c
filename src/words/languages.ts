import { ConceptMapError } from "../model/index.js";
import { truncations } from "../model/text.js";
import { languageProblems } from "./check-messages.js";
import { en } from "./en.js";
import { isTag } from "./is-tag.js";
import { ja } from "./ja.js";
import type { Messages, SomeMessages } from "./messages.js";

/** The messages for a reader. */
export interface Spoken {
  readonly table: Messages;
  /** What numbers and lists are written in too. */
  readonly locale: string;
}

/** A language that the package has is a file, and a line here. */
const tables = new Map<string, SomeMessages>([
  ["en", en],
  ["ja", ja],
]);
const spoken = new Map<string, Spoken>();
const listeners = new Set<() => void>();

/**
 * Adds a language to what the interface speaks, or messages to one that it speaks; elements on the page change to it.
 *
 * What a language lacks is said in the one that it is a kind of (`pt` for `pt-BR`), else in English. Throws a
 * `ConceptMapError` with all that is wrong, and adds nothing then.
 */
export function addLanguage(tag: string, messages: SomeMessages): void {
  const problems = languageProblems(tag, messages);
  if (problems.length > 0) throw new ConceptMapError(problems);
  const key = String(new Intl.Locale(tag)).toLowerCase();
  tables.set(key, merged(tables.get(key), messages));
  spoken.clear();
  for (const listener of listeners) listener();
}

/** Calls whenever a language is added; answers how to stop that. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is said to a reader: the same object until a language is added. */
export function spokenIn(locale: string): Spoken {
  const kept = spoken.get(locale);
  if (kept) return kept;
  const found = tagsFor(locale).flatMap((tag) => tables.get(tag) ?? []);
  if (found.length === 0) return spokenIn("en");
  // Figures do in every language; English words for them do not.
  const base = { ...tables.get("en"), numbers: "" } as Messages;
  const fresh = { table: found.reduceRight<Messages>(merged, base), locale };
  spoken.set(locale, fresh);
  return fresh;
}

/** The tags whose messages suit a reader, the best first: `zh-tw`, `zh-hant-tw`, `zh-hant`, `zh`. */
function tagsFor(locale: string): string[] {
  if (!isTag(locale)) return [];
  return [...truncations(locale).slice(0, -1), ...truncations(String(new Intl.Locale(locale).maximize()))];
}

/** Message by message; the forms of one that counts belong together. */
function merged<T extends SomeMessages>(messages: T | undefined, over: SomeMessages): T {
  const under = messages as Readonly<Record<string, SomeMessages>> | undefined;
  const entries = Object.entries(over).map(([name, message]) => [
    name,
    typeof message === "string" || "other" in message ? message : merged(under?.[name], message as SomeMessages),
  ]);
  return { ...messages, ...(Object.fromEntries(entries) as T) };
}
