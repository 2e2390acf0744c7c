import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import { mapFromFlat } from "../flat/map-from-flat.js";
import type { MapReading, ReadOptions, Remark } from "../format.js";
import { defined, looseConcept } from "../loose/flat-fields.js";
import { headFrom, type Head } from "../loose/head.js";
import { textAt, type Loose } from "../loose/loose.js";
import { checkReading } from "../option-kinds.js";
import { refuse } from "../refuse.js";
import { AreasOfNotes } from "./areas-of-notes.js";
import { linksOfNotes } from "./links-of-notes.js";
import { nameNotes, type PropertiesOf } from "./name-notes.js";
import { NoteNames, type NamedNote } from "./note-names.js";
import { knownProperties } from "./properties.js";
import { readNote, type Note } from "./read-note.js";

/** The texts of the files of a folder by their paths in it, with "/" between folders. */
export type NoteFiles = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/**
 * A map from a folder of Markdown notes, such as a vault of Obsidian: a concept for each note.
 *
 * Prerequisites are the links in the front matter's `prerequisites` and those below a heading of that name; other links
 * are related notes. Where `linksLeadTo` is given, every link stands for a prerequisite.
 */
export function parseNotes(files: NoteFiles, options: ReadOptions = {}): MapReading {
  checkReading(options);
  const remarks: Remark[] = [];
  const remark = (next: Remark): void => void remarks.push(next);
  const read = markdownFiles(files, options, remark).map(([path, text]) => readNote(path, text, remark));
  const headNote = read.find(isHead);
  const notes = read.filter((note) => note !== headNote);
  const properties = propertiesOf(notes, remark);
  const named = nameNotes(notes, properties, remark);
  const names = new NoteNames(named);
  const head: Head =
    headNote === undefined ? defined({ locale: options.locale }) : headFrom(headNote.properties, options);
  const areas = new AreasOfNotes(head.areas ?? [], named, properties);
  const ordered = inOrderOf(headNote, named, names);
  const concepts = ordered.map((each) => conceptOf(each, properties(each.note), areas.of(each), remark));
  const links: FlatLink[] = linksOfNotes(ordered, { names, properties, options, remark });
  const flat = { ...head, ...depthsFor(head, concepts), areas: areas.all, concepts, links };
  return mapFromFlat(flat, { remarks });
}

/** The notes that are read, by sound paths; files of programs, such as those in `.obsidian`, are none. */
function markdownFiles(files: NoteFiles, options: ReadOptions, remark: (remark: Remark) => void): [string, string][] {
  const { maxCharacters = 20_000_000 } = options;
  if (Object(files) !== files) refuse("the notes must be given as texts by their paths");
  const entries: [string, string][] =
    files instanceof Map
      ? [...(files as ReadonlyMap<string, string>)]
      : Object.entries(files as Readonly<Record<string, string>>);
  let characters = 0;
  const notes = entries.flatMap(([name, text]): [string, string][] => {
    const path = name.replaceAll("\\", "/").replace(/^(?:\.?\/)+/, "");
    if (!/\.(?:md|markdown)$/i.test(path) || /(?:^|\/)\./.test(path)) return [];
    if (typeof (text as unknown) !== "string")
      return refuse(`the file ${JSON.stringify(name)} must be given as a text`);
    characters += text.length;
    return [[path, text]];
  });
  if (characters > maxCharacters) {
    refuse(`the notes have more than ${maxCharacters.toLocaleString("en")} characters`, undefined, "too-large");
  }
  if (notes.length === 0) refuse("there is no note among the files; their names must end in .md");
  const others = entries.length - notes.length;
  const what = others === 1 ? "1 file that is no note was" : `${String(others)} files that are no notes were`;
  if (others > 0) remark({ code: "left-out", message: `${what} left out` });
  return notes;
}

/** The note that says what the map as a whole is. */
function isHead({ properties }: Note): boolean {
  return textAt(properties, "format")?.startsWith("concept-map/") ?? false;
}

/** The properties of each note by our names, with one remark on all that are not known. */
function propertiesOf(notes: readonly Note[], remark: (remark: Remark) => void): PropertiesOf {
  const read = new Map(notes.map((note) => [note, knownProperties(note.properties)]));
  const others = new Set([...read.values()].flatMap((each) => each.others));
  if (others.size > 0) {
    const list = [...others].slice(0, 10).map((name) => JSON.stringify(name));
    const more = others.size > list.length ? ` and ${String(others.size - list.length)} more` : "";
    remark({
      code: "left-out",
      message: `a map has no room for the properties ${list.join(", ")}${more}; they were left out`,
    });
  }
  return (note) => read.get(note)!.known;
}

function conceptOf(
  { note, id, title, aliases }: NamedNote,
  properties: Loose,
  area: string | undefined,
  remark: (remark: Remark) => void,
): FlatConcept {
  const { minutes, assumed, position } = looseConcept(id, properties);
  if (minutes === undefined && Object.hasOwn(properties, "minutes")) {
    const message = `${JSON.stringify(note.path)} has no number as its minutes; they were left out`;
    remark({ code: "left-out", message });
  }
  return {
    id,
    title,
    ...defined({
      aliases: aliases.length > 0 ? aliases : undefined,
      summary: textAt(properties, "summary") ?? note.summary,
      area,
      minutes,
      assumed,
      position,
    }),
  };
}

/** The depths that are listed, or else those that the notes give minutes for. */
function depthsFor({ depths }: Head, concepts: readonly FlatConcept[]): Pick<Head, "depths"> {
  if (depths !== undefined) return { depths };
  const ids = new Set(concepts.flatMap(({ minutes }) => (typeof minutes === "object" ? Object.keys(minutes) : [])));
  return ids.size === 0 ? {} : { depths: [...ids].map((id) => ({ id, title: id })) };
}

/** First the notes that the head links to, in its order. */
function inOrderOf(head: Note | undefined, notes: readonly NamedNote[], names: NoteNames): NamedNote[] {
  const listed = (head?.links ?? []).flatMap((link) => names.linked(link, head?.folder ?? "") ?? []);
  return [...new Set([...listed, ...notes])];
}
