import stringify from "json-stringify-pretty-compact";
import { clausesOf, formatName, type ConceptMap, type ConceptMapData } from "../../model/index.js";

/** The text of a map's file: what `parseJson` reads, short objects on one line. */
export function formatJson(map: ConceptMap): string {
  return `${stringify(mapData(map), { maxLength: 120 })}\n`;
}

/** A map as plain data, which `createConceptMap` takes back. */
export function mapData(map: ConceptMap): ConceptMapData {
  const { $schema, ...attributes } = map.getAttributes();
  return {
    ...($schema !== undefined && { $schema }),
    format: formatName,
    ...attributes,
    concepts: map.mapNodes((id, concept) => {
      const prerequisites = clausesOf(map, id);
      return { id, ...concept, ...((concept.prerequisites ?? prerequisites.length > 0) && { prerequisites }) };
    }),
  };
}
