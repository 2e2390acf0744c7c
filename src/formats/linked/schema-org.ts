import type { ConceptMap } from "../../model/index.js";
import type { MapFormat, WriteOptions } from "../format.js";
import { checkWriting } from "../option-kinds.js";
import { formatJsonLd } from "./json-ld.js";
import { schemaOrgGraph } from "./schema-org-graph.js";

/** schema.org with the words that LRMI brought to it, as JSON-LD. */
export const schemaOrg: MapFormat = {
  id: "jsonld",
  title: "schema.org as JSON-LD",
  extensions: ["jsonld"],
  mediaType: "application/ld+json",
  keeps: ["languages", "description", "summaries", "areas", "related", "aliases", "resources"],
  format: formatSchemaOrg,
};

/**
 * A map in the words of schema.org, in all its languages, to stand in a page as
 * `<script type="application/ld+json">`: its addresses are those of the page, such as `#adding`.
 */
export function formatSchemaOrg(map: ConceptMap, options: WriteOptions = {}): string {
  checkWriting(map, options);
  return formatJsonLd(schemaOrgGraph(map, options.base));
}
