import type { Remark } from "../format.js";
import { textAt, type Loose } from "../loose/loose.js";
import type { NamedNote } from "./note-names.js";
import { wordsAt } from "./properties.js";
import type { Note } from "./read-note.js";

export type PropertiesOf = (note: Note) => Loose;

/** Gives each note an id: the one that it states, or its file name, or its whole path where that is taken. */
export function nameNotes(
  notes: readonly Note[],
  properties: PropertiesOf,
  remark: (remark: Remark) => void,
): NamedNote[] {
  const stated = new Map<string, Note>();
  for (const note of notes) {
    const id = textAt(properties(note), "id");
    if (id === undefined) continue;
    const first = stated.get(id);
    if (first === undefined) stated.set(id, note);
    else {
      const message = `${JSON.stringify(note.path)} has the id of ${JSON.stringify(first.path)}; its file name was taken instead`;
      remark({ code: "duplicate", message });
    }
  }
  const idOf = new Map([...stated].map(([id, note]) => [note, id]));
  const taken = new Set(stated.keys());
  return notes.map((note) => {
    const id = idOf.get(note) ?? freeId(note, taken);
    taken.add(id);
    const title = textAt(properties(note), "title") ?? note.heading ?? note.stem;
    return { note, id, title, aliases: wordsAt(properties(note), "aliases") };
  });
}

function freeId({ name, stem }: Note, taken: ReadonlySet<string>): string {
  const [short, long] = [withoutSpaces(stem), withoutSpaces(name)];
  let id = taken.has(short) ? long : short;
  for (let count = 2; taken.has(id); count++) id = `${long}-${String(count)}`;
  return id;
}

/** A file name is no id yet, so that a note with a space in its name is nothing to remark. */
function withoutSpaces(name: string): string {
  return name.replace(/[\s@\p{Cc}\p{Cs}]+/gu, "-");
}
