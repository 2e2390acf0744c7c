import type { Area, Concept, ConceptId, ConceptMap } from "../../model/index.js";
import { absoluteAddressesOf, baseOf, webAddress, type Addresses } from "./addresses.js";
import { linkedNode, type LinkedGraph, type LinkedNode, type LinkedValue } from "./graph.js";
import { neededConcepts } from "./needed.js";
import { licenseAddress } from "./rights.js";
import { allWordsOf, plain, wordsOf, type Words } from "./words.js";

const prefixes = {
  dcterms: "http://purl.org/dc/terms/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
};

/**
 * A map as a SKOS concept scheme. Areas are concepts too, broader than what lies in them; what a concept needs it
 * `dcterms:requires`, as SKOS has no word for that.
 */
export function skosGraph(map: ConceptMap, base = baseOf(map)): LinkedGraph {
  const addresses = absoluteAddressesOf(base);
  const areas = map.getAttribute("areas") ?? [];
  const narrower = narrowerByArea(map, addresses);
  const nodes = [
    schemeNode(map, addresses),
    ...areas.map((area) => areaNode(area, addresses, narrower.get(area.id) ?? [])),
    ...map.mapNodes((id, concept) => conceptNode(map, id, concept, addresses)),
  ];
  return { prefixes, nodes };
}

function schemeNode(map: ConceptMap, { map: id, area, concept }: Addresses): LinkedNode {
  const { title, summary, license, locales = [], areas = [], ...more } = map.getAttributes();
  const top = [
    ...areas.filter(({ parent }) => parent === undefined).map((each) => area(each.id)),
    ...map.filterNodes((_, concept) => concept.area === undefined).map(concept),
  ];
  return linkedNode(id, ["skos:ConceptScheme"], {
    "dcterms:title": wordsOf(title),
    "dcterms:description": wordsOf(summary),
    "dcterms:identifier": plain(more.id),
    "dcterms:language": locales.flatMap(plain),
    "dcterms:license": license ? [{ id: licenseAddress(license) }] : [],
    "skos:hasTopConcept": top.map(reference),
  });
}

function areaNode({ id, title, parent }: Area, addresses: Addresses, narrower: readonly string[]): LinkedNode {
  return linkedNode(addresses.area(id), ["skos:Concept"], {
    "skos:prefLabel": orElse(wordsOf(title), id),
    "skos:notation": plain(id),
    ...placeIn(parent, addresses),
    "skos:narrower": narrower.map(reference),
  });
}

function conceptNode(map: ConceptMap, id: ConceptId, concept: Partial<Concept>, addresses: Addresses): LinkedNode {
  const { title, aliases, summary, area, notes = [], related = [], replaces = [], resources = [] } = concept;
  const names = orElse(wordsOf(title), id);
  const referTo = (ids: readonly ConceptId[]): LinkedValue[] => ids.map(addresses.concept).map(reference);
  return linkedNode(addresses.concept(id), ["skos:Concept"], {
    "skos:prefLabel": names,
    // SKOS lets no name be both.
    "skos:altLabel": without(allWordsOf(aliases), names),
    "skos:definition": wordsOf(summary),
    "skos:note": notes.flatMap(({ text }) => wordsOf(text)),
    "skos:notation": plain(id),
    ...placeIn(area, addresses),
    "skos:related": referTo(related.filter((other) => map.hasNode(other))),
    "dcterms:requires": referTo(neededConcepts(map, id)),
    "dcterms:replaces": referTo(replaces),
    "rdfs:seeAlso": resources.flatMap(({ url }) => webAddress(url) ?? []).map(reference),
  });
}

/** In an area, or at the top of the scheme. */
function placeIn(area: string | undefined, addresses: Addresses): Record<string, LinkedValue[]> {
  const scheme = [reference(addresses.map)];
  const place =
    area === undefined ? { "skos:topConceptOf": scheme } : { "skos:broader": [reference(addresses.area(area))] };
  return { "skos:inScheme": scheme, ...place };
}

function narrowerByArea(map: ConceptMap, addresses: Addresses): Map<string, string[]> {
  const narrower = new Map<string, string[]>();
  const add = (area: string | undefined, address: string): void => {
    if (area === undefined) return;
    const inside = narrower.get(area);
    if (inside === undefined) narrower.set(area, [address]);
    else inside.push(address);
  };
  for (const { id, parent } of map.getAttribute("areas") ?? []) add(parent, addresses.area(id));
  map.forEachNode((id, { area }) => add(area, addresses.concept(id)));
  return narrower;
}

function reference(id: string): LinkedValue {
  return { id };
}

function orElse(words: Words[], id: string): Words[] {
  return words.length > 0 ? words : plain(id);
}

/** Languages are the same in capitals. */
function without(words: readonly Words[], others: readonly Words[]): Words[] {
  const keyOf = ({ value, language = "" }: Words): string => JSON.stringify([value, language.toLowerCase()]);
  const left = new Set(others.map(keyOf));
  return words.filter((each) => !left.has(keyOf(each)));
}
