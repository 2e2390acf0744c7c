import type { ConceptId, Text } from "../model/index.js";
import { directionOf, foreignTag, nameOf, say, type Speaker } from "../words/index.js";
import type { Drawing } from "./drawing.js";
import { html, type Content, type Html } from "./html.js";
import { signsOf } from "./said.js";
import { markName } from "./state-name.js";

/** A drawing, and which concepts the page tells of. */
export interface Page extends Drawing {
  readonly told: ReadonlySet<ConceptId>;
}

/** Where a page tells of a concept. */
export function anchorOf(id: ConceptId): string {
  return `concept-${id}`;
}

/** A concept's name, as a link where the page tells of it. */
export function conceptLink(page: Page, id: ConceptId): Html {
  const language = inLanguage(page, page.map.getNodeAttribute(id, "title"));
  if (!page.told.has(id)) return html("span", language, nameOf(page, id));
  return html("a", { href: `#${encodeURIComponent(anchorOf(id))}`, ...language }, nameOf(page, id));
}

/** HTML knows six levels of headings. */
export function heading(level: number): string {
  return `h${String(Math.min(6, level))}`;
}

/** The language of a text of the map, and the way it is written, where these are others than the page's. */
export function inLanguage(
  speaker: Speaker,
  text: Text | undefined,
): { readonly lang?: string; readonly dir?: string } {
  const lang = foreignTag(speaker, text);
  if (lang === undefined) return {};
  const dir = directionOf(lang);
  return dir === speaker.words.direction ? { lang } : { lang, dir };
}

/** A text of the map in its element, with its language where that is another than the page's. */
export function spoken(
  speaker: Speaker,
  name: string,
  text: Text | undefined,
  ...more: readonly Content[]
): Html | undefined {
  const words = say(speaker, text);
  if (words === "") return undefined;
  return html(name, inLanguage(speaker, text), words, ...more);
}

const followed = /^(?:https?:\/\/|mailto:)/i;

/** A link where the address is one that may be followed; else what it would say, and the address as text. */
export function outerLink(url: string, name: string, lang?: string): Content {
  if (!followed.test(url)) return [html("span", { lang }, name), " ", html("code", {}, url)];
  return html("a", { href: url, rel: "noopener noreferrer", lang }, name);
}

/** Facts behind a name, in small letters. */
export function quiet(...facts: readonly string[]): Content {
  return facts.length === 0 ? undefined : html("small", {}, ` · ${facts.join(" · ")}`);
}

/** What the reader has said of a concept, sign by sign, and that it is known; nothing where nothing was said. */
export function saidWords(page: Page, id: ConceptId): string[] {
  const signs = signsOf(page.record, id, page.standing.stateOf(id));
  return signs.flatMap((sign) => {
    if (sign === "ready" || sign === "locked") return [];
    return sign === "mastered" ? page.words.table.mastered : markName(page, sign);
  });
}
