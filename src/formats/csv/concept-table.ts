import type { ConceptMap } from "../../model/index.js";
import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import { flatMapOf } from "../flat/flat-map-of.js";
import { mapFromFlat } from "../flat/map-from-flat.js";
import type { MapFormat, MapReading, ReadOptions, Remark, WriteOptions } from "../format.js";
import { defined } from "../loose/flat-fields.js";
import { refuse, textToRead } from "../refuse.js";
import { formatNeeds, parseNeeds } from "./needs-cell.js";
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

/** A row for each concept, for spreadsheets. */
export const csv: MapFormat = {
  id: "csv",
  title: "CSV, a row for each concept",
  extensions: ["csv", "tsv"],
  mediaType: "text/csv",
  keeps: ["depths", "alternatives", "helpful", "corequisites", "summaries", "areas", "minutes", "assumed", "related"],
  tellsProgress: true,
  recognises: (text) => isConceptTable(headerOf(text)),
  parse: parseConceptTable,
  format: formatConceptTable,
};

const columns = {
  id: ["id"],
  title: ["title", "label", "name"],
  area: ["area", "group", "topic"],
  assumed: ["assumed"],
  prerequisites: ["prerequisites", "needs", "requires", "depends on"],
  helpful: ["helpful"],
  corequisites: ["corequisites"],
  related: ["related"],
  summary: ["summary", "description"],
  minutes: ["minutes"],
} as const;

const minutesAt = /^minutes[\s_-]+(\S+)$/i;

function isConceptTable(header: Row | undefined): boolean {
  if (header === undefined) return false;
  const { id, title, prerequisites } = columnsOf(header, columns);
  return id >= 0 && (title >= 0 || prerequisites >= 0);
}

/** A row for each concept; minutes have a column for each depth. */
export function formatConceptTable(map: ConceptMap, options: WriteOptions = {}): string {
  const { concepts, links, depths = [] } = flatMapOf(map, options);
  const isTold = options.known !== undefined || options.states !== undefined;
  const timed = depths.map(({ id }) => id);
  const needed = new Map<string, FlatLink[]>();
  for (const link of links) needed.set(link.target, [...(needed.get(link.target) ?? []), link]);
  const related = new Map<string, string[]>();
  for (const { kind, source, target } of links) {
    if (kind === "related") related.set(source, [...(related.get(source) ?? []), target]);
  }
  const rows = concepts.map((concept) => {
    const own = (needed.get(concept.id) ?? []).filter(({ kind }) => kind !== "related");
    const which = (test: (link: FlatLink) => boolean | undefined): string => formatNeeds(own.filter(test));
    return [
      concept.id,
      concept.title ?? "",
      concept.area ?? "",
      ...minutesCells(concept, timed),
      which(({ helpful, corequisite }) => !helpful && !corequisite),
      which(({ helpful, corequisite }) => helpful && !corequisite),
      which(({ corequisite, helpful }) => corequisite && !helpful),
      (related.get(concept.id) ?? []).join(" ; "),
      concept.assumed ? "yes" : "",
      ...(isTold ? progressCells(concept) : []),
      concept.summary ?? "",
    ];
  });
  const minutes = timed.length > 0 ? timed.map((depth) => `minutes ${depth}`) : ["minutes"];
  const header = [
    "id",
    "title",
    "area",
    ...minutes,
    "prerequisites",
    "helpful",
    "corequisites",
    "related",
    "assumed",
    ...(isTold ? ["known", "state"] : []),
    "summary",
  ];
  return formatRows([header, ...rows], options);
}

function progressCells({ known, state = "" }: FlatConcept): string[] {
  return [known === true ? "yes" : (known ?? ""), state];
}

function minutesCells({ minutes }: FlatConcept, depths: readonly string[]): string[] {
  const show = (time: number | undefined): string => (time === undefined ? "" : String(time));
  if (typeof minutes !== "object") return depths.length > 0 ? depths.map(() => show(minutes)) : [show(minutes)];
  return depths.map((depth) => show(minutes[depth]));
}

