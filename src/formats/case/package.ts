import { shorten } from "../../model/error.js";
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

const parts = ["CFDocument", "CFItems", "CFAssociations", "CFDefinitions", "CFRubrics"];

/** Sorts out a package of CASE 1.0 or 1.1; what has no identifier is remarked upon and left out. */
export function casePackage(file: unknown, remarks: Remark[]): CasePackage {
  const root = isLoose(file) ? file : {};
  if (!isLoose(root["CFDocument"]) && listAt(root, "CFItems") === undefined) {
    refuse("a CASE package is an object with CFDocument, CFItems and CFAssociations");
  }
  const leftOut = (part: string, why: string, code: Remark["code"] = "left-out"): void => {
    remarks.push({ code, message: `${shorten(part)} ${why}; it was left out` });
  };
  const listOf = (part: string): readonly unknown[] => {
    const list = listAt(root, part);
    if (list === undefined && root[part] !== undefined && root[part] !== null) leftOut(part, "is no list");
    return list ?? [];
  };
  for (const part of Object.keys(root).filter((key) => !parts.includes(key))) {
    leftOut(part, "is no part of a CASE package");
  }
  const items = itemsOf(listOf("CFItems"), leftOut);
  const titles = new Map<string, string>();
  const links = linksOf(listOf("CFAssociations"), titles, leftOut);
  const [document, definitions] = [looseAt(root, "CFDocument"), looseAt(root, "CFDefinitions")];
  return { document, items, links, titles, definitions, rubrics: listOf("CFRubrics") };
}

type LeftOut = (part: string, why: string, code?: Remark["code"]) => void;

function itemsOf(entries: readonly unknown[], leftOut: LeftOut): Map<string, Item> {
  const items = new Map<string, Item>();
  entries.forEach((record, index) => {
    const part = `CFItems[${String(index)}]`;
    const identifier = identifierIn(record);
    if (identifier === undefined || !isLoose(record)) leftOut(part, "has no identifier");
    else if (items.has(identifier)) leftOut(part, "has the identifier of another item", "duplicate");
    else items.set(identifier, { identifier, record });
  });
  return items;
}

/** Adds the titles of what is linked. */
function linksOf(entries: readonly unknown[], titles: Map<string, string>, leftOut: LeftOut): Link[] {
  return entries.flatMap((entry, index): Link[] => {
    const record = isLoose(entry) ? entry : {};
    const [from, to] = [looseAt(record, "originNodeURI"), looseAt(record, "destinationNodeURI")];
    const [origin, destination] = [identifierIn(from), identifierIn(to)];
    const [type, notes] = [textAt(record, "associationType"), textAt(record, "notes")];
    if (type === undefined || origin === undefined || destination === undefined) {
      leftOut(`CFAssociations[${String(index)}]`, "does not say what it links and how");
      return [];
    }
    addTitle(titles, origin, from);
    addTitle(titles, destination, to);
    return [{ type, origin, destination, ...(notes && { notes }) }];
  });
}

/** UUIDs are the same in either case. */
export function identifierIn(record: unknown): string | undefined {
  const identifier = isLoose(record) ? textAt(record, "identifier")?.trim().toLowerCase() : undefined;
  return identifier === "" ? undefined : identifier;
}

function addTitle(titles: Map<string, string>, identifier: string, end: Loose): void {
  const title = textAt(end, "title");
  if (title !== undefined && !titles.has(identifier)) titles.set(identifier, title);
}

export function looseAt(record: Loose, key: string): Loose {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  return isLoose(value) ? value : {};
}
