import type { Area } from "../../model/index.js";
import type { FlatLink } from "../flat/flat-map.js";
import { mapFromFlat } from "../flat/map-from-flat.js";
import type { MapFormat, MapReading, ReadOptions, Remark } from "../format.js";
import { defined, looseConcept, looseLink } from "../loose/flat-fields.js";
import { headFrom } from "../loose/head.js";
import { textAt, type Loose } from "../loose/loose.js";
import { refuse, textToRead } from "../refuse.js";
import { readGml, type GmlList, type GmlValue } from "./read-gml.js";

/** Graph Modelling Language, as NetworkX, igraph and yEd write it; read only. */
export const gml: MapFormat = {
  id: "gml",
  title: "GML",
  extensions: ["gml"],
  mediaType: "text/x-gml",
  keeps: ["description", "reasons", "areas", "positions"],
  recognises: (text) => /(^|\s)graph\s*\[/i.test(text.slice(0, 2000)) && /^\s*[#a-z]/i.test(text),
  parse: parseGml,
};

/** A map from a GML graph; undirected links are taken as they are written, and yEd's groups are areas. */
export function parseGml(text: string, options: ReadOptions = {}): MapReading {
  const graph = listsOf(readGml(textToRead(text, options)), "graph")[0];
  if (graph === undefined) refuse("a GML file has a graph [ … ]", { line: 1 });
  const remarks: Remark[] = [];
  const own = recordOf(graph);
  const edges = listsOf(graph, "edge");
  if (own["directed"] !== 1 && edges.length > 0) {
    const message = "the links have no direction; each was taken to lead from its source to its target";
    remarks.push({ code: "guessed", message, place: graph.place });
  }
  const nodes = listsOf(graph, "node").map((list) => ({ list, record: recordOf(list) }));
  const isGroup = ({ record }: { readonly record: Loose }): boolean => record["isGroup"] === 1;
  const areas = nodes.filter(isGroup).map(({ record }): Area => {
    const id = textAt(record, "id") ?? "";
    return { id, title: textAt(record, "label") ?? id, ...defined({ parent: textAt(record, "gid") }) };
  });
  const concepts = nodes
    .filter((node) => !isGroup(node))
    .map(({ list, record }) => {
      const graphics = listsOf(list, "graphics")[0];
      const position = graphics && recordOf(graphics);
      const area = textAt(record, "gid");
      return looseConcept(
        textAt(record, "id") ?? textAt(record, "label") ?? "",
        { ...record, ...defined({ area, position }) },
        list.place,
      );
    });
  const isReversed = options.linksLeadTo === "prerequisite";
  const links = edges.map((edge) => linkOf(edge, isReversed));
  return mapFromFlat(
    { ...headFrom({ ...own, ...defined({ title: textAt(own, "label") }) }, options), areas, concepts, links },
    { remarks },
  );
}

function linkOf(edge: GmlList, isReversed: boolean): FlatLink {
  const record = recordOf(edge);
  const [from, to] = [textAt(record, "source") ?? "", textAt(record, "target") ?? ""];
  const said = { ...defined({ reason: textAt(record, "label") }), ...record };
  return looseLink(isReversed ? to : from, isReversed ? from : to, said, edge.place);
}

function listsOf({ entries }: GmlList, name: string): GmlList[] {
  return entries.flatMap(([key, value]) => (key === name && isList(value) ? [value] : []));
}

/** The texts and numbers of a list; of a key that comes twice, the first. */
function recordOf({ entries }: GmlList): Loose {
  return Object.fromEntries(entries.filter(([, value]) => !isList(value)).reverse());
}

function isList(value: GmlValue): value is GmlList {
  return typeof value === "object";
}
