import {
  everyText,
  languageOf,
  textIn,
  type ConceptData,
  type ConceptMapData,
  type Text,
  type Texts,
} from "../../model/index.js";

/** The keys of a map's file that hold a text. */
const textKeys = new Set(["title", "reading", "summary", "reason", "text"]);

type Wording = (text: Text) => Text;

/**
 * A map's data for a page in one language: of each text the wording alone that a reader of `locale` would be shown.
 * Names in other languages stay as aliases, so that a search still finds them.
 */
export function inLocale(data: ConceptMapData, locale: string): ConceptMapData {
  const fallback = data.locales?.[0] ?? "en";
  const wording: Wording = (text) => {
    const language = languageOf(text, locale, fallback);
    return language === undefined ? text : { [language]: textIn(text, locale, fallback) };
  };
  const concepts = data.concepts.map((concept) => ({
    ...withoutForeignReading(concept, languageOf(concept.title, locale, fallback)),
    ...aliasesBeside(concept, wording(concept.title)),
  }));
  return inWords({ ...data, locales: [tagOf(data.locales ?? [], locale)], concepts }, wording);
}

/** The same value with each of its texts in that wording; what other tools keep under `x-` is left as it is. */
function inWords<T>(value: T, wording: Wording): T {
  if (Array.isArray(value)) return value.map((item: unknown) => inWords(item, wording)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    if (textKeys.has(key)) return [key, wording(inner as Text)];
    return [key, key === "minutes" || key.startsWith("x-") ? inner : inWords(inner, wording)];
  });
  return Object.fromEntries(entries) as T;
}

/** A reading belongs to the title in its own language. */
function withoutForeignReading(concept: ConceptData, shown: string | undefined): ConceptData {
  const { reading, ...rest } = concept;
  const isForeign = typeof reading === "object" && shown !== undefined && !(shown in reading);
  return isForeign ? rest : concept;
}

/** The aliases in every language, and before them the titles that are not shown. */
function aliasesBeside({ title, aliases }: ConceptData, shown: Text): { aliases?: Texts } {
  if (typeof title === "string" || typeof shown === "string") return {};
  const left = Object.entries(title).filter(
    ([language, name]) => !(language in shown) && !everyText(shown).includes(name),
  );
  if (left.length === 0) return {};
  const [ownLanguage = ""] = Object.keys(shown);
  const names = new Map(Object.entries(isList(aliases) ? { [ownLanguage]: aliases } : (aliases ?? {})));
  for (const [language, name] of left) names.set(language, [name, ...(names.get(language) ?? [])]);
  return { aliases: Object.fromEntries(names) };
}

function isList(texts: Texts | undefined): texts is readonly string[] {
  return Array.isArray(texts);
}

/** The map's own tag for the language of a locale, or its first. */
function tagOf(locales: readonly string[], locale: string): string {
  const tags = Object.fromEntries(locales.map((tag) => [tag, tag]));
  return languageOf(tags, locale, locales[0]) ?? locale;
}
