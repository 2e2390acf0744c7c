/** Words for people: one wording, or a wording for each BCP 47 language tag. */
export type Text = string | Readonly<Record<string, string>>;

/** Several wordings, such as other names, plain or for each language tag. */
export type Texts = readonly string[] | Readonly<Record<string, readonly string[]>>;

/** The wording for a reader's locale: `ja-JP`, then `ja` or any other `ja-…`, then the fallback locale's, then any. */
export function textIn(text: Text | undefined, locale: string, fallback = "en"): string {
  if (text === undefined) return "";
  return typeof text === "string" ? text : (wording(text, locale, fallback) ?? "");
}

/** The wordings for a reader's locale, chosen as `textIn` chooses; none where there are none. */
export function textsIn(texts: Texts | undefined, locale: string, fallback = "en"): readonly string[] {
  if (texts === undefined) return [];
  return isList(texts) ? texts : (wording(texts, locale, fallback) ?? []);
}

/** Every wording there is, in any language: what a search should find. */
export function everyText(text: Text | Texts | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === "string" ? [text] : isList(text) ? text : Object.values(text).flat();
}

/** The language that `textIn` finds a wording in, for the `lang` attribute; none for a plain text. */
export function languageOf(text: Text | undefined, locale: string, fallback = "en"): string | undefined {
  if (text === undefined || typeof text === "string") return undefined;
  return tagFor(text, locale, fallback);
}

function wording<T>(byTag: Readonly<Record<string, T>>, locale: string, fallback: string): T | undefined {
  const tag = tagFor(byTag, locale, fallback);
  return tag === undefined ? undefined : byTag[tag];
}

function tagFor(byTag: Readonly<Record<string, unknown>>, locale: string, fallback: string): string | undefined {
  const tags = Object.keys(byTag);
  const find = (fits: (tag: string) => boolean) => tags.find((tag) => fits(tag.toLowerCase()));
  for (const tag of [...truncations(locale), ...truncations(fallback)]) {
    const found = find((candidate) => candidate === tag) ?? find((candidate) => candidate.startsWith(`${tag}-`));
    if (found !== undefined) return found;
  }
  return tags[0];
}

/** `zh-Hant-TW`, `zh-Hant`, `zh`: the lookup of RFC 4647, section 3.4. */
export function truncations(tag: string): string[] {
  const subtags = tag.toLowerCase().split("-");
  return subtags.map((_, index) => subtags.slice(0, subtags.length - index).join("-"));
}

function isList(texts: unknown): texts is readonly string[] {
  return Array.isArray(texts);
}
