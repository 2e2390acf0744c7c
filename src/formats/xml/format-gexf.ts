import type { ConceptMap } from "../../model/index.js";
import { flatMapOf } from "../flat/flat-map-of.js";
import type { WriteOptions } from "../format.js";
import { columnTypes, conceptValues, linkValues, minutesColumns, type Values } from "../loose/columns.js";
import { headValues } from "../loose/head.js";
import { xml, xmlHeader } from "./write-xml.js";

const namespaces = { xmlns: "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", version: "1.3" };

/** GEXF 1.3, directed; what is said of concepts and links stands in attributes, of the map in `meta`. */
export function formatGexf(map: ConceptMap, options: WriteOptions = {}): string {
  const { concepts, links, ...head } = flatMapOf(map, options);
  const depths = head.depths ?? [];
  const nodes = concepts.map((concept) => {
    const { x, y, ...values } = conceptValues(concept, depths);
    return values;
  });
  const edges = links.map(linkValues);
  const ofNodes = columnTypes(nodes, minutesColumns(depths));
  const ofEdges = columnTypes(edges);
  const graph = [
    attributesOf("node", ofNodes),
    attributesOf("edge", ofEdges),
    xml(
      "nodes",
      {},
      concepts.map(({ id, title, position }, index) =>
        xml("node", { id, label: title ?? "" }, [
          ...valuesOf(nodes[index]!, ofNodes),
          // Gephi's y grows upwards.
          ...(position ? [xml("viz:position", { x: position.x, y: 0 - position.y, z: 0 })] : []),
        ]),
      ),
    ),
    xml(
      "edges",
      {},
      links.map(({ source, target }, index) =>
        xml("edge", { id: index, source, target }, valuesOf(edges[index]!, ofEdges)),
      ),
    ),
  ];
  const root = xml("gexf", namespaces, [
    ...metaOf(headValues(head)),
    xml("graph", { defaultedgetype: "directed", mode: "static" }, graph),
  ]);
  return `${xmlHeader}${root}\n`;
}

function metaOf({ summary, ...others }: Values): string[] {
  const said = { ...others, ...(summary !== undefined && { description: summary }) };
  const children = Object.entries(said).map(([name, value]) => xml(name, {}, String(value)));
  return children.length === 0 ? [] : [xml("meta", {}, children)];
}

function attributesOf(kind: string, types: ReadonlyMap<string, string>): string {
  const attributes = [...types].map(([title, type], id) => xml("attribute", { id, title, type }));
  return xml("attributes", { class: kind }, attributes);
}

function valuesOf(values: Values, types: ReadonlyMap<string, string>): string[] {
  const ids = [...types.keys()];
  const children = Object.entries(values).map(([name, value]) => xml("attvalue", { for: ids.indexOf(name), value }));
  return children.length === 0 ? [] : [xml("attvalues", {}, children)];
}
