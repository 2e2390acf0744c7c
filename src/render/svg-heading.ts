import { fontSize, labelOf } from "../view/label.js";
import type { Painter } from "./paint.js";
import { svgText } from "./svg-text.js";

/** Texts over a picture, one under the other, each broken to fit. */
export interface HeadingPlan {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly HeadingRow[];
}

interface HeadingRow {
  readonly title: string;
  readonly lines: readonly string[];
  readonly size: number;
  /** Its middle, from the top. */
  readonly y: number;
}

const leading = 1.35;

/** A title in large letters, and what stands below it in smaller ones. */
export function planHeading(texts: readonly string[], room: number, locale: string): HeadingPlan {
  let [width, height] = [0, 0];
  const rows = texts.map((title, index): HeadingRow => {
    const size = index === 0 ? 20 : 14;
    const label = labelOf(title, locale, (room * fontSize) / size);
    const tall = label.lines.length * leading * size;
    width = Math.max(width, (label.width * size) / fontSize);
    height += tall;
    return { title, lines: label.lines, size, y: height - tall / 2 };
  });
  return { rows, width, height: height && height + 16 };
}

/** The heading around the middle of its upper side. */
export function svgHeading({ rows }: HeadingPlan, painter: Painter): string[] {
  return rows.map(({ title, lines, size, y }, index) =>
    svgText(
      { x: 0, y },
      { title, lines, size, lineHeight: leading * size },
      { ...painter.paint({ fill: index === 0 ? "text" : "quietText" }), "font-weight": index === 0 ? 700 : 400 },
    ),
  );
}
