import { formatName, textsIn, type ConceptId, type ConceptMap } from "../../model/index.js";
import type { FlatLink, FlatMap } from "../flat/flat-map.js";
import { flatMapOf } from "../flat/flat-map-of.js";
import type { WriteOptions } from "../format.js";
import { markdownText } from "../markdown/markdown-text.js";
import { wordsIn } from "../markdown/words.js";
import { yamlText } from "../yaml/format-yaml.js";
import { notePaths } from "./note-paths.js";
import { noteText } from "./note-text.js";

/** The file that says what the map as a whole is. */
const headName = "concept-map";

/**
 * A map as a folder of Markdown notes, by path: one for each concept in the folders of its areas, and `concept-map.md`,
 * which lists them. What `parseNotes` reads stands in the front matter; the text says it again for people.
 */
export function formatNotes(map: ConceptMap, options: WriteOptions = {}): Map<string, string> {
  const flat = flatMapOf(map, options);
  const { locale } = options;
  const first = map.getAttribute("locales")?.[0] ?? "en";
  const paths = notePaths(map, [headName]);
  const titles = new Map(flat.concepts.map(({ id, title = "" }) => [id, title.trim() === "" ? id : title]));
  const linkFrom = (path: string, id: ConceptId): string =>
    `[${markdownText(titles.get(id)!)}](${relativePath(path, paths.get(id)!)}.md)`;
  const links = byNote(flat.links);
  const notes = flat.concepts.map((concept): [string, string] => {
    const path = paths.get(concept.id)!;
    const text = noteText({
      concept: { ...concept, title: titles.get(concept.id)! },
      aliases: textsIn(map.getNodeAttribute(concept.id, "aliases"), locale ?? first, first),
      links: links.get(concept.id) ?? [],
      words: wordsIn(locale ?? first),
      linkTo: (id) => linkFrom(path, id),
      wikiLinkTo: (id) => `[[${paths.get(id)!.split("/").at(-1)!}]]`,
    });
    return [`${path}.md`, text];
  });
  return new Map([[`${headName}.md`, headText(flat, (id) => linkFrom("", id))], ...notes]);
}

function headText({ concepts, links: _, ...head }: FlatMap, linkTo: (id: ConceptId) => string): string {
  const lists = concepts.map(({ id }) => `- ${linkTo(id)}`).join("\n");
  const parts = [`# ${markdownText(head.title ?? "")}`.trim(), markdownText(head.summary ?? ""), lists];
  const text = parts.filter((part) => part !== "" && part !== "#").join("\n\n");
  return `---\n${yamlText({ format: formatName, ...head })}---\n\n${text}\n`;
}

/** By concept, the links that its note states: what it needs and what it is related to. */
function byNote(links: readonly FlatLink[]): ReadonlyMap<ConceptId, readonly FlatLink[]> {
  const stated = new Map<ConceptId, FlatLink[]>();
  for (const link of links) {
    const id = link.kind === "related" ? link.source : link.target;
    if (!stated.has(id)) stated.set(id, []);
    stated.get(id)!.push(link);
  }
  return stated;
}

function relativePath(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  const parts = to.split("/");
  const differing = folders.findIndex((folder, place) => folder !== parts[place] || place === parts.length - 1);
  const shared = differing < 0 ? folders.length : differing;
  return [...folders.slice(shared).map(() => ".."), ...parts.slice(shared)].map(encoded).join("/");
}

/** Letters stay readable; what would end a link in Markdown does not. */
function encoded(part: string): string {
  return part.replace(/[()&'`_~$]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
