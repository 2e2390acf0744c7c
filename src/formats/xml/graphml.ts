import type { ConceptMap } from "../../model/index.js";
import { flatFacets } from "../flat/flat-facets.js";
import type { FlatLink } from "../flat/flat-map.js";
import { flatMapOf } from "../flat/flat-map-of.js";
import { mapFromFlat } from "../flat/map-from-flat.js";
import type { MapFormat, MapReading, ReadOptions, Remark, WriteOptions } from "../format.js";
import {
  columnTypes,
  conceptValues,
  depthsOfColumns,
  linkValues,
  minutesColumns,
  type Values,
} from "../loose/columns.js";
import { looseConcept, looseLink } from "../loose/flat-fields.js";
import { headFrom, headValues } from "../loose/head.js";
import { refuse, textToRead } from "../refuse.js";
import { attributeOf, childrenNamed, firstNamed, readXml, type XmlElement } from "./read-xml.js";
import { xml, xmlHeader } from "./write-xml.js";

/** http://graphml.graphdrawing.org, as yEd, Gephi, NetworkX and igraph read it. */
export const graphml: MapFormat = {
  id: "graphml",
  title: "GraphML",
  extensions: ["graphml"],
  mediaType: "application/graphml+xml",
  keeps: flatFacets,
  tellsProgress: true,
  recognises: (text) => /<([\w-]+:)?graphml[\s>]/.test(text.slice(0, 2000)),
  parse: parseGraphml,
  format: formatGraphml,
};

/** A directed graph; what is said of concepts and links stands in `data`, for nodes also as `label`. */
export function formatGraphml(map: ConceptMap, options: WriteOptions = {}): string {
  const { concepts, links, ...head } = flatMapOf(map, options);
  const depths = head.depths ?? [];
  const nodes = concepts.map((concept) => ({ label: concept.title ?? "", ...conceptValues(concept, depths) }));
  const edges = links.map(linkValues);
  const graph = headValues(head);
  const keys = [
    ...keysOf("graph", columnTypes([graph])),
    ...keysOf("node", columnTypes([{ label: "" }, ...nodes], minutesColumns(depths))),
    ...keysOf("edge", columnTypes(edges)),
  ];
  const content = [
    ...dataOf("graph", graph),
    ...concepts.map(({ id }, index) => xml("node", { id }, dataOf("node", nodes[index]!))),
    ...links.map(({ source, target }, index) =>
      xml("edge", { id: `e${String(index)}`, source, target }, dataOf("edge", edges[index]!)),
    ),
  ];
  const attributes = { xmlns: "http://graphml.graphdrawing.org/xmlns" };
  const root = xml("graphml", attributes, [...keys, xml("graph", { edgedefault: "directed" }, content)]);
  return `${xmlHeader}${root}\n`;
}

function keysOf(kind: string, types: ReadonlyMap<string, string>): string[] {
  return [...types].map(([name, type]) =>
    xml("key", { id: keyOf(kind, name), for: kind, "attr.name": name, "attr.type": type }),
  );
}

function dataOf(kind: string, values: Values): string[] {
  return Object.entries(values).map(([name, value]) => xml("data", { key: keyOf(kind, name) }, String(value)));
}

/** A key is an XML name, which has no space. */
function keyOf(kind: string, name: string): string {
  return `${kind}-${name.replaceAll(/[^\p{L}\p{N}_.-]/gu, "_")}`;
}

/** A map from the first graph of a file; undirected edges and those between ports are taken as they are written. */
export function parseGraphml(text: string, options: ReadOptions = {}): MapReading {
  const root = readXml(textToRead(text, options));
  const graph = root.name === "graphml" ? firstNamed(root, "graph") : undefined;
  if (graph === undefined) refuse("a GraphML file has a <graph> in its <graphml>", root.place);
  const keys = childrenNamed(root, "key");
  const names = new Map(
    keys.map((key) => [attributeOf(key, "id"), attributeOf(key, "attr.name") ?? attributeOf(key, "id")]),
  );
  const valuesOf = (element: XmlElement): Record<string, string> =>
    Object.fromEntries(
      childrenNamed(element, "data").map((data) => [names.get(attributeOf(data, "key")) ?? "", data.text.trim()]),
    );
  const remarks: Remark[] = [];
  if (attributeOf(graph, "edgedefault") === "undirected") {
    const message = "the edges have no direction; each was taken to lead from its source to its target";
    remarks.push({ code: "guessed", message, place: graph.place });
  }
  const isReversed = options.linksLeadTo === "prerequisite";
  const parts = withNested(graph);
  const concepts = parts
    .filter(({ name }) => name === "node")
    .map((node) => looseConcept(attributeOf(node, "id") ?? "", valuesOf(node), node.place));
  const links = parts
    .filter(({ name }) => name === "edge")
    .map((edge): FlatLink => {
      const [from, to] = [attributeOf(edge, "source") ?? "", attributeOf(edge, "target") ?? ""];
      return looseLink(isReversed ? to : from, isReversed ? from : to, valuesOf(edge), edge.place);
    });
  const head = headFrom(valuesOf(graph), options);
  const inferred = depthsOfColumns(keys.map((key) => attributeOf(key, "attr.name") ?? ""));
  const depths = head.depths ?? (inferred.length > 0 ? inferred : undefined);
  return mapFromFlat({ ...head, ...(depths && { depths }), concepts, links }, { remarks });
}

/** The elements of a graph and of the graphs inside its nodes. */
function withNested({ children }: XmlElement): XmlElement[] {
  return children.flatMap((child) => [child, ...childrenNamed(child, "graph").flatMap(withNested)]);
}
