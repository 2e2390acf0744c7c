import type { Direction, Size } from "../layout/index.js";
import { fontSize, labelOf } from "./label.js";

/** The size of a folded area's title; from far away it is larger, and stands alone. */
export const areaFontSize = 20;
export const farAreaFontSize = 28;
/** The size of what tells how much there is to learn in it. */
export const noteFontSize = 16;

const padding = 14;

/** Broad where areas stand below one another, narrow where they stand side by side. */
export function foldedSize(direction: Direction): Size {
  return direction === "down" || direction === "up" ? { width: 328, height: 92 } : { width: 250, height: 124 };
}

/** The title of an area, broken to fit the box that it is when folded, set in the one size and in the other. */
export interface AreaLabel {
  readonly title: string;
  readonly lines: readonly string[];
  readonly farLines: readonly string[];
}

export function areaLabel(title: string, locale: string, direction: Direction): AreaLabel {
  const room = foldedSize(direction).width - 2 * padding;
  const linesAt = (size: number, most: number): readonly string[] => {
    const { lines } = labelOf(title, locale, (room * fontSize) / size);
    return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1] ?? ""}…`] : lines;
  };
  return { title, lines: linesAt(areaFontSize, 2), farLines: linesAt(farAreaFontSize, 3) };
}
