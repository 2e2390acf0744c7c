import type { Remark } from "../format.js";
import { isLoose, listAt, textAt, type Loose } from "../loose/loose.js";
import { refuse } from "../refuse.js";

/** An item of a package. */
export interface Item {
  readonly identifier: string;
  readonly record: Loose;
}

/** An association of a package, its ends by their identifiers. */
export interface Link {
  readonly type: string;
  readonly origin: string;
  readonly destination: string;
  readonly notes?: string;
}

/** What a package holds, as far as it can be told apart. */
export interface CasePackage {
  readonly document: Loose;
  /** By identifier, in the order of the file. */
  readonly items: ReadonlyMap<string, Item>;
  readonly links: readonly Link[];
  /** Titles of what associations link, by identifier. */
  readonly titles: ReadonlyMap<string, string>;
  readonly definitions: Loose;
  readonly rubrics: readonly unknown[];
}

/** Sorts out a package of CASE 1.0 or 1.1; what has no identifier is remarked upon and left out. */
export function casePackage(file: unknown, remarks: Remark[]): CasePackage {
  const root = isLoose(file) ? file : {};
  if (!isLoose(root["CFDocument"]) && listAt(root, "CFItems") === undefined) {
    refuse("a CASE package is an object with CFDocument, CFItems and CFAssociations");
  }
  const remark = (code: Remark["code"], list: string, index: number, found: string): void => {
    remarks.push({ code, message: `${list}[${String(index)}] ${found}; it was left out` });
  };
  const items = new Map<string, Item>();
  (listAt(root, "CFItems") ?? []).forEach((record, index) => {
    const identifier = identifierIn(record);
    if (identifier === undefined || !isLoose(record)) remark("left-out", "CFItems", index, "has no identifier");
    else if (items.has(identifier)) remark("duplicate", "CFItems", index, `has the identifier of another item`);
    else items.set(identifier, { identifier, record });
  });
  const titles = new Map<string, string>();
  const links = (listAt(root, "CFAssociations") ?? []).flatMap((entry, index): Link[] => {
    const record = isLoose(entry) ? entry : {};
    const [from, to] = [record["originNodeURI"], record["destinationNodeURI"]];
    const [origin, destination] = [identifierIn(from), identifierIn(to)];
    const [type, notes] = [textAt(record, "associationType"), textAt(record, "notes")];
    if (type === undefined || origin === undefined || destination === undefined) {
      remark("left-out", "CFAssociations", index, "does not say what it links and how");
      return [];
    }
    addTitle(titles, origin, from);
    addTitle(titles, destination, to);
    return [{ type, origin, destination, ...(notes && { notes }) }];
  });
  return {
    document: looseAt(root, "CFDocument"),
    items,
    links,
    titles,
    definitions: looseAt(root, "CFDefinitions"),
    rubrics: listAt(root, "CFRubrics") ?? [],
  };
}

/** UUIDs are the same in either case. */
export function identifierIn(record: unknown): string | undefined {
  const identifier = isLoose(record) ? textAt(record, "identifier")?.trim().toLowerCase() : undefined;
  return identifier === "" ? undefined : identifier;
}

function addTitle(titles: Map<string, string>, identifier: string, end: unknown): void {
  const title = isLoose(end) ? textAt(end, "title") : undefined;
  if (title !== undefined && !titles.has(identifier)) titles.set(identifier, title);
}

export function looseAt(record: Loose, key: string): Loose {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  return isLoose(value) ? value : {};
}
