import type { Direction, Size } from "../layout/index.js";
import { boldness, fontSize, labelOf, textWidth } from "./label.js";

/** The size of a folded area's title; from far away it is larger, and stands alone. */
export const areaFontSize = 20;
export const farAreaFontSize = 28;
/** The size of what tells how much there is to learn in it, from near, from further away and from far away. */
export const noteFontSize = 16;
export const reducedNoteFontSize = 20;
export const farNoteFontSize = 28;
/** How far apart its lines are, in letters: Japanese ones fill a line. */
export const farLeading = 1.2;
const farLineHeight = farLeading * farAreaFontSize;
/** How far above the middle a title stands that has a note beneath. */
export const rise = 19;
/** What the bar that tells how much is known takes, with the room around it. */
const bar = 22;

const padding = 14;

/**
 * The box of a folded area: broad where areas stand below one another, narrow where they stand side by side, and high enough
 * for so many lines of a title from far away with a note below.
 */
export function foldedSize(direction: Direction, farLines = 1): Size {
  const { width, height } = plainSize(direction);
  return { width, height: Math.max(height, Math.ceil(heightBelow(farLines))) };
}

function plainSize(direction: Direction): Size {
  return direction === "down" || direction === "up" ? { width: 328, height: 92 } : { width: 250, height: 124 };
}

/** What a title from far away takes, with a note below. */
function heightBelow(farLines: number): number {
  return farLineHeight * farLines + farNoteFontSize + bar;
}

/** The title of an area, broken to fit the box that it is when folded, set in the one size and in the other. */
export interface AreaLabel {
  readonly title: string;
  readonly lines: readonly string[];
  readonly farLines: readonly string[];
}

/** As much of a note as fits the box in one line of a size. */
export function noteFor({ note, box }: { readonly note: string; readonly box: Size }, size: number): string {
  const fits = (way: string): boolean => (textWidth(way) * size) / (fontSize * boldness) <= box.width - padding;
  return shorterNotes(note).find(fits) ?? "";
}

/** A note, and what is said where there is ever less room: how long it takes is left out first. */
export function shorterNotes(note: string): readonly string[] {
  const parts = note.split(" · ");
  return [parts, parts.filter((_, place) => place !== 1), parts.slice(0, 1)].map((way) => way.join(" · "));
}

/** The note that has room below the title from far away. */
export function farNote(area: Pick<AreaLabel, "farLines"> & { readonly note: string; readonly box: Size }): string {
  return heightBelow(area.farLines.length) <= area.box.height ? noteFor(area, farNoteFontSize) : "";
}

export function areaLabel(title: string, locale: string, direction: Direction): AreaLabel {
  const { width, height } = plainSize(direction);
  const room = width - 2 * padding;
  const linesAt = (size: number, most: number): readonly string[] => {
    const { lines } = labelOf(title, locale, (room * fontSize) / size);
    return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1] ?? ""}…`] : lines;
  };
  const mostFar = Math.floor((height - bar) / farLineHeight);
  return { title, lines: linesAt(areaFontSize, 2), farLines: linesAt(farAreaFontSize, mostFar) };
}
