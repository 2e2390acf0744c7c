import type { Area, ConceptMap } from "../../model/index.js";
import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import { flatMapOf } from "../flat/flat-map-of.js";
import { linksWithoutDepths } from "../flat/without-depths.js";
import type { WriteOptions } from "../format.js";
import { limitComment } from "./limits.js";
import { progressClasses } from "./progress-classes.js";
import { quotedLabel, safeNames } from "./mermaid-text.js";

/**
 * A flowchart: helpful links are dotted, alternatives say `or`, related concepts are joined by dots without an arrow,
 * areas are subgraphs. Where Mermaid cannot take an id for a name, a comment says what the name stands for.
 * What the learner knows and what is ready to be learnt have classes with colours of their own. Mermaid itself draws no
 * more than 500 links unless the `maxEdges` of its site says so; a comment tells where there are more.
 */
export function formatMermaid(map: ConceptMap, options: WriteOptions = {}): string {
  const { title = "", areas = [], concepts, links } = flatMapOf(map, options);
  const taken = new Set<string>();
  const names = safeNames(idsOf(concepts), "n", taken);
  const areaNames = safeNames(idsOf(areas), "area", taken);
  const subgraphs = (parent?: string): string[] =>
    areas
      .filter((area) => area.parent === parent)
      .flatMap((area) =>
        subgraph(area, areaNames, [
          ...subgraphs(area.id),
          ...concepts.filter((concept) => concept.area === area.id).map(({ id }) => names.get(id)!),
        ]),
      );
  const arrows = linksWithoutDepths(links);
  const lines = [
    ...[...names, ...areaNames].flatMap(([id, name]) => (id === name ? [] : `%% ${name} is ${JSON.stringify(id)}`)),
    ...concepts.map((concept) => `${names.get(concept.id)!}[${labelOf(concept)}]`),
    ...subgraphs(),
    ...arrows.map((link) => `${names.get(link.source)!} ${arrow(link)} ${names.get(link.target)!}`),
    ...progressClasses(concepts, names),
  ];
  const characters = lines.reduce((sum, line) => sum + line.length + 3, 0);
  const comment = limitComment(arrows.length, Math.ceil(characters / 1000 + 1) * 1000);
  const matter = title.trim() === "" ? "" : `---\ntitle: ${yamlText(title)}\n---\n`;
  return `${matter}flowchart TD\n${[...comment, ...lines].map((line) => `  ${line}\n`).join("")}`;
}

/** Without `<`, from which on Mermaid would look for a tag. */
function yamlText(text: string): string {
  return JSON.stringify(text).replaceAll("<", "\\u003c");
}

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

function subgraph({ id, title }: Area, names: ReadonlyMap<string, string>, content: readonly string[]): string[] {
  const label = labelOf({ id, title: title as string });
  return [`subgraph ${names.get(id)!}[${label}]`, ...content.map((line) => `  ${line}`), "end"];
}

/** Mermaid has no empty labels. */
function labelOf({ id, title = "" }: Pick<FlatConcept, "id" | "title">): string {
  return quotedLabel(title.trim() === "" ? id : title);
}

function arrow({ kind, helpful, clause }: FlatLink): string {
  if (kind === "related") return "-.-";
  const choice = clause === undefined ? "" : clause === "1" ? "|or|" : `|or ${clause}|`;
  return `${helpful ? "-.->" : "-->"}${choice}`;
}
