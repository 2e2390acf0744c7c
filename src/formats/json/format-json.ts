import stringify from "json-stringify-pretty-compact";
import { clausesOf, formatName, type Concept, type ConceptMap, type ConceptMapData } from "../../model/index.js";
import { inLocale } from "./in-locale.js";

export interface FormatJsonOptions {
  /** Write what a reader of this locale is shown and leave the other languages out; their names stay as aliases. */
  readonly locale?: string;
}

/** The text of a map's file: what `parseJson` reads, short objects on one line. */
export function formatJson(map: ConceptMap, { locale }: FormatJsonOptions = {}): string {
  const data = mapData(map);
  return `${stringify(locale === undefined ? data : inLocale(data, locale), { maxLength: 120 })}\n`;
}

/** A map as plain data, which `createConceptMap` takes back, also after changes to the graph. */
export function mapData(map: ConceptMap): ConceptMapData {
  const { $schema, ...attributes } = map.getAttributes();
  return {
    ...($schema !== undefined && { $schema }),
    format: formatName,
    ...attributes,
    concepts: map.mapNodes((id, concept: Partial<Concept>) => ({
      id,
      title: id, // graphology's `mergeEdge` makes concepts that have none
      ...concept,
      ...((concept.prerequisites || map.inDegree(id) > 0) && { prerequisites: clausesOf(map, id) }),
      ...(concept.related && { related: concept.related.filter((other) => map.hasNode(other)) }),
    })),
  };
}
