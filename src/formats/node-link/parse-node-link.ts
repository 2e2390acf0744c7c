import type { Area } from "../../model/index.js";
import type { FlatLink } from "../flat/flat-map.js";
import { mapFromFlat } from "../flat/map-from-flat.js";
import type { MapReading, ReadOptions, Remark } from "../format.js";
import { jsonValue } from "../json/parse-json.js";
import { defined, looseConcept, looseLink } from "../loose/flat-fields.js";
import { headFrom, type Head } from "../loose/head.js";
import { isLoose, listAt, textAt, type Loose } from "../loose/loose.js";
import { show } from "../../model/error.js";
import { refuse, textToRead } from "../refuse.js";

/**
 * A map from node–link JSON: `nodes` with `id`, `key` or `name`; `links` or `edges` with `source` and `target` or
 * `from` and `to`, or pairs; or the exports of Cytoscape (`elements`, `data`) and graphology (`key`, `attributes`).
 */
export function parseNodeLink(text: string, options: ReadOptions = {}): MapReading {
  const file = jsonValue(textToRead(text, options));
  const { nodes, links } = listsOf(file);
  const remarks: Remark[] = [];
  const remark = (index: number, list: string, found: string): void => {
    remarks.push({ code: "left-out", message: `${list}[${String(index)}] ${found}; it was left out` });
  };

  const concepts = nodes.flatMap((node, index) => {
    const record = recordOf(node);
    const id = typeof node === "string" ? node : textAt(record, "id", "key", "name", "label");
    if (id === undefined) remark(index, "nodes", "has no id");
    return id === undefined ? [] : [looseConcept(id, record)];
  });
  const isReversed = leadsToPrerequisite(file, links, options, remarks);
  const arrows = links.flatMap((link, index): FlatLink[] => {
    const record = Array.isArray(link) ? { source: link[0] as unknown, target: link[1] as unknown } : recordOf(link);
    const source = textAt(record, "source", "from");
    const target = textAt(record, "target", "to");
    if (source === undefined || target === undefined) {
      remark(index, "links", "does not say what it links");
      return [];
    }
    return [isReversed ? looseLink(target, source, record) : looseLink(source, target, record)];
  });
  return mapFromFlat({ ...headOf(file, options), concepts, links: arrows }, { remarks });
}

function listsOf(file: unknown): { nodes: readonly unknown[]; links: readonly unknown[] } {
  const root = isLoose(file)
    ? file
    : refuse(`the file is ${show(file)}, no object with concepts, or with nodes and links`);
  if (Array.isArray(root["elements"])) return dealt(root["elements"]);
  const place = isLoose(root["elements"]) ? root["elements"] : root;
  const nodes = listAt(place, "nodes", "vertices");
  const links = listAt(place, "links", "edges", "arcs");
  if (nodes === undefined && links === undefined)
    refuse("the file has neither concepts nor nodes nor links; is it another format?");
  return { nodes: nodes ?? [], links: links ?? [] };
}

/** Cytoscape's one list: what has a source is an edge. */
function dealt(elements: readonly unknown[]): { nodes: unknown[]; links: unknown[] } {
  const isLink = (element: unknown): boolean => textAt(recordOf(element), "source") !== undefined;
  return { nodes: elements.filter((element) => !isLink(element)), links: elements.filter(isLink) };
}

/** A node or an edge with what lies in its `data` or `attributes`. */
function recordOf(value: unknown): Loose {
  if (!isLoose(value)) return {};
  const inner = isLoose(value["data"]) ? value["data"] : isLoose(value["attributes"]) ? value["attributes"] : {};
  return { ...value, ...inner };
}

/** Learning graphs of the "intelligent textbook" family let each concept point at what it depends on. */
function leadsToPrerequisite(
  file: unknown,
  links: readonly unknown[],
  { linksLeadTo }: ReadOptions,
  remarks: Remark[],
): boolean {
  if (linksLeadTo !== undefined) return linksLeadTo === "prerequisite";
  const isLearningGraph = isLoose(file) && isLoose(file["metadata"]) && file["groups"] !== undefined;
  const isVisNetwork = links.some((link) => isLoose(link) && "from" in link);
  if (!isLearningGraph || !isVisNetwork) return false;
  const message = "the file looks like a learning graph, so links were taken to lead to what is needed first";
  remarks.push({ code: "guessed", message });
  return true;
}

function headOf(file: unknown, options: ReadOptions): Head {
  const root = isLoose(file) ? file : {};
  const graph = [root["graph"], root["data"], root["attributes"], root["metadata"]].find(isLoose) ?? {};
  return { ...defined({ areas: groupsOf(root["groups"]) }), ...headFrom(graph, options) };
}

/** vis-network's groups, with the names that learning graphs give them. */
function groupsOf(groups: unknown): Area[] | undefined {
  if (!isLoose(groups)) return undefined;
  return Object.entries(groups).flatMap(([id, group]) =>
    isLoose(group) ? [{ id, title: textAt(group, "classifierName", "title", "name") ?? id }] : [],
  );
}
