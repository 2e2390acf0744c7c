import { languageOf, textIn, type ConceptId, type ConceptMap, type DepthId, type Text } from "../model/index.js";
import type { Words } from "./words.js";

/** Says what a map holds in a reader's language. */
export interface Speaker {
  readonly map: ConceptMap;
  readonly locale: string;
  readonly words: Words;
}

/** A text of the map in the reader's language. */
export function say({ map, locale }: Speaker, text: Text | undefined): string {
  return textIn(text, locale, map.getAttribute("locales")?.[0]);
}

/** The language that a text is shown in; a plain one is taken to be in the map's, where it has one, or else in the reader's. */
export function tagOf({ map, locale }: Speaker, text: Text | undefined): string {
  const locales = map.getAttribute("locales") ?? [];
  const ofPlain = locales.length === 1 ? locales[0] : undefined;
  return languageOf(text, locale, locales[0]) ?? ofPlain ?? locale;
}

/** The same, where it is not that of the words around it. */
export function foreignTag(speaker: Speaker, text: Text | undefined): string | undefined {
  const tag = tagOf(speaker, text);
  return text === undefined || isSameLanguage(tag, speaker.words.locale) ? undefined : tag;
}

/** Are they one language, whatever their regions and scripts? */
export function isSameLanguage(tag: string, other: string): boolean {
  const [base, otherBase] = [tag, other].map((of) => of.toLowerCase().split("-")[0]);
  return base === otherBase;
}

export function nameOf(speaker: Speaker, id: ConceptId): string {
  const { map } = speaker;
  return (map.hasNode(id) && say(speaker, map.getNodeAttribute(id, "title"))) || id;
}

export function depthTitle(speaker: Speaker, depth: DepthId | undefined): string {
  return say(speaker, speaker.map.getAttribute("depths")?.find(({ id }) => id === depth)?.title);
}
