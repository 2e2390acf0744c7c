/** The parts that a page can leave out, by the names that `::part()` knows them by. */
export const partNames = [
  "head",
  "find",
  "goal",
  "depth",
  "minimap",
  "show",
  "filter",
  "legend",
  "zoom",
  "export",
  "fullscreen",
  "print",
  "panel",
  "details",
  "path",
  "outline",
  "progress",
] as const;

export type PartName = (typeof partNames)[number];
export type ShownParts = ReadonlySet<PartName>;

/** What goes with what it stands in. */
const standsIn: Readonly<Partial<Record<PartName, PartName>>> = {
  find: "head",
  goal: "head",
  depth: "head",
  details: "panel",
  path: "panel",
  outline: "panel",
  progress: "panel",
};

/** All but those that `without` names, and but what stands in these. A page may set anything. */
export function shownParts(without: unknown): ShownParts {
  const leftOut = new Set(namesIn(without));
  return new Set(partNames.filter((name) => !leftOut.has(name) && !leftOut.has(standsIn[name] ?? "")));
}

/** The words of a list with spaces between. */
export function namesIn(without: unknown): string[] {
  return typeof without === "string" ? without.split(/\s+/).filter((name) => name !== "") : [];
}
