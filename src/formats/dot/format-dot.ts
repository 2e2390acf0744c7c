import type { Area, ConceptMap } from "../../model/index.js";
import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import { flatMapOf } from "../flat/flat-map-of.js";
import type { WriteOptions } from "../format.js";
import { conceptValues, linkValues, type Values } from "../loose/columns.js";
import { headValues } from "../loose/head.js";
import { quoted, quotedLabel } from "./dot-text.js";

/**
 * A directed graph: helpful links are dotted, alternatives dashed, areas are clusters, summaries and reasons tooltips.
 * What Graphviz has no word for stands in attributes of our own, which it passes over.
 */
export function formatDot(map: ConceptMap, options: WriteOptions = {}): string {
  const { concepts, links, ...head } = flatMapOf(map, options);
  const { id = "", title, ...rest } = head;
  const depths = head.depths ?? [];
  const lines = [
    ...concepts.map(
      (concept) => `${quoted(concept.id)}${attributes(ofConcept(concept, conceptValues(concept, depths)))};`,
    ),
    ...clusters(head.areas ?? [], concepts),
    ...links.map((link) => `${quoted(link.source)} -> ${quoted(link.target)}${attributes(ofLink(link))};`),
    // At the end, so that no cluster inherits them.
    ...assignments({ ...headValues(rest), ...(title !== undefined && { label: title }) }),
  ];
  return `digraph ${quoted(id)} {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
}

function ofConcept({ title, position }: FlatConcept, values: Values): Values {
  const { summary, area, x, y, ...others } = values;
  return {
    label: title ?? "",
    ...(summary !== undefined && { tooltip: summary }),
    ...others,
    // Graphviz counts upwards.
    ...(position && { pos: `${String(position.x)},${String(0 - position.y)}!` }),
  };
}

function ofLink(link: FlatLink): Values {
  const { reason, ...others } = linkValues(link);
  const style = link.helpful ? "dotted" : link.clause === undefined ? undefined : "dashed";
  return {
    ...(style !== undefined && { style }),
    ...(link.kind === "related" && { dir: "none", constraint: false }),
    ...others,
    ...(reason !== undefined && { tooltip: reason }),
  };
}

function clusters(areas: readonly Area[], concepts: readonly FlatConcept[], parent?: string): string[] {
  return areas
    .filter((area) => area.parent === parent)
    .flatMap(({ id, title }) => [
      `subgraph ${quoted(`cluster_${id}`)} {`,
      ...assignments({ label: title as string }).map((line) => `  ${line}`),
      ...clusters(areas, concepts, id).map((line) => `  ${line}`),
      ...concepts.filter(({ area }) => area === id).map((concept) => `  ${quoted(concept.id)};`),
      "}",
    ]);
}

function attributes(values: Values): string {
  const pairs = assignments(values).map((line) => line.replace(/;$/, ""));
  return pairs.length === 0 ? "" : ` [${pairs.join(", ")}]`;
}

function assignments(values: Values): string[] {
  return Object.entries(values).map(([name, value]) => `${nameOf(name)}=${valueOf(name, value)};`);
}

function nameOf(name: string): string {
  return /^[a-z]\w*$/i.test(name) ? name : quoted(name);
}

function valueOf(name: string, value: string | number | boolean): string {
  const text = String(value);
  if (name === "label" || name === "tooltip") return quotedLabel(text);
  return typeof value === "string" ? quoted(text) : /^-?\d+(\.\d+)?$|^[a-z]+$/.test(text) ? text : quoted(text);
}
