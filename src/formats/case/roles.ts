import type { Remark } from "../format.js";
import { textAt } from "../loose/loose.js";
import type { CasePackage, Item, Link } from "./package.js";
import { parentsOf } from "./parents.js";
import { itemTypes } from "./vocabulary.js";

/** What the items of a package are in a map. */
export interface Roles {
  readonly areas: readonly Item[];
  readonly concepts: readonly Item[];
  /** Items that are only there to say that a concept replaces them. */
  readonly old: readonly Item[];
  /** By identifier of a concept, those that it replaces. */
  readonly replaced: ReadonlyMap<string, ReadonlySet<Item>>;
  /** By identifier, the item that it is a child of. */
  readonly parents: ReadonlyMap<string, string>;
}

/**
 * Tells areas from concepts: an item with children is an area, and a concept as well only where it precedes or relates
 * to something.
 */
export function rolesOf(file: CasePackage, remarks: Remark[]): Roles {
  const parents = parentsOf(file, remarks);
  const withChildren = new Set(parents.values());
  const linked = new Set(ends(file.links, "precedes", "isRelatedTo"));
  const isArea = ({ identifier, record }: Item): boolean =>
    withChildren.has(identifier) || textAt(record, "CFItemType") === itemTypes.area;
  const isConcept = (item: Item): boolean => !isArea(item) || linked.has(item.identifier);
  const isUnused = ({ identifier }: Item): boolean => !linked.has(identifier) && !withChildren.has(identifier);
  const replaced = replacedItems(file, isUnused, isConcept);
  const old = new Set([...replaced.values()].flatMap((items) => [...items]));
  const items = [...file.items.values()].filter((item) => !old.has(item));
  const areas = items.filter(isArea);
  remarkOnGuess(areas, remarks);
  return { areas, concepts: items.filter(isConcept), old: [...old], replaced, parents };
}

function ends(links: readonly Link[], ...types: readonly string[]): string[] {
  return links.flatMap(({ type, origin, destination }) => (types.includes(type) ? [origin, destination] : []));
}

/** Items that a concept of the package replaces, which is not replaced in turn, and that stand for nothing else. */
function replacedItems(
  { items, links }: CasePackage,
  isUnused: (item: Item) => boolean,
  isConcept: (item: Item) => boolean,
): Map<string, Set<Item>> {
  const replaced = new Map<string, Set<Item>>();
  const replacements = links.filter(({ type }) => type === "replacedBy");
  const origins = new Set(replacements.map(({ origin }) => origin));
  for (const { origin, destination } of replacements) {
    const [old, heir] = [items.get(origin), items.get(destination)];
    if (old === undefined || heir === undefined) continue;
    if (!isUnused(old) || !isConcept(heir) || origins.has(destination)) continue;
    const group = replaced.get(destination) ?? new Set<Item>();
    replaced.set(destination, group.add(old));
  }
  return replaced;
}

function remarkOnGuess(areas: readonly Item[], remarks: Remark[]): void {
  const guessed = areas.filter(({ record }) => textAt(record, "CFItemType") !== itemTypes.area);
  if (guessed.length === 0) return;
  const message = `items that others are children of were taken to be areas (${String(guessed.length)})`;
  remarks.push({ code: "guessed", message });
}
