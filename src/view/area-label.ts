import type { Direction, Size } from "../layout/index.js";
import { fontSize, labelOf } from "./label.js";

/** The size of a folded area's title; from far away it is larger, and stands alone. */
export const areaFontSize = 16;
export const farAreaFontSize = 22;

const padding = 14;

/** Broad where areas stand below one another, narrow where they stand side by side. */
export function foldedSize(direction: Direction): Size {
  return direction === "down" || direction === "up" ? { width: 272, height: 84 } : { width: 204, height: 112 };
}

/** The title of an area, broken to fit the box that it is when folded, set in the one size and in the other. */
export interface AreaLabel {
  readonly title: string;
  readonly lines: readonly string[];
  readonly farLines: readonly string[];
}

export function areaLabel(title: string, locale: string, direction: Direction): AreaLabel {
  const room = foldedSize(direction).width - 2 * padding;
  const linesAt = (size: number): readonly string[] => labelOf(title, locale, (room * fontSize) / size).lines;
  return { title, lines: linesAt(areaFontSize).slice(0, 2), farLines: linesAt(farAreaFontSize).slice(0, 3) };
}
