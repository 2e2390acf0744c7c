import type { Area } from "../../model/index.js";
import { textAt } from "../loose/loose.js";
import { named } from "./note-links.js";
import type { PropertiesOf } from "./name-notes.js";
import type { NamedNote } from "./note-names.js";
import { wordsAt } from "./properties.js";

/** The area of each note: the one that it states, or its folder, or its first tag; folders and tags nest. */
export class AreasOfNotes {
  readonly #areas: Map<string, Area>;
  readonly #common: string;

  constructor(
    listed: readonly Area[],
    notes: readonly NamedNote[],
    private readonly properties: PropertiesOf,
  ) {
    this.#areas = new Map(listed.map((area) => [area.id, area]));
    this.#common = commonFolder(notes.map(({ note }) => note.folder));
  }

  get all(): Area[] {
    return [...this.#areas.values()];
  }

  of({ note }: NamedNote): string | undefined {
    const properties = this.properties(note);
    const area = textAt(properties, "area")?.replace(
      /^\[\[(.*)\]\]$/s,
      (link, inner: string) => named(inner)?.name ?? link,
    );
    if (area !== undefined && area.trim() !== "") return area.trim();
    const folder = note.folder.slice(this.#common.length).replace(/^\//, "");
    const tag = wordsAt(properties, "tags")[0]?.replace(/^#/, "").split(/\s/)[0];
    const path = folder !== "" ? folder : (tag ?? "");
    return path === "" ? undefined : this.#inFolders(path);
  }

  #inFolders(path: string): string {
    let parent: string | undefined;
    for (const title of path.split("/").filter((part) => part !== "")) {
      const id: string = (parent === undefined ? title : `${parent}/${title}`).replace(/[\s@]+/g, "-");
      if (!this.#areas.has(id)) this.#areas.set(id, { id, title, ...(parent !== undefined && { parent }) });
      parent = id;
    }
    return parent ?? path;
  }
}

/** The folder that all lie in, which says nothing about any of them. */
function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split("/"));
  const end = first.findIndex((part, place) => others.some((other) => other[place] !== part));
  return (end < 0 ? first : first.slice(0, end)).join("/");
}
