import type { Remark } from "../format.js";
import { textAt } from "../loose/loose.js";
import type { CasePackage, Item } from "./package.js";

/** What to call items: their code where nothing else is called the same, else their identifier. */
export function namesOf(items: readonly Item[], file: CasePackage, kind: string, remarks: Remark[]) {
  const counts = new Map<string, number>();
  for (const item of items) {
    const code = codeOf(item);
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const identifiers = new Set([...file.items.keys(), ...file.links.flatMap((link) => [link.origin, link.destination])]);
  const isTaken = (code: string, { identifier }: Item): boolean =>
    counts.get(code) !== 1 || (identifiers.has(code) && code !== identifier);
  const isRenamed = (item: Item): boolean => {
    const code = codeOf(item);
    return code !== undefined && isTaken(code, item);
  };
  const renamed = items.filter(isRenamed).length;
  if (renamed > 0) {
    const message = `${kind} whose humanCodingScheme others have too are called by their identifiers (${String(renamed)})`;
    remarks.push({ code: "renamed", message });
  }
  const nameOf = (item: Item): string => (isRenamed(item) ? item.identifier : (codeOf(item) ?? item.identifier));
  return new Map(items.map((item) => [item.identifier, nameOf(item)]));
}

function codeOf({ record }: Item): string | undefined {
  const code = textAt(record, "humanCodingScheme");
  return code?.trim() ? code : undefined;
}
