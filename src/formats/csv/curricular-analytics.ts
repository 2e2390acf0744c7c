import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import { mapFromFlat } from "../flat/map-from-flat.js";
import type { MapFormat, MapReading, ReadOptions } from "../format.js";
import { defined } from "../loose/flat-fields.js";
import { refuse, textToRead } from "../refuse.js";
import { cellAt, columnsOf, readRows, remarksOnOthers, type Row } from "./rows.js";

/** Curricula and degree plans of curricularanalytics.org (Heileman et al. 2018). */
export const curricularAnalytics: MapFormat = {
  id: "curricular-analytics",
  title: "curricular-analytics CSV",
  extensions: ["csv"],
  mediaType: "text/csv",
  keeps: [],
  recognises: (text) => /^\s*"?(Curriculum|Degree Plan)"?\s*,/i.test(text) && /Course ID/i.test(text),
  parse: parseCurricularAnalytics,
};

const columns = {
  id: ["Course ID"],
  name: ["Course Name"],
  prefix: ["Prefix"],
  number: ["Number"],
  needs: ["Prerequisites"],
  together: ["Corequisites"],
  before: ["CoPrerequisites"],
  strict: ["Strict-Corequisites"],
} as const;

/** It is read last of all tables. */
const unknownTable =
  'no table that is known has these columns; a first line with "source" and "target" begins a list of links, one with "id" and "title" or "prerequisites" a list of concepts, and a list of pairs without such a line is read as "edges"';

/**
 * A map of the courses of a curriculum or degree plan. Corequisites stay such; a strict corequisite, which must be
 * taken in the same term, becomes a corequisite both ways.
 * Credit hours, which say how much a course counts and not how long it takes, are left out.
 */
export function parseCurricularAnalytics(text: string, options: ReadOptions = {}): MapReading {
  const rows = readRows(textToRead(text, options));
  const start = rows.findIndex((row) => columnsOf(row, columns).id >= 0);
  if (start < 0) refuse(unknownTable, { line: 1 });
  const at = columnsOf(rows[start]!, columns);
  const remarks = remarksOnOthers(rows[start]!, at);
  const concepts: FlatConcept[] = [];
  const links: FlatLink[] = [];
  for (const row of rows.slice(start + 1)) {
    const id = cellAt(row, at.id);
    const place = { line: row.line };
    if (id === "") continue;
    if (!isCourse(row, at.name)) {
      // A degree plan may go on with a heading and a second table.
      if (columnsOf(row, columns).id < 0)
        remarks.push({ code: "left-out", message: `"${id}" is no course; the row was left out`, place });
      continue;
    }
    const code = [cellAt(row, at.prefix), cellAt(row, at.number)].filter((part) => part !== "").join(" ");
    const name = cellAt(row, at.name);
    concepts.push({ id, title: code === "" || name.includes(code) ? name : `${code} ${name}`, place });
    const linked = (column: number, terms: Partial<FlatLink>): FlatLink[] =>
      idsIn(cellAt(row, column)).map((source) => ({ source, target: id, ...terms, place }));
    links.push(
      ...linked(at.needs, {}),
      ...linked(at.together, { corequisite: true }),
      ...linked(at.before, { corequisite: true }),
    );
    for (const link of linked(at.strict, { corequisite: true })) {
      links.push(link, { ...link, source: link.target, target: link.source });
    }
  }
  return mapFromFlat(
    { ...defined({ title: titleOf(rows.slice(0, start)), locale: options.locale }), concepts, links },
    { remarks },
  );
}

function isCourse(row: Row, name: number): boolean {
  return cellAt(row, name) !== "" && columnsOf(row, columns).id < 0;
}

function idsIn(cell: string): string[] {
  return cell
    .split(/[;,]/)
    .map((id) => id.trim())
    .filter((id) => id !== "");
}

/** The name after `Degree Plan` or `Curriculum`. */
function titleOf(rows: readonly Row[]): string | undefined {
  const named = (key: string) => rows.find(({ cells }) => cells[0]?.toLowerCase() === key)?.cells[1];
  return named("degree plan") ?? named("curriculum") ?? undefined;
}
