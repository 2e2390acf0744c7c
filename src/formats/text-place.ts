import type { Place } from "./format.js";

/** Where the character at an offset stands. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}

/** `line 3, column 5`. */
export function showPlace({ line, column }: Place): string {
  return column === undefined ? `line ${String(line)}` : `line ${String(line)}, column ${String(column)}`;
}
