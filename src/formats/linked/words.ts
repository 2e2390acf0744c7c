import type { Text, Texts } from "../../model/index.js";
import type { LinkedValue } from "./graph.js";

/** A text with or without its language. */
export type Words = Extract<LinkedValue, { readonly value: string }>;

const languageTag = /^[a-z]{1,8}(-[a-z\d]{1,8})*$/i;

/** A text in all its languages, one wording for each; half characters become U+FFFD. */
export function wordsOf(text: Text | undefined): Words[] {
  const byLanguage = new Map<string, Words>();
  for (const words of allWordsOf(typeof text === "object" ? eachInList(text) : text === undefined ? [] : [text])) {
    const language = words.language?.toLowerCase() ?? "";
    if (!byLanguage.has(language)) byLanguage.set(language, words);
  }
  return [...byLanguage.values()];
}

/** Several wordings in all their languages. */
export function allWordsOf(texts: Texts | undefined): Words[] {
  const byLanguage: (readonly [string, readonly string[]])[] = isList(texts)
    ? [["", texts]]
    : Object.entries(texts ?? {});
  return byLanguage.flatMap(([language, wordings]) =>
    wordings.filter((wording) => wording !== "").map((wording) => inLanguage(wording, language)),
  );
}

/** Words without a language. */
export function plain(text: string | undefined): Words[] {
  return text === undefined || text === "" ? [] : [inLanguage(text, "")];
}

/** A tag that cannot be one is left out. */
function inLanguage(text: string, language: string): Words {
  const value = text.replace(/\p{Cs}/gu, "\ufffd");
  return languageTag.test(language) ? { value, language } : { value };
}

function eachInList(text: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(text).map(([language, wording]) => [language, [wording]]));
}

function isList(texts: Texts | undefined): texts is readonly string[] {
  return Array.isArray(texts);
}
