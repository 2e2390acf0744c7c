import stringify from "json-stringify-pretty-compact";
import {
  clausesOf,
  formatName,
  knownOf,
  type Concept,
  type ConceptMap,
  type ConceptMapData,
} from "../../model/index.js";
import { inLocale } from "./in-locale.js";

export interface FormatJsonOptions {
  /** Write what a reader of this locale is shown and leave the other languages out; their names stay as aliases. */
  readonly locale?: string;
  /** What the learner knows, as references such as `rlhf` or `rlhf@gist`. Default: what the map says. */
  readonly known?: Iterable<string>;
}

/** The text of a map's file: what `parseJson` reads, short objects on one line. */
export function formatJson(map: ConceptMap, options?: FormatJsonOptions): string {
  return `${stringify(dataToWrite(map, options), { maxLength: 120 })}\n`;
}

/** What goes into a file of a map. */
export function dataToWrite(map: ConceptMap, { locale, known }: FormatJsonOptions = {}): ConceptMapData {
  const data = mapData(map, known);
  return locale === undefined ? data : inLocale(data, locale);
}

/** A map as plain data, which `createConceptMap` takes back, also after changes to the graph; with what is `known`, if not as it says. */
export function mapData(
  map: ConceptMap,
  known: Iterable<string> | undefined = map.getAttribute("known"),
): ConceptMapData {
  const { $schema, ...attributes } = map.getAttributes();
  return {
    ...($schema !== undefined && { $schema }),
    format: formatName,
    ...attributes,
    ...(known && { known: knownOf(map, known) }),
    concepts: map.mapNodes((id, concept: Partial<Concept>) => ({
      id,
      title: id, // graphology's `mergeEdge` makes concepts that have none
      ...concept,
      ...((concept.prerequisites || map.inDegree(id) > 0) && { prerequisites: clausesOf(map, id) }),
      ...(concept.related && { related: concept.related.filter((other) => map.hasNode(other)) }),
    })),
  };
}
