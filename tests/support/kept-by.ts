import type { Facet } from "../../src/formats/format.js";
import { flatMapOf } from "../../src/formats/flat/flat-map-of.js";
import type { FlatLink } from "../../src/formats/flat/flat-map.js";
import { linksWithoutDepths } from "../../src/formats/flat/without-depths.js";
import type { ConceptMap, ConceptMapData } from "../../src/model/index.js";

const facetOfKey: Readonly<Record<string, Facet>> = {
  id: "description",
  title: "description",
  summary: "description",
  license: "description",
  depths: "depths",
  areas: "areas",
};

/**
 * What a format that keeps these facets keeps of a map, in its first language: ids, titles and links always. A format
 * that keeps no description may still keep which depth or area something belongs to.
 */
export function keptBy(map: ConceptMap, facets: readonly Facet[]): unknown {
  const keeps = (facet: Facet): boolean => facets.includes(facet);
  const { concepts, links, locale, ...head } = flatMapOf(map);
  const said = keeps("alternatives") && !keeps("depths") ? linksWithoutDepths(links) : links;
  const hasDepths = keeps("depths") && (head.depths ?? []).length > 0;
  const allDepths = (head.depths ?? []).map(({ id }) => id);
  const kept = Object.entries(head).filter(([key, value]) => {
    const isList = Array.isArray(value);
    return keeps("description") && keeps(facetOfKey[key]!) && value !== "" && (!isList || value.length > 0);
  });
  return {
    ...Object.fromEntries(kept),
    concepts: concepts.map(({ id, title = "", summary, area, minutes, assumed, position }) => ({
      id,
      title: title === "" ? id : title,
      ...(keeps("summaries") && summary !== undefined && summary !== "" && { summary }),
      ...(keeps("areas") && area !== undefined && { area }),
      ...(keeps("minutes") &&
        minutes !== undefined && { minutes: hasDepths ? atEach(minutes, allDepths) : totalOf(minutes) }),
      ...(keeps("assumed") && assumed === true && { assumed }),
      ...(keeps("positions") && position !== undefined && { position }),
    })),
    links: distinct(inKinds(said, keeps).flatMap((link) => linkAsKept(link, keeps, hasDepths))),
  };
}

function linkAsKept(link: FlatLink, keeps: (facet: Facet) => boolean, hasDepths: boolean): object[] {
  const { source, target, clause, kind, depth, at, helpful, corequisite, reason } = link;
  if (kind === "related") return keeps("related") ? [{ source, target, kind }] : [];
  if (helpful === true && !keeps("helpful")) return [];
  return [
    {
      source,
      target,
      ...(keeps("alternatives") && clause !== undefined && { clause }),
      ...(hasDepths && depth !== undefined && { depth }),
      ...(hasDepths && at !== undefined && { at }),
      ...(helpful === true && { helpful }),
      ...(keeps("corequisites") && corequisite === true && { corequisite }),
      ...(keeps("reasons") && reason !== undefined && reason !== "" && { reason }),
    },
  ];
}

/** What is needed first, then what helps, what may be learnt together and what is related; clauses counted anew. */
function inKinds(links: readonly FlatLink[], keeps: (facet: Facet) => boolean): FlatLink[] {
  const rank = ({ kind, helpful, corequisite }: FlatLink): number =>
    kind === "related" ? 3 : helpful ? 1 : corequisite && keeps("corequisites") ? 2 : 0;
  const sorted = [...links].sort((a, b) => (a.target < b.target ? -1 : a.target > b.target ? 1 : rank(a) - rank(b)));
  const counted = new Map<string, number>();
  return sorted.map((link) => {
    const key = JSON.stringify([link.target, link.clause]);
    if (link.clause === undefined) return link;
    if (!counted.has(key)) counted.set(key, counted.size + 1);
    return { ...link, clause: String(counted.get(key)) };
  });
}

/** One number holds for every depth. */
function atEach(minutes: number | Readonly<Record<string, number>>, depths: readonly string[]) {
  return typeof minutes === "number" ? Object.fromEntries(depths.map((depth) => [depth, minutes])) : minutes;
}

function totalOf(minutes: number | Readonly<Record<string, number>>): number {
  return typeof minutes === "number" ? minutes : Object.values(minutes).reduce((sum, each) => sum + each, 0);
}

function distinct(links: readonly object[]): object[] {
  return [...new Map(links.map((link) => [JSON.stringify({ ...link, reason: "" }), link])).values()];
}

/** The same data with texts that any text format can hold: no control characters, no halves, white space as single spaces. */
export function inTameWords(data: ConceptMapData): ConceptMapData {
  return JSON.parse(JSON.stringify(data), (key, value: unknown) =>
    typeof value === "string" && key !== "$schema"
      ? value.replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}\p{Zl}\p{Zp}\s]+/gu, " ").trim()
      : value,
  ) as ConceptMapData;
}
