import type { Area } from "../../model/index.js";
import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import { mapFromFlat } from "../flat/map-from-flat.js";
import type { MapReading, ReadOptions, Remark } from "../format.js";
import { jsonValue } from "../json/parse-json.js";
import { depthsOfColumns } from "../loose/columns.js";
import { defined, looseConcept, looseLink } from "../loose/flat-fields.js";
import { headFrom } from "../loose/head.js";
import { isLoose, listAt, textAt, type Loose } from "../loose/loose.js";
import { refuse, textToRead } from "../refuse.js";
import { holds, type Box } from "./card-places.js";
import { readCard } from "./card-text.js";

const maxGroups = 2000;

interface Group {
  readonly area: string;
  readonly node: Loose;
  readonly box: Box;
}

/**
 * A map from a JSON Canvas: a card is a concept, titled by its first line, its file or its address; a group is an area
 * of what lies wholly inside it; the label of a link is its reason.
 */
export function parseCanvas(text: string, options: ReadOptions = {}): MapReading {
  const file = jsonValue(textToRead(text, options));
  const root = isLoose(file) ? file : refuse("a canvas is an object with nodes and edges");
  const remarks: Remark[] = [];
  const nodes = recordsAt(root, "nodes", remarks);
  const groups = groupsIn(nodes);
  const concepts = nodes.flatMap((node): FlatConcept[] => conceptOf(node, groups, remarks));
  const isReversed = options.linksLeadTo === "prerequisite";
  const links = linksIn(recordsAt(root, "edges", remarks), nodes, isReversed, remarks);
  const metadata = isLoose(root["metadata"]) ? root["metadata"] : {};
  const head = headFrom(isLoose(metadata["frontmatter"]) ? metadata["frontmatter"] : {}, options);
  const depths = head.depths ?? depthsOfColumns([...new Set(nodes.flatMap((node) => Object.keys(node)))]);
  const areas = head.areas ?? groups.map((group) => areaOf(group, groups));
  return mapFromFlat({ ...head, ...(depths.length > 0 && { depths }), areas, concepts, links }, { remarks });
}

function recordsAt(root: Loose, list: string, remarks: Remark[]): Loose[] {
  const entries = listAt(root, list) ?? [];
  return entries.flatMap((entry, index) => {
    if (isLoose(entry) && textAt(entry, list === "nodes" ? "id" : "fromNode") !== undefined) return [entry];
    const message = `${list}[${String(index)}] does not say ${list === "nodes" ? "its id" : "where it begins"}; it was left out`;
    remarks.push({ code: "left-out", message });
    return [];
  });
}

function groupsIn(nodes: readonly Loose[]): Group[] {
  const groups = nodes.filter((node) => node["type"] === "group");
  if (groups.length > maxGroups) {
    refuse(`there are more than ${maxGroups.toLocaleString("en")} groups`, undefined, "too-large");
  }
  return groups.map((node) => ({ area: textAt(node, "id")!.replace(/^area:(?=.)/, ""), node, box: boxOf(node) }));
}

function boxOf(node: Loose): Box {
  const at = (key: string): number => (typeof node[key] === "number" ? node[key] : Number.NaN);
  return { x: at("x"), y: at("y"), width: at("width"), height: at("height") };
}

function areaOf({ area: id, node, box }: Group, groups: readonly Group[]): Area {
  const others = groups.filter((group) => sizeOf(group.box) > sizeOf(box));
  return { id, title: textAt(node, "label") ?? id, ...defined({ parent: innermost(box, others) }) };
}

/** The smallest group that a box lies in. */
function innermost(box: Box, groups: readonly Group[]): string | undefined {
  let found: Group | undefined;
  for (const group of groups) {
    if (holds(group.box, box) && (found === undefined || sizeOf(group.box) < sizeOf(found.box))) found = group;
  }
  return found?.area;
}

function sizeOf({ width, height }: Box): number {
  return width * height;
}

function conceptOf(node: Loose, groups: readonly Group[], remarks: Remark[]): FlatConcept[] {
  const id = textAt(node, "id")!;
  const type = textAt(node, "type") ?? "text";
  if (type === "group") return [];
  if (!["text", "file", "link"].includes(type)) {
    const message = `the node ${JSON.stringify(id)} is a ${JSON.stringify(type)}, which is not understood; it was left out`;
    remarks.push({ code: "left-out", message });
    return [];
  }
  const box = boxOf(node);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const { x, y, ...others } = node;
  const { area = innermost(box, groups), ...said } = looseConcept(id, { ...others, position: middle });
  return [{ ...said, ...contentOf(node), ...defined({ area: area === "" ? undefined : area }) }];
}

function contentOf(node: Loose): Pick<FlatConcept, "title" | "summary"> {
  const file = textAt(node, "file");
  if (file !== undefined) return { title: file.slice(file.lastIndexOf("/") + 1).replace(/\.md$/i, "") };
  const url = textAt(node, "url");
  return url === undefined ? readCard(textAt(node, "text") ?? "") : { title: url };
}

function linksIn(edges: readonly Loose[], nodes: readonly Loose[], isReversed: boolean, remarks: Remark[]): FlatLink[] {
  const groups = new Set(nodes.filter((node) => node["type"] === "group").map((node) => textAt(node, "id")!));
  return edges.flatMap((edge): FlatLink[] => {
    const [from, to] = [textAt(edge, "fromNode")!, textAt(edge, "toNode")];
    const leftOut =
      to === undefined ? "leads nowhere" : groups.has(from) || groups.has(to) ? "links a group" : undefined;
    if (to === undefined || leftOut !== undefined) {
      const message = `the link from ${JSON.stringify(from)} ${leftOut!}; it was left out`;
      remarks.push({ code: "left-out", message });
      return [];
    }
    const [hasStart, hasEnd] = [edge["fromEnd"] === "arrow", edge["toEnd"] !== "none"];
    const said = looseLink(from, to, { ...edge, ...defined({ reason: textAt(edge, "label") }) });
    if (said.kind === "related") return [said];
    const between = `the link between ${JSON.stringify(from)} and ${JSON.stringify(to)}`;
    if (hasStart && hasEnd) {
      remarks.push({ code: "guessed", message: `${between} has two heads; it was taken to join related concepts` });
      return [{ ...said, kind: "related" }];
    }
    if (!hasStart && !hasEnd) {
      remarks.push({ code: "guessed", message: `${between} has no head; it was taken to lead to the second` });
    }
    const leadsBack = isReversed !== (hasStart && !hasEnd);
    return [leadsBack ? { ...said, source: to, target: from } : said];
  });
}
