import type { Area } from "../../model/index.js";
import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import { mapFromFlat } from "../flat/map-from-flat.js";
import type { MapReading, ReadOptions, Remark } from "../format.js";
import { depthsOfColumns } from "../loose/columns.js";
import { defined, looseConcept, looseLink } from "../loose/flat-fields.js";
import { headFrom } from "../loose/head.js";
import { refuse, textToRead } from "../refuse.js";
import { attributeOf, childrenNamed, readXml, type XmlElement } from "./read-xml.js";

/** The names of GEXF's attributes by their ids, and the values that hold where an element gives none. */
interface Declared {
  readonly names: ReadonlyMap<string, string>;
  readonly defaults: Readonly<Record<string, string>>;
}

/**
 * A map from a GEXF file of any version. Undirected edges are taken as they are written; a node that holds others, or
 * that others name as their parent, is an area, and a concept as well where edges lead to or from it.
 */
export function parseGexf(text: string, options: ReadOptions = {}): MapReading {
  const root = readXml(textToRead(text, options));
  const graph = root.name === "gexf" ? childrenNamed(root, "graph")[0] : undefined;
  if (graph === undefined) refuse("a GEXF file has a <graph> in its <gexf>", root.place);
  const remarks: Remark[] = [];
  const ofNodes = declaredFor(graph, "node");
  const ofEdges = declaredFor(graph, "edge");
  const nodes = nodesIn(graph);
  const edges = elementsIn(graph, "edges", "edge");
  const undirected = edges.find((edge) => !isDirected(edge, graph));
  if (undirected !== undefined) {
    const message = "edges have no direction; each was taken to lead from its source to its target";
    remarks.push({ code: "guessed", message, place: undirected.place });
  }
  const isReversed = options.linksLeadTo === "prerequisite";
  const links = edges.map((edge) => linkOf(edge, ofEdges, isReversed));
  const linked = new Set(links.flatMap(({ source, target }) => [source, target]));
  const parents = new Set(nodes.flatMap(({ parent }) => parent ?? []));
  const areas = nodes.filter(({ id }) => parents.has(id)).map(areaOf);
  if (areas.length > 0) {
    remarks.push({ code: "guessed", message: "nodes that hold others were taken for areas", place: graph.place });
  }
  const concepts = nodes
    .filter(({ id }) => !parents.has(id) || linked.has(id))
    .map((node) => conceptOf(node, ofNodes, parents));
  const head = headFrom(metaIn(root), options);
  const inferred = depthsOfColumns([...ofNodes.names.values()]);
  return mapFromFlat(
    { ...(inferred.length > 0 && { depths: inferred }), ...(areas.length > 0 && { areas }), ...head, concepts, links },
    { remarks },
  );
}

function metaIn(root: XmlElement): Record<string, string> {
  const meta = childrenNamed(root, "meta").flatMap(({ children }) => children);
  return Object.fromEntries(meta.map(({ name, text }) => [name.toLowerCase(), text.trim()]));
}

function declaredFor(graph: XmlElement, kind: string): Declared {
  const declared = childrenNamed(graph, "attributes")
    .filter((list) => attributeOf(list, "class") === kind)
    .flatMap((list) => childrenNamed(list, "attribute"))
    .map((element) => {
      const id = attributeOf(element, "id") ?? "";
      return { id, name: attributeOf(element, "title") ?? id, value: childrenNamed(element, "default")[0]?.text };
    });
  return {
    names: new Map(declared.map(({ id, name }) => [id, name])),
    defaults: Object.fromEntries(
      declared.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value.trim()] as const])),
    ),
  };
}

function valuesIn(element: XmlElement, { names, defaults }: Declared): Record<string, string> {
  const values = elementsIn(element, "attvalues", "attvalue").map((value) => {
    const id = attributeOf(value, "for") ?? attributeOf(value, "id") ?? "";
    return [names.get(id) ?? id, attributeOf(value, "value") ?? value.text] as const;
  });
  return { ...defaults, ...Object.fromEntries(values) };
}

interface GexfNode {
  readonly id: string;
  readonly parent: string | undefined;
  readonly element: XmlElement;
}

/** The nodes of a graph and those inside them, each with the one that it lies in. */
function nodesIn(element: XmlElement, holder?: string): GexfNode[] {
  return elementsIn(element, "nodes", "node").flatMap((node) => {
    const id = attributeOf(node, "id") ?? "";
    return [{ id, parent: holder ?? attributeOf(node, "pid"), element: node }, ...nodesIn(node, id)];
  });
}

function elementsIn(element: XmlElement, list: string, name: string): XmlElement[] {
  return childrenNamed(element, list).flatMap((each) => childrenNamed(each, name));
}

function isDirected(edge: XmlElement, graph: XmlElement): boolean {
  return (attributeOf(edge, "type") ?? attributeOf(graph, "defaultedgetype")) === "directed";
}

function areaOf({ id, parent, element }: GexfNode): Area {
  return { id, title: attributeOf(element, "label") ?? id, ...defined({ parent }) };
}

function conceptOf({ id, parent, element }: GexfNode, ofNodes: Declared, parents: ReadonlySet<string>): FlatConcept {
  const said = looseConcept(
    id,
    { ...valuesIn(element, ofNodes), ...defined({ label: attributeOf(element, "label") }) },
    element.place,
  );
  const place = childrenNamed(element, "position")[0];
  const [x, y] = [Number(place && attributeOf(place, "x")), Number(place && attributeOf(place, "y"))];
  const area = parents.has(id) ? id : parent;
  return {
    ...said,
    ...defined({ area }),
    // Gephi's y grows upwards.
    ...(Number.isFinite(x) && Number.isFinite(y) && { position: { x, y: 0 - y } }),
  };
}

function linkOf(edge: XmlElement, ofEdges: Declared, isReversed: boolean): FlatLink {
  const [from, to] = [attributeOf(edge, "source") ?? "", attributeOf(edge, "target") ?? ""];
  const record = { ...defined({ reason: attributeOf(edge, "label") }), ...valuesIn(edge, ofEdges) };
  return looseLink(isReversed ? to : from, isReversed ? from : to, record, edge.place);
}
