import { areaChain } from "../../model/area-chain.js";
import { depthsOfConcept, type ConceptId, type ConceptMap } from "../../model/index.js";
import type { MapFormat, WriteOptions } from "../format.js";
import { telling, type Telling } from "../markdown/telling.js";

/** Notes for Anki 2.1.54 or newer, which takes the head of the file for its settings of the import. */
export const anki: MapFormat = {
  id: "anki",
  title: "Anki notes",
  extensions: ["anki.txt"],
  mediaType: "text/tab-separated-values",
  keeps: ["summaries", "goals", "areas", "depths"],
  format: formatAnki,
};

/**
 * A note for each concept: its title in front, its summary and goals behind, its areas and depths as tags. A note keeps
 * its `guid`, so that a second import of the same map changes cards and adds none twice.
 */
export function formatAnki(map: ConceptMap, options: WriteOptions = {}): string {
  const tell = telling(map, options, (label) => label);
  const head = [
    "#separator:tab",
    "#html:false",
    "#guid column:1",
    "#tags column:4",
    `#columns:${["guid", "front", "back", "tags"].join("\t")}`,
  ];
  const notes = map.nodes().map((id) => note(map, id, tell).map(field).join("\t"));
  return `${[...head, ...notes].join("\n")}\n`;
}

function note(map: ConceptMap, id: ConceptId, tell: Telling): string[] {
  const { summary, goals = [], area } = map.getNodeAttributes(id);
  const tasks = goals.map(
    ({ at, title }) => `• ${tell.say(title)}${at === undefined ? "" : tell.words.aside(tell.depth(at))}`,
  );
  const titles = new Map((map.getAttribute("areas") ?? []).map((each) => [each.id, each.title]));
  // Anki shows tags with "::" as a tree.
  const areas = areaChain(map, area)
    .map((each) => tag(tell.say(titles.get(each)) || each))
    .reverse();
  const depths = depthsOfConcept(map, id).map((depth) => tag(tell.depth(depth)));
  return [
    `${map.getAttribute("id") ?? "concept-map"}/${id}`,
    tell.title(id),
    [tell.say(summary), ...tasks].filter((line) => line !== "").join("\n"),
    [areas.join("::"), ...depths].filter((each) => each !== "").join(" "),
  ];
}

/** White space parts tags, colons part their levels. */
function tag(name: string): string {
  return name.trim().replace(/[\s:"\p{Cc}]+/gu, "-");
}

/** What Anki takes for a sound, a formula or a gap, wherever it stands; a word joiner after its first sign keeps it a text. */
const markup = /\[(?=(?:sound|anki):|\$|latex\])|\\(?=[([])|\{(?=\{)/gi;

/** Quoted where it would end the field or the line, or begin a comment. */
function field(text: string): string {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(/[^\P{Cc}\n]/gu, " ");
  const plain = lines.trim().replace(markup, "$&\u2060");
  return /["\n]|^#/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