/** A map from a table with the columns `id` and `title` or `prerequisites`, and any of the others that we write. */
export function parseConceptTable(text: string, options: ReadOptions = {}): MapReading {
  const [header, ...rows] = readRows(textToRead(text, options));
  if (header === undefined || !isConceptTable(header)) {
    refuse(`the table needs a header with "id" and "title" or "prerequisites"`, { line: header?.line ?? 1 });
  }
  const at = columnsOf(header, columns);
  const depths = header.cells.flatMap((cell, column) => {
    const depth = minutesAt.exec(cell)?.[1];
    return depth === undefined ? [] : [{ id: depth, column }];
  });
  const remarks = [...remarksOnOthers(header, at, (name) => minutesAt.test(name)), ...remarksOnLongRows(header, rows)];
  const concepts: FlatConcept[] = [];
  const links: FlatLink[] = [];
  for (const row of rows) {
    const id = cellAt(row, at.id);
    const place = { line: row.line };
    if (id === "") {
      remarks.push({ code: "left-out", message: "the row has no id; it was left out", place });
      continue;
    }
    concepts.push({
      id,
      ...defined({
        title: cellAt(row, at.title) || undefined,
        summary: cellAt(row, at.summary) || undefined,
        area: cellAt(row, at.area) || undefined,
        minutes: minutesOf(row, at.minutes, depths, remarks),
        assumed: /^(yes|true|1|x)$/i.test(cellAt(row, at.assumed)) || undefined,
      }),
      place,
    });
    links.push(
      ...parseNeeds(cellAt(row, at.prerequisites), id, { place }),
      ...parseNeeds(cellAt(row, at.helpful), id, { place, helpful: true }),
      ...parseNeeds(cellAt(row, at.corequisites), id, { place, corequisite: true }),
      ...parseNeeds(cellAt(row, at.related), id, {}).map(({ source }): FlatLink => ({
        source: id,
        target: source,
        kind: "related",
        place,
      })),
    );
  }
  const flat = {
    ...defined({ locale: options.locale }),
    ...(depths.length > 0 && { depths: depths.map(({ id }) => ({ id, title: id })) }),
    concepts,
    links: dealt(links, new Set(concepts.map(({ id }) => id)), remarks),
  };
  return mapFromFlat(flat, { remarks });
}

/** Links to what stands between commas or spaces, where each part is a concept and all of it is none. */
function dealt(links: readonly FlatLink[], listed: ReadonlySet<string>, remarks: Remark[]): FlatLink[] {
  return links.flatMap((link) => {
    const parts = link.source.split(/[\s,、，]+/).filter((part) => part !== "");
    const isOne = link.clause !== undefined || listed.has(link.source) || parts.length < 2;
    if (isOne || !parts.every((part) => listed.has(part))) return [link];
    const message = `${JSON.stringify(link.source)} was taken for ${String(parts.length)} concepts; write ";" between them`;
    remarks.push({ code: "guessed", message, ...(link.place && { place: link.place }) });
    return parts.map((source) => ({ ...link, source }));
  });
}

function minutesOf(
  row: Row,
  column: number,
  depths: readonly { readonly id: string; readonly column: number }[],
  remarks: Remark[],
): FlatConcept["minutes"] {
  const timeAt = (place: number): number | undefined => {
    const cell = cellAt(row, place);
    const time = cell === "" ? undefined : Number(cell);
    if (time === undefined || (Number.isFinite(time) && time >= 0)) return time;
    const message = `${JSON.stringify(cell)} is no number of minutes; it was left out`;
    remarks.push({ code: "left-out", message, place: { line: row.line } });
    return undefined;
  };
  const times = depths.flatMap(({ id, column: place }) => {
    const time = timeAt(place);
    return time === undefined ? [] : [[id, time] as const];
  });
  return times.length > 0 ? Object.fromEntries(times) : timeAt(column);
}
