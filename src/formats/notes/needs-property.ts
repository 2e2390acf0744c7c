import type { FlatLink } from "../flat/flat-map.js";
import { defined } from "../loose/flat-fields.js";
import { isLoose, isTrueAt, textAt, type Loose } from "../loose/loose.js";
import { linksIn } from "./note-links.js";
import type { NamedNote, NoteNames } from "./note-names.js";

type Terms = Omit<FlatLink, "source" | "target">;

/**
 * The links that an entry of `prerequisites` or `related` stands for: an id (`id@depth`), a title, a link, or what our
 * own format has there, of which any alternatives share a clause.
 */
export class NeedsProperty {
  #clauses = 0;

  constructor(
    private readonly names: NoteNames,
    private readonly from: NamedNote,
    /** Told of what no note is called, and of what is not understood. */
    private readonly missing: (name: string) => void,
  ) {}

  links(entry: string | Loose): FlatLink[] {
    if (typeof entry === "string") return this.#named(entry, {});
    const terms = termsOf(entry);
    const members: unknown = Object.hasOwn(entry, "anyOf") ? entry["anyOf"] : undefined;
    if (!Array.isArray(members)) return this.#leaf(entry, terms);
    const clause = String(++this.#clauses);
    return members.flatMap((member: unknown) => {
      if (typeof member === "string") return this.#named(member, { ...terms, clause });
      return this.#leaf(member, { ...terms, clause });
    });
  }

  #leaf(entry: unknown, terms: Terms): FlatLink[] {
    const concept = isLoose(entry) ? textAt(entry, "concept", "id", "title") : undefined;
    if (!isLoose(entry) || concept === undefined) {
      this.missing(JSON.stringify(entry).slice(0, 80));
      return [];
    }
    const own = defined({ depth: textAt(entry, "depth"), reason: textAt(entry, "reason") });
    return this.#named(concept, { ...terms, ...own });
  }

  #named(text: string, terms: Terms): FlatLink[] {
    const linked = linksIn(text);
    if (linked.length > 0) {
      return linked.flatMap((target) => this.#to(this.names.linked(target, this.from.note.folder), target.name, terms));
    }
    const whole = this.names.called(text.trim());
    if (whole !== undefined) return this.#to(whole, text, terms);
    const [name = "", depth] = text.split(/@(?=[^@]*$)/);
    const atDepth = depth === undefined ? undefined : this.names.called(name.trim());
    if (atDepth !== undefined) return this.#to(atDepth, name, { ...terms, depth: depth!.trim() });
    const parts = text.split(",");
    return parts.length > 1 ? parts.flatMap((part) => this.#named(part, terms)) : this.#to(undefined, text, terms);
  }

  #to(found: NamedNote | undefined, name: string, terms: Terms): FlatLink[] {
    if (found === undefined) this.missing(name.trim());
    return found === undefined ? [] : [{ source: found.id, target: this.from.id, ...terms }];
  }
}

function termsOf(entry: Loose): Terms {
  return defined({
    at: textAt(entry, "at"),
    helpful: isTrueAt(entry, "helpful"),
    corequisite: isTrueAt(entry, "corequisite"),
    reason: textAt(entry, "reason"),
  });
}
