import { escapeText, type XmlAttributes } from "../formats/xml/write-xml.js";
import type { Point } from "../layout/index.js";
import { inlineXml } from "./inline-xml.js";
import { round } from "./rounded-line.js";

interface Lines {
  readonly title: string;
  /** The title, broken to fit its box. */
  readonly lines: readonly string[];
  /** What stands before it on its first line. */
  readonly before?: string;
  readonly size: number;
  readonly lineHeight: number;
}

/** From the middle of a line down to its baseline, and a space, in shares of the size of the letters. */
const baseline = 0.35;
const spaceWidth = 0.3;

/** Lines of text around a point; one text for programs that search and copy, with spaces where the title has them. */
export function svgText(
  center: Point,
  { title, lines, before = "", size, lineHeight }: Lines,
  attributes: XmlAttributes,
): string {
  const gaps = gapsAfter(title, lines);
  const top = center.y + baseline * size - ((lines.length - 1) / 2) * lineHeight;
  const spans = lines.map((line, index) => {
    // A space at the end counts in the middle of a line, though nobody sees it.
    const x = center.x + (gaps[index] ? (spaceWidth * size) / 2 : 0);
    const text = (index === 0 ? before : "") + line + (gaps[index] ? " " : "");
    return inlineXml("tspan", { x: round(x), y: round(top + index * lineHeight) }, [escapeText(text)]);
  });
  return inlineXml("text", { "font-size": size, "text-anchor": "middle", ...attributes }, spans);
}

/** Does a space of the title follow each line, but the last? */
function gapsAfter(title: string, lines: readonly string[]): boolean[] {
  let at = 0;
  return lines.map((line, index) => {
    const found = title.indexOf(line, at);
    if (found >= 0) at = found + line.length;
    return index < lines.length - 1 && /\s/.test(title.charAt(at));
  });
}
