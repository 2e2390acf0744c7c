import type { FlatLink } from "../flat/flat-map.js";
import type { ReadOptions, Remark } from "../format.js";
import type { PropertiesOf } from "./name-notes.js";
import { NeedsProperty } from "./needs-property.js";
import type { NamedNote, NoteNames } from "./note-names.js";
import { entriesAt } from "./properties.js";
import type { NoteLink } from "./read-note.js";

export interface LinksContext {
  readonly names: NoteNames;
  readonly properties: PropertiesOf;
  readonly options: ReadOptions;
  readonly remark: (remark: Remark) => void;
}

/** The links of all notes: what the properties say, then what the texts add to it. */
export function linksOfNotes(notes: readonly NamedNote[], context: LinksContext): FlatLink[] {
  const stated = notes.flatMap((each) => statedLinks(each, context));
  const seen = new Set(stated.map(keyOf));
  const written = notes.flatMap((each) => writtenLinks(each, context)).sort((a, b) => rank(a) - rank(b));
  // A text names the same note time and again, and what it needs as well as what it is about.
  const added = written.filter((link) => {
    if (link.source === link.target || seen.has(keyOf(link))) return false;
    if (link.kind === "related" && seen.has(keyOf({ source: link.target, target: link.source }))) return false;
    seen.add(keyOf(link));
    return true;
  });
  return [...stated, ...added];
}

function statedLinks(from: NamedNote, { names, properties, remark }: LinksContext): FlatLink[] {
  const missing = (name: string): void => {
    remark({ code: "left-out", message: noNote(from, name) });
  };
  const links = (key: string): FlatLink[] => {
    const property = new NeedsProperty(names, from, missing);
    return entriesAt(properties(from.note), key).flatMap((entry) => property.links(entry));
  };
  const related = links("related").map(({ source, target }): FlatLink => ({
    source: target,
    target: source,
    kind: "related",
  }));
  return [...links("prerequisites"), ...related];
}

function writtenLinks(from: NamedNote, context: LinksContext): FlatLink[] {
  const missing = new Set<string>();
  return from.note.links.flatMap((link) => {
    const found = context.names.linked(link, from.note.folder);
    if (found !== undefined) return [linkTo(from.id, found.id, link, context.options)];
    if (!missing.has(link.name)) {
      context.remark({ code: "left-out", message: noNote(from, link.name), place: { line: link.line } });
    }
    missing.add(link.name);
    return [];
  });
}

function linkTo(from: string, to: string, { isPrerequisite }: NoteLink, { linksLeadTo }: ReadOptions): FlatLink {
  if (linksLeadTo === "dependent") return { source: from, target: to };
  if (isPrerequisite || linksLeadTo === "prerequisite") return { source: to, target: from };
  return { source: from, target: to, kind: "related" };
}

function noNote({ note }: NamedNote, name: string): string {
  return `${JSON.stringify(note.path)} links to ${JSON.stringify(name)}, which is no note here; the link was left out`;
}

function rank({ kind }: FlatLink): number {
  return kind === "related" ? 1 : 0;
}

function keyOf({ kind, source, target }: FlatLink): string {
  return JSON.stringify([kind === "related", source, target]);
}
