import type { FlatLink } from "../flat/flat-map.js";

/**
 * Links as one cell: entries between `;`, alternatives between `|`, `id@depth` for a depth that suffices, and before
 * a colon the depth that the entry is needed from: `vectors ; use: chain-rule@gist | jacobian`.
 */
export function formatNeeds(links: readonly FlatLink[]): string {
  const entries = new Map<string, FlatLink[]>();
  for (const link of links) {
    const key = link.clause ?? `only ${String(entries.size)}`;
    entries.set(key, [...(entries.get(key) ?? []), link]);
  }
  return [...entries.values()].map(entryOf).join(" ; ");
}

function entryOf(links: readonly FlatLink[]): string {
  const at = links[0]?.at;
  const names = links.map(({ source, depth }) => (depth === undefined ? source : `${source}@${depth}`)).join(" | ");
  return at === undefined ? names : `${at}: ${names}`;
}

/** The links that a cell names; every entry may also end with `;` or a line break, as people write it. */
export function parseNeeds(cell: string, target: string, terms: Partial<FlatLink>): FlatLink[] {
  const entries = cell.split(/\s+;\s+|;\s*$|\n/).length > 1 ? cell.split(/\s+;\s+|;\s*$|\n/) : cell.split(/;\s*/);
  return entries
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .flatMap((entry, index) =>
      linksOf(entry, target, {
        ...terms,
        clause: `${terms.helpful ? "helpful" : terms.corequisite ? "together" : "needed"} ${String(index)}`,
      }),
    );
}

function linksOf(entry: string, target: string, { clause, ...terms }: Partial<FlatLink>): FlatLink[] {
  const [, at, names = entry] = /^(\S+):\s+([^]*)$/.exec(entry) ?? [];
  const alternatives = names.split(/\s+\|\s+/).length > 1 ? names.split(/\s+\|\s+/) : names.split("|");
  const members = alternatives.map((name) => name.trim()).filter((name) => name !== "");
  return members.map((name) => {
    const [source = "", depth] = name.split("@");
    return {
      source,
      target,
      ...terms,
      ...(members.length > 1 && clause !== undefined && { clause }),
      ...(depth !== undefined && { depth }),
      ...(at !== undefined && { at }),
    };
  });
}
