import type { ConceptMap } from "../../model/index.js";
import type { Facet, MapFormat, WriteOptions } from "../format.js";
import { checkWriting } from "../option-kinds.js";
import { formatJsonLd } from "./json-ld.js";
import { skosGraph } from "./skos-graph.js";
import { formatGraphAsTurtle } from "./turtle.js";

const keeps: readonly Facet[] = ["languages", "description", "summaries", "areas", "related", "aliases", "replaces"];

/** Simple Knowledge Organization System, https://www.w3.org/TR/skos-reference, as JSON-LD. */
export const skos: MapFormat = {
  id: "skos",
  title: "SKOS as JSON-LD",
  extensions: ["jsonld"],
  mediaType: "application/ld+json",
  keeps,
  format: formatSkos,
};

/** The same graph as Turtle. */
export const turtle: MapFormat = {
  id: "turtle",
  title: "SKOS as Turtle",
  extensions: ["ttl"],
  mediaType: "text/turtle",
  keeps,
  format: formatTurtle,
};

/** A map as a SKOS concept scheme in JSON-LD, in all its languages. */
export function formatSkos(map: ConceptMap, options: WriteOptions = {}): string {
  checkWriting(map, options);
  return formatJsonLd(skosGraph(map, options.base));
}

/** A map as a SKOS concept scheme in Turtle, in all its languages. */
export function formatTurtle(map: ConceptMap, options: WriteOptions = {}): string {
  checkWriting(map, options);
  return formatGraphAsTurtle(skosGraph(map, options.base));
}
