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

/** The language that a text is shown in, where it is not the reader's. */
export function foreignTag({ map, locale }: Speaker, text: Text | undefined): string | undefined {
  const tag = languageOf(text, locale, map.getAttribute("locales")?.[0]);
  const base = (of: string): string | undefined => of.toLowerCase().split("-")[0];
  return tag === undefined || base(tag) === base(locale) ? undefined : tag;
}

export function nameOf(speaker: Speaker, id: ConceptId): string {
  const { map } = speaker;
  return (map.hasNode(id) && say(speaker, map.getNodeAttribute(id, "title"))) || id;
}

export function depthTitle(speaker: Speaker, depth: DepthId | undefined): string {
  return say(speaker, speaker.map.getAttribute("depths")?.find(({ id }) => id === depth)?.title);
}
