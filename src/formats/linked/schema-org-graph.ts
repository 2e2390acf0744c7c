import type { Area, Concept, ConceptId, ConceptMap, Resource } from "../../model/index.js";
import { addressesOf, webAddress, type Addresses } from "./addresses.js";
import { duration } from "./duration.js";
import { linkedNode, type LinkedGraph, type LinkedNode, type LinkedValue } from "./graph.js";
import { neededConcepts } from "./needed.js";
import { licenseAddress } from "./rights.js";
import { allWordsOf, plain, wordsOf } from "./words.js";

const prefixes = { "@vocab": "https://schema.org/", dcterms: "http://purl.org/dc/terms/" };

/**
 * A map in the words of schema.org: concepts are terms of a set, and what teaches them are learning resources.
 *
 * Concepts need one another by `dcterms:requires`, as schema.org has no word for that.
 */
export function schemaOrgGraph(map: ConceptMap, base = "#"): LinkedGraph {
  const addresses = addressesOf(base);
  const nodes = [
    setNode(map, addresses),
    ...(map.getAttribute("areas") ?? []).map((area) => areaNode(area, addresses)),
    ...map.mapNodes((id, concept) => termNode(map, id, concept, addresses)),
    ...map.nodes().flatMap((id) => resourceNodes(map, id, addresses)),
  ];
  return { prefixes, addressed: ["license", "url"], nodes };
}

function setNode(map: ConceptMap, { map: address, concept }: Addresses): LinkedNode {
  const { id, title, summary, license, version, locales = [] } = map.getAttributes();
  return linkedNode(address, ["DefinedTermSet"], {
    name: wordsOf(title),
    description: wordsOf(summary),
    identifier: plain(id),
    version: plain(version),
    inLanguage: locales.flatMap(plain),
    license: license ? [reference(licenseAddress(license))] : [],
    hasDefinedTerm: map.nodes().map(concept).map(reference),
  });
}

function areaNode({ id, title, parent }: Area, { map, area }: Addresses): LinkedNode {
  return linkedNode(area(id), ["DefinedTermSet"], {
    name: wordsOf(title),
    identifier: plain(id),
    isPartOf: [reference(parent === undefined ? map : area(parent))],
  });
}

function termNode(map: ConceptMap, id: ConceptId, concept: Partial<Concept>, addresses: Addresses): LinkedNode {
  const { title, aliases, summary, area, related = [] } = concept;
  const names = wordsOf(title);
  return linkedNode(addresses.concept(id), ["DefinedTerm"], {
    name: names.length > 0 ? names : plain(id),
    alternateName: allWordsOf(aliases),
    description: wordsOf(summary),
    termCode: plain(id),
    url: [reference(addresses.concept(id))],
    inDefinedTermSet: [reference(area === undefined ? addresses.map : addresses.area(area))],
    "dcterms:requires": neededConcepts(map, id).map(addresses.concept).map(reference),
    "dcterms:relation": related
      .filter((other) => map.hasNode(other))
      .map(addresses.concept)
      .map(reference),
  });
}

function resourceNodes(map: ConceptMap, id: ConceptId, { concept }: Addresses): LinkedNode[] {
  const levels = new Map((map.getAttribute("depths") ?? []).map((depth) => [depth.id, depth.title]));
  return (map.getNodeAttribute(id, "resources") ?? []).flatMap((resource: Resource) => {
    const url = webAddress(resource.url);
    if (url === undefined) return [];
    const { title, kind, language, minutes, at } = resource;
    return linkedNode(undefined, ["LearningResource"], {
      name: wordsOf(title),
      url: [reference(url)],
      inLanguage: plain(language),
      learningResourceType: plain(kind),
      educationalLevel: at === undefined ? [] : wordsOf(levels.get(at) ?? at),
      timeRequired: plain(minutes === undefined ? undefined : duration(minutes)),
      teaches: [reference(concept(id))],
      competencyRequired: neededConcepts(map, id, at).map(concept).map(reference),
    });
  });
}

function reference(id: string): LinkedValue {
  return { id };
}
