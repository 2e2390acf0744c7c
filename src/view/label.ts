import type { Size } from "../layout/index.js";

/** A title broken into lines, and the size of the box that holds them, in pixels. */
export interface Label extends Size {
  readonly lines: readonly string[];
}

export const fonts = 'system-ui, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", sans-serif';
export const fontSize = 13;
const lineHeight = 17;
/** The titles on a path are set bolder, in the same box. */
export const boldness = 1.06;
const padding = { x: 15, y: 8 };
const widestLine = 148;
const narrowestLine = 100;
const mostLines = 4;
const longest = 200;

/**
 * Breaks a title between words, as its language has them, into lines of nearly equal width.
 *
 * Widths are estimates on the safe side, so that the same map is laid out alike with and without a screen.
 */
export function labelOf(title: string, locale: string, widest = widestLine): Label {
  // A break in the title would be drawn as one; half a character at the cut would be drawn as a box.
  const text = title
    .replace(/\s+/gu, " ")
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, "");
  const words = wordsOf(text, locale);
  const count = Math.max(1, Math.ceil(textWidth(words.join("")) / widest));
  const lines = clip(fill(words, evenWidth(words, count, widest)), widest);
  const width = Math.max(...lines.map(textWidth));
  return { lines, width: Math.ceil(width) + 2 * padding.x, height: lines.length * lineHeight + 2 * padding.y };
}

/** How wide lines may be for three labels, or nearly, to stand side by side within a breadth. */
export function widestWithin(breadth = Infinity): number {
  return Math.min(widestLine, Math.max(narrowestLine, breadth / 3));
}

/** Each line on its own, since the canvas writes in the direction of the page, whatever the language of the map. */
export function inOwnDirection(lines: readonly string[]): string {
  return lines.map((line) => `\u2068${line}\u2069`).join("\n");
}

/** The narrowest measure that still fits the words into so many lines, so that no last line is a lone word. */
function evenWidth(words: readonly string[], count: number, widest: number): number {
  for (let measure = textWidth(words.join("")) / count; measure < widest; measure += fontSize / 2) {
    if (fill(words, measure).length <= count) return measure;
  }
  return widest;
}

function fill(words: readonly string[], measure: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && textWidth((line + word).trimEnd()) > measure) {
      lines.push(line.trim());
      line = word;
    } else line += word;
  }
  return [...lines, line.trim()].filter((text, index) => text !== "" || index === 0);
}

function clip(lines: readonly string[], widest: number): string[] {
  const kept = lines.slice(0, mostLines).map((line) => shorten(line, 2 * widest));
  if (lines.length > mostLines) kept[mostLines - 1] += "…";
  return kept;
}

function shorten(line: string, measure: number): string {
  if (textWidth(line) <= measure) return line;
  const characters = [...line];
  while (characters.length > 1 && textWidth(characters.join("") + "…") > measure) characters.pop();
  return `${characters.join("")}…`;
}

/** Words with the space or the closing mark behind them; opening marks stay with the word they open. */
function wordsOf(title: string, locale: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenterFor(locale).segment(title)) {
    const before = words.at(-1) ?? "";
    if (words.length > 0 && staysWith(before, segment)) words[words.length - 1] += segment;
    else words.push(segment);
  }
  return words;
}

/** Dictionaries of words split some katakana words in two; those are never broken. */
function staysWith(before: string, segment: string): boolean {
  return (
    /[(「『（【[]$/u.test(before) ||
    /^[\s)」』）】\]、。・ー,.:;!?/-]+$/u.test(segment) ||
    (/[\p{Script=Katakana}ー]$/u.test(before) && /^[\p{Script=Katakana}ー]/u.test(segment))
  );
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(locale: string): Intl.Segmenter {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: "word" });
  segmenters.set(locale, segmenter);
  return segmenter;
}

/** Pixels that a text takes on one line, an estimate on the safe side. */
export function textWidth(text: string): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * fontSize * boldness;
}

function emsOf(character: string): number {
  if (character > "\u2E7F") return 1.02;
  if (/[iIjl.,'|:;!()\[\] ]/.test(character)) return 0.34;
  if (/[frt-]/.test(character)) return 0.42;
  if (/[mwMW@%—…]/.test(character)) return 0.92;
  return /[A-Z]/.test(character) ? 0.7 : 0.6;
}
