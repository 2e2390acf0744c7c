import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import { mapFromFlat } from "../flat/map-from-flat.js";
import type { MapReading, ReadOptions, Remark } from "../format.js";
import { depthsOfColumns } from "../loose/columns.js";
import { defined, looseConcept, looseLink } from "../loose/flat-fields.js";
import { headFrom } from "../loose/head.js";
import { textToRead } from "../refuse.js";
import type { DotGraph, DotLink, DotNode } from "./dot-graph.js";
import { readDot } from "./read-dot.js";

/**
 * A map from a DOT graph; the links of an undirected one are taken as they are written. Subgraphs that have a name are
 * areas, a dotted link is only helpful, a link's label is its reason; the looks of a drawing are passed over.
 */
export function parseDot(text: string, options: ReadOptions = {}): MapReading {
  const graph = readDot(textToRead(text, options));
  const remarks: Remark[] = [];
  if (!graph.isDirected && graph.links.length > 0) {
    const message = "the links have no direction; each was taken to lead from its first concept to its second";
    remarks.push({ code: "guessed", message });
  }
  const dotted = graph.links.find(isDotted);
  if (dotted !== undefined) {
    const message = "dotted links were taken to be only helpful";
    remarks.push({ code: "guessed", message, ...defined({ place: dotted.place }) });
  }
  if (graph.second !== undefined) {
    const message = "only the first graph of the file was read";
    remarks.push({ code: "left-out", message, place: graph.second });
  }
  const { id } = graph;
  const { label: title, ...own } = graph.own;
  const head = headFrom({ ...own, ...(id && { id }), ...defined({ title }) }, options);
  const names = [...graph.nodes.values()].flatMap(({ attributes }) => Object.keys(attributes));
  const depths = head.depths ?? depthsOfColumns([...new Set(names)]);
  return mapFromFlat(
    {
      ...head,
      ...(depths.length > 0 && { depths }),
      areas: head.areas ?? graph.areas,
      concepts: [...graph.nodes].map(([name, node]) => conceptOf(name, node)),
      links: linksOf(graph).map((link) => linkOf(link, options.linksLeadTo === "prerequisite")),
    },
    { remarks },
  );
}

/** Graphviz has a `group` and an `area` of its own, which say nothing of what a concept is about. */
function conceptOf(id: string, { attributes, area, place }: DotNode): FlatConcept {
  const { group: _, area: __, tooltip, pos, ...others } = attributes;
  const said = looseConcept(id, { ...others, ...defined({ summary: others["summary"] ?? tooltip }) }, place);
  return { ...said, ...defined({ area, position: pos === undefined ? undefined : positionIn(pos) }) };
}

/** `10,-20` or `10,-20!`; Graphviz counts upwards. */
function positionIn(pos: string): FlatConcept["position"] {
  const [x, y] = pos.replace(/!$/, "").split(",").map(Number);
  return Number.isFinite(x) && Number.isFinite(y) ? { x: x!, y: 0 - y! } : undefined;
}

/** In a strict graph without directions `b -- a` says nothing new after `a -- b`. */
function linksOf({ links, isStrict, isDirected }: DotGraph): readonly DotLink[] {
  if (!isStrict || isDirected) return links;
  const seen = new Map<string, DotLink>();
  for (const link of links) {
    const pair = JSON.stringify([link.source, link.target].sort());
    if (!seen.has(pair)) seen.set(pair, link);
  }
  return [...seen.values()];
}

function linkOf({ source, target, attributes, place }: DotLink, isReversed: boolean): FlatLink {
  const { label, tooltip, dir, ...others } = attributes;
  const reason = others["reason"] ?? tooltip ?? label;
  const record = { ...others, ...defined({ reason }), ...(isDotted({ attributes }) && { helpful: true }) };
  const leadsBack = isReversed !== (dir === "back");
  return leadsBack ? looseLink(target, source, record, place) : looseLink(source, target, record, place);
}

function isDotted({ attributes }: Pick<DotLink, "attributes">): boolean {
  const { style = "", helpful, kind } = attributes;
  return helpful === undefined && kind !== "related" && style.split(/\s*,\s*/).includes("dotted");
}
