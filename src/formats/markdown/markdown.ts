import { clausesOf, type Area, type AreaId, type Clause, type ConceptId, type ConceptMap } from "../../model/index.js";
import type { MapFormat, WriteOptions } from "../format.js";
import { markdownText } from "./markdown-text.js";
import { telling, type Telling } from "./telling.js";

/** One document for people to read, or to paste where Markdown is understood. */
export const markdown: MapFormat = {
  id: "markdown",
  title: "Markdown document",
  extensions: ["md", "markdown"],
  mediaType: "text/markdown",
  keeps: [
    "description",
    "depths",
    "alternatives",
    "helpful",
    "corequisites",
    "summaries",
    "areas",
    "minutes",
    "related",
  ],
  format: formatMarkdown,
};

/** A map as one Markdown document: areas are headings, and so are concepts, with what they need and how long they take. */
export function formatMarkdown(map: ConceptMap, options: WriteOptions = {}): string {
  const tell = telling(map, options, markdownText);
  const { title, summary, areas = [] } = map.getAttributes();
  const byArea = new Map<AreaId | undefined, ConceptId[]>(
    [undefined, ...areas.map(({ id }) => id)].map((id) => [id, []]),
  );
  map.forEachNode((id, { area }) => {
    (byArea.get(area) ?? byArea.get(undefined)!).push(id);
  });
  const outer = areas.filter(({ parent }) => parent === undefined);
  const loose = (byArea.get(undefined) ?? []).flatMap((id) => conceptParts(map, id, outer.length > 0 ? 3 : 2, tell));
  const parts = [
    heading(1, markdownText(tell.say(title))),
    markdownText(tell.say(summary)),
    ...outer.flatMap((area) => areaParts(map, area, 2, byArea, tell)),
    ...(outer.length > 0 && loose.length > 0 ? [heading(2, tell.words.others)] : []),
    ...loose,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** An area with the areas in it; nothing where there is no concept in any of them. */
function areaParts(
  map: ConceptMap,
  { id, title }: Area,
  level: number,
  byArea: ReadonlyMap<AreaId | undefined, readonly ConceptId[]>,
  tell: Telling,
): string[] {
  const own = (byArea.get(id) ?? []).flatMap((concept) => conceptParts(map, concept, level + 1, tell));
  const inner = (map.getAttribute("areas") ?? []).filter(({ parent }) => parent === id);
  const parts = [...own, ...inner.flatMap((area) => areaParts(map, area, level + 1, byArea, tell))];
  return parts.length === 0 ? [] : [heading(level, markdownText(tell.say(title)) || markdownText(id)), ...parts];
}

function conceptParts(map: ConceptMap, id: ConceptId, level: number, tell: Telling): string[] {
  const { summary, related = [] } = map.getNodeAttributes(id);
  const { words } = tell;
  const facts = [
    ...needs(map, id, tell),
    [words.time, tell.time(id)],
    [
      words.related,
      related
        .filter((other) => map.hasNode(other))
        .map(tell.title)
        .join(words.comma),
    ],
  ];
  const list = facts
    .filter(([, fact]) => fact !== "")
    .map(([name = "", fact = ""]) => `- ${name}${words.colon}${fact}`);
  return [heading(level, tell.title(id)), markdownText(tell.say(summary)), list.join("\n")];
}

/** What comes first, what helps and what may be learnt together, each as one line. */
function needs(map: ConceptMap, id: ConceptId, tell: Telling): [string, string][] {
  const { words } = tell;
  const kinds: Record<"needs" | "helpful" | "together", string[]> = { needs: [], helpful: [], together: [] };
  for (const clause of clausesOf(map, id)) {
    const at = typeof clause === "string" || clause.at === undefined ? "" : words.aside(`→ ${tell.depth(clause.at)}`);
    kinds[kindOf(clause)].push(tell.requirement(clause) + at);
  }
  return (["needs", "together", "helpful"] as const).map((kind) => [words[kind], kinds[kind].join(words.comma)]);
}

function kindOf(clause: Clause): "needs" | "helpful" | "together" {
  if (typeof clause === "string") return "needs";
  return clause.helpful ? "helpful" : clause.corequisite ? "together" : "needs";
}

function heading(level: number, text: string): string {
  return text === "" ? "" : `${"#".repeat(Math.min(level, 6))} ${text}`;
}
