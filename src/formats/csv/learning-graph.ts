import type { ConceptMap } from "../../model/index.js";
import type { FlatConcept, FlatLink } from "../flat/flat-map.js";
import { flatMapOf } from "../flat/flat-map-of.js";
import { mapFromFlat } from "../flat/map-from-flat.js";
import type { MapFormat, MapReading, ReadOptions, WriteOptions } from "../format.js";
import { refuse, textToRead } from "../refuse.js";
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

/** `ConceptID,ConceptLabel,Dependencies,TaxonomyID`, as the "intelligent textbook" family writes its graphs. */
export const learningGraph: MapFormat = {
  id: "learning-graph",
  title: "learning-graph CSV",
  extensions: ["csv"],
  mediaType: "text/csv",
  keeps: ["areas"],
  recognises: (text) => isLearningGraph(headerOf(text)),
  parse: parseLearningGraph,
  format: formatLearningGraph,
};

const columns = {
  id: ["ConceptID"],
  label: ["ConceptLabel"],
  needs: ["Dependencies"],
  area: ["TaxonomyID"],
} as const;

function isLearningGraph(header: Row | undefined): boolean {
  if (header === undefined) return false;
  const { id, needs } = columnsOf(header, columns);
  return id >= 0 && needs >= 0;
}

/** Every alternative becomes a dependency; what only helps is left out. */
export function formatLearningGraph(map: ConceptMap, options: WriteOptions = {}): string {
  const { concepts, links } = flatMapOf(map, options);
  const needed = new Map<string, Set<string>>();
  for (const { source, target, kind, helpful } of links) {
    if (kind !== "related" && !helpful) needed.set(target, (needed.get(target) ?? new Set()).add(source));
  }
  const rows = concepts.map(({ id, title = "", area = "" }) => [
    id,
    title,
    [...(needed.get(id) ?? [])].join("|"),
    area,
  ]);
  return formatRows([["ConceptID", "ConceptLabel", "Dependencies", "TaxonomyID"], ...rows], options);
}

/** A map from a learning graph; a dependency may be `id`, or `id:TYPE:weight` as some write it. */
export function parseLearningGraph(text: string, options: ReadOptions = {}): MapReading {
  const [header, ...rows] = readRows(textToRead(text, options));
  if (header === undefined || !isLearningGraph(header)) {
    refuse("the table needs a header with ConceptID and Dependencies", { line: header?.line ?? 1 });
  }
  const at = columnsOf(header, columns);
  const remarks = [...remarksOnOthers(header, at), ...remarksOnLongRows(header, rows)];
  const concepts: FlatConcept[] = [];
  const links: FlatLink[] = [];
  for (const row of rows) {
    const place = { line: row.line };
    const [id, title, area] = [cellAt(row, at.id), cellAt(row, at.label), cellAt(row, at.area)];
    if (id === "") {
      remarks.push({ code: "left-out", message: "the row has no ConceptID; it was left out", place });
      continue;
    }
    concepts.push({ id, ...(title !== "" && { title }), ...(area !== "" && { area }), place });
    for (const source of cellAt(row, at.needs)
      .split("|")
      .map((entry) => nameOf(entry, rows, at.id))) {
      if (source !== "") links.push({ source, target: id, place });
    }
  }
  return mapFromFlat({ ...(options.locale !== undefined && { locale: options.locale }), concepts, links }, { remarks });
}

/** An id may hold a colon; only where no concept is called so, what follows it is a type and a weight. */
function nameOf(entry: string, rows: readonly Row[], column: number): string {
  const name = entry.trim();
  if (!name.includes(":") || rows.some((row) => cellAt(row, column) === name)) return name;
  return name.split(":", 1)[0]!.trim();
}
