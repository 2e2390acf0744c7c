import { isLoose, type Loose } from "../loose/loose.js";

const spellings: Readonly<Record<string, readonly string[]>> = {
  id: ["id"],
  title: ["title", "name"],
  aliases: ["aliases", "alias"],
  summary: ["summary", "description"],
  area: ["area"],
  tags: ["tags", "tag"],
  minutes: ["minutes"],
  assumed: ["assumed"],
  position: ["position"],
  prerequisites: ["prerequisites", "prerequisite", "requires", "dependson", "needs", "前提"],
  related: ["related", "seealso", "関連"],
};

/** The properties of a note by our own names for them, and the names of those that we do not know. */
export function knownProperties(properties: Loose): { readonly known: Loose; readonly others: readonly string[] } {
  const known = new Map<string, unknown>();
  const others: string[] = [];
  for (const [key, value] of Object.entries(properties)) {
    const plain = key.toLowerCase().replace(/[\s_-]/g, "");
    const name = Object.keys(spellings).find((each) => spellings[each]!.includes(plain));
    if (name === undefined) others.push(key);
    else if (value !== null && !known.has(name)) known.set(name, value);
  }
  return { known: Object.fromEntries(known), others };
}

/** The words of a property that is a list, or a text with commas. */
export function wordsAt(properties: Loose, key: string): string[] {
  const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
  const words = Array.isArray(value) ? value.flat(3) : typeof value === "string" ? value.split(",") : [value];
  return words
    .flatMap((word) => (typeof word === "string" || typeof word === "number" ? [String(word).trim()] : []))
    .filter((word) => word !== "");
}

/** The entries of a property that is a list or one thing; `[[a]]` without quotes is a list in a list. */
export function entriesAt(properties: Loose, key: string): (string | Loose)[] {
  const value: unknown = Object.hasOwn(properties, key) ? properties[key] : undefined;
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  return list.flatMap((entry): (string | Loose)[] => {
    if (typeof entry === "string" || isLoose(entry)) return [entry];
    if (typeof entry === "number") return [String(entry)];
    const inner: unknown = Array.isArray(entry) ? entry.flat(3)[0] : undefined;
    return typeof inner === "string" ? [`[[${inner}]]`] : [];
  });
}
