import { csvFormatRows, dsvFormat } from "d3-dsv";
import type { Remark, WriteOptions } from "../format.js";
import { refuse } from "../refuse.js";

/** A row of a table of text, with the line that it begins on. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A line that no file ends with. */
const end = "\0end";

/** The rows of comma-, semicolon- or tab-separated text that have anything in them; refuses a cell that never ends. */
export function readRows(text: string): Row[] {
  const rows = rowsOf(`${text}\n${end}`);
  const last = rows.pop();
  if (last && last.cells.join("") !== end)
    refuse('a cell begins with a quote and never ends; close it with a second one, and write "" for a quote inside', {
      line: last.line,
    });
  return rows;
}

/** The first row, as far as the first two lines tell. */
export function headerOf(text: string): Row | undefined {
  return rowsOf(text.split("\n", 2).join("\n"))[0];
}

function rowsOf(text: string): Row[] {
  let line = 1;
  const rows = dsvFormat(separatorOf(text))
    .parseRows(text)
    .map((cells): Row => {
      const row = { cells: cells.map((cell) => cell.trim()), line };
      line += 1 + cells.reduce((lines, cell) => lines + (cell.match(/\n/g)?.length ?? 0), 0);
      return row;
    });
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
}

/** The mark that the first line has most of. */
function separatorOf(text: string): string {
  const [first = ""] = text.split(/\r?\n/, 1);
  const count = (mark: string): number => first.split(mark).length;
  return [",", "\t", ";"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Rows as CSV that ends with a line break. */
export function formatRows(
  rows: readonly (readonly string[])[],
  { withoutFormulas = false }: WriteOptions = {},
): string {
  const safe = withoutFormulas ? rows.map((row) => row.map(withoutFormula)) : rows;
  return `${csvFormatRows(safe.map((row) => [...row]))}\n`;
}

/** OWASP, "CSV injection": a cell that begins with one of these may be run as a formula. */
function withoutFormula(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** The places of named columns in a header, whatever their case and spacing; none for those it has not. */
export function columnsOf<Name extends string>(
  header: Row,
  names: Readonly<Record<Name, readonly string[]>>,
): Readonly<Record<Name, number>> {
  const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, "");
  const found = header.cells.map(plain);
  const places = Object.entries<readonly string[]>(names).map(([name, spellings]) => [
    name,
    found.findIndex((cell) => spellings.some((spelling) => plain(spelling) === cell)),
  ]);
  return Object.fromEntries(places) as Record<Name, number>;
}

export function cellAt({ cells }: Row, column: number): string {
  return cells[column] ?? "";
}

/** Says of each column of a header that is none of these that it was left out. */
export function remarksOnOthers(
  header: Row,
  known: Readonly<Record<string, number>>,
  isKnown: (name: string) => boolean = () => false,
): Remark[] {
  const places = new Set(Object.values(known));
  return header.cells.flatMap((name, column): Remark[] => {
    if (name === "" || places.has(column) || isKnown(name)) return [];
    const message = `the column ${JSON.stringify(name)} is of no use for a map; it was left out`;
    return [{ code: "left-out", message, place: { line: header.line } }];
  });
}

/** Says of each row that it has more cells than the header, as it gets where a text with a comma has no quotes. */
export function remarksOnLongRows({ cells: { length } }: Row, rows: readonly Row[]): Remark[] {
  return rows.flatMap(({ cells, line }): Remark[] => {
    const rest = cells.slice(length).filter((cell) => cell !== "");
    if (rest.length === 0) return [];
    const message = `${JSON.stringify(rest[0])} stands after the last column and was left out; a text that holds a separator wants quotes around it`;
    return [{ code: "left-out", message, place: { line } }];
  });
}
