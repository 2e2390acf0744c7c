import type { Note } from "./read-note.js";
import type { LinkTarget } from "./note-links.js";

/** A note with the names that others know it by. */
export interface NamedNote {
  readonly note: Note;
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** Finds the notes that links and properties name, as Obsidian does: by path, then by the name of the file alone. */
export class NoteNames {
  readonly #byId = new Map<string, NamedNote>();
  readonly #byPath = new Map<string, NamedNote>();
  readonly #byStem = new Map<string, NamedNote[]>();
  readonly #byTitle = new Map<string, NamedNote>();

  constructor(notes: readonly NamedNote[]) {
    for (const each of notes) {
      const { note, id } = each;
      this.#byId.set(id, each);
      this.#byPath.set(keyOf(note.name), each);
      const stem = keyOf(note.stem);
      if (!this.#byStem.has(stem)) this.#byStem.set(stem, []);
      this.#byStem.get(stem)!.push(each);
    }
    // A title wins over an alias, and an earlier note over a later one.
    for (const each of [...notes].reverse()) this.#byTitle.set(keyOf(each.title), each);
    for (const each of notes) {
      for (const alias of each.aliases) {
        if (!this.#byTitle.has(keyOf(alias))) this.#byTitle.set(keyOf(alias), each);
      }
    }
  }

  /** The note that a link in a folder leads to. */
  linked({ name, isPath }: LinkTarget, folder: string): NamedNote | undefined {
    if (isPath) return this.#at(pathFrom(folder, name)) ?? this.#at(pathFrom("", name));
    const byPath = name.startsWith(".") ? this.#at(pathFrom(folder, name)) : this.#byPath.get(keyOf(name));
    return byPath ?? this.#nearest(keyOf(name), folder) ?? this.called(name);
  }

  /** The note of an id, a title, a file name or an alias. */
  called(name: string): NamedNote | undefined {
    return this.#byId.get(name) ?? this.#byTitle.get(keyOf(name)) ?? this.#byStem.get(keyOf(name))?.[0];
  }

  #at(path: string | undefined): NamedNote | undefined {
    return path === undefined ? undefined : this.#byPath.get(keyOf(path));
  }

  /** Of the notes whose paths end so, the one in the same folder, else the one nearest to the root. */
  #nearest(name: string, folder: string): NamedNote | undefined {
    const stem = name.split("/").at(-1)!;
    const fitting = (this.#byStem.get(stem) ?? []).filter(({ note }) => `/${keyOf(note.name)}`.endsWith(`/${name}`));
    const depth = ({ note }: NamedNote): number => note.name.split("/").length;
    return fitting.find(({ note }) => note.folder === folder) ?? fitting.sort((a, b) => depth(a) - depth(b))[0];
  }
}

/** Files are the same where they differ in upper and lower case alone, or in how accents are put together. */
function keyOf(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** A path from a folder as a path from the root; none where it leads out of it. */
function pathFrom(folder: string, path: string): string | undefined {
  const parts = path.startsWith("/") || folder === "" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === ".." && parts.pop() === undefined) return undefined;
    if (part !== ".." && part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
