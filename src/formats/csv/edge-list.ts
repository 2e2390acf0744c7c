import type { ConceptMap } from "../../model/index.js";
import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import { flatMapOf } from "../flat/flat-map-of.js";
import { mapFromFlat } from "../flat/map-from-flat.js";
import type { MapFormat, MapReading, ReadOptions, Remark, WriteOptions } from "../format.js";
import { looseLink } from "../loose/flat-fields.js";
import { textToRead } from "../refuse.js";
import {
  cellAt,
  columnsOf,
  formatRows,
  headerOf,
  readRows,
  remarksOnLongRows,
  remarksOnOthers,
  type Row,
} from "./rows.js";

/** A row for each link. Titles stand in rows of their own, without a target. */
export const edges: MapFormat = {
  id: "edges",
  title: "CSV, a row for each link",
  extensions: ["csv", "tsv"],
  mediaType: "text/csv",
  keeps: ["depths", "alternatives", "helpful", "corequisites", "reasons", "related"],
  recognises: (text) => isEdgeList(headerOf(text)),
  parse: parseEdges,
  format: formatEdges,
};

const columns = {
  source: ["source", "from", "prerequisite", "needs first", "parent"],
  target: ["target", "to", "concept", "dependent", "child"],
} as const;

const linkExtras = ["kind", "clause", "depth", "at", "helpful", "corequisite", "reason"] as const;
const extras = ["title", ...linkExtras] as const;

function isEdgeList(header: Row | undefined): boolean {
  if (header === undefined) return false;
  const { source, target } = columnsOf(header, columns);
  return source >= 0 && target >= 0;
}

/** `source,target` and what else is said of a link; a row with a title and no target names a concept. */
export function formatEdges(map: ConceptMap, options: WriteOptions = {}): string {
  const { concepts, links, depths = [] } = flatMapOf(map, options);
  const named = concepts.map(({ id, title = "" }) => [id, "", title, ...linkExtras.map(() => "")]);
  const linked = links.map((link) => [
    link.source,
    link.target,
    "",
    ...linkExtras.map((key) => String(link[key] ?? "")),
  ]);
  const known = depths.map(({ id }) => ["", "", id, "depth", ...linkExtras.slice(1).map(() => "")]);
  return formatRows([["source", "target", ...extras], ...known, ...named, ...linked], options);
}

/** A map from rows of two names and what else is said of their link; without a header the first two cells are taken. */
export function parseEdges(text: string, options: ReadOptions = {}): MapReading {
  const rows = readRows(textToRead(text, options));
  const hasHeader = isEdgeList(rows[0]);
  const header = hasHeader ? rows[0]! : { cells: ["source", "target"], line: 0 };
  const at = columnsOf(header, columns);
  const others = columnsOf(
    header,
    Object.fromEntries(extras.map((name) => [name, [name]])) as Record<string, string[]>,
  );
  const isReversed = options.linksLeadTo === "prerequisite";
  const remarks: Remark[] = hasHeader
    ? [...remarksOnOthers(header, { ...at, ...others }), ...remarksOnLongRows(header, rows)]
    : [];
  const concepts: FlatConcept[] = [];
  const depths: string[] = [];
  const links = rows.slice(hasHeader ? 1 : 0).flatMap((row): FlatLink[] => {
    const place = { line: row.line };
    const said = Object.fromEntries(
      Object.entries(others).map(([name, column]) => [name, cellAt(row, column) || undefined]),
    );
    const [source, target] = [cellAt(row, at.source), cellAt(row, at.target)];
    if (source === "" && target === "" && said["kind"] === "depth" && said["title"] !== undefined)
      depths.push(said["title"]);
    else if (source !== "" && target === "")
      concepts.push({ id: source, ...(said["title"] && { title: said["title"] }), place });
    else if (source === "")
      remarks.push({ code: "left-out", message: "the row names no source; it was left out", place });
    else return [isReversed ? looseLink(target, source, said, place) : looseLink(source, target, said, place)];
    return [];
  });
  const flat = {
    ...(options.locale !== undefined && { locale: options.locale }),
    ...(depths.length > 0 && { depths: depths.map((id) => ({ id, title: id })) }),
    concepts,
    links,
  };
  return mapFromFlat(flat, { remarks, isListOfLinks: concepts.length === 0 });
}
