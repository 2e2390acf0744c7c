import type { Remark } from "../format.js";
import { textAt } from "../loose/loose.js";
import type { Item } from "./package.js";

/** What to call items: their code where no other has the same, else their identifier. */
export function namesOf(items: readonly Item[], kind: string, remarks: Remark[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const code = codeOf(item);
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const isShared = (code: string | undefined): boolean => code !== undefined && counts.get(code) !== 1;
  const sharing = items.filter((item) => isShared(codeOf(item))).length;
  if (sharing > 0) {
    const message = `${kind} that share a humanCodingScheme are called by their identifiers (${String(sharing)})`;
    remarks.push({ code: "renamed", message });
  }
  return new Map(
    items.map((item) => {
      const code = codeOf(item);
      return [item.identifier, code === undefined || isShared(code) ? item.identifier : code];
    }),
  );
}

function codeOf({ record }: Item): string | undefined {
  const code = textAt(record, "humanCodingScheme");
  return code?.trim() ? code : undefined;
}
