import { xml } from "../formats/xml/write-xml.js";
import type { Box, Point } from "../layout/index.js";
import { fontSize, textWidth } from "../view/label.js";
import type { ConceptSign } from "../view/scene.js";
import { signs } from "../view/signs.js";
import type { Painter } from "./paint.js";
import { round } from "./rounded-line.js";
import { rect } from "./svg-concept.js";
import { svgText } from "./svg-text.js";

type Mark = ConceptSign | "alternative" | "helpful" | "color" | "size";

/** What a mark of the picture means. */
export interface LegendEntry {
  readonly mark: Mark | { readonly area: number };
  readonly title: string;
  /** The fill that it is about, where fills tell more than the area. */
  readonly color?: string;
}

const size = 12;
const rowHeight = 22;
const gaps = { mark: 6, entry: 18 };

/** Where each entry begins, from left to right and in as many rows as it takes. */
export interface LegendPlan {
  readonly places: readonly (LegendEntry & { readonly at: Point })[];
  readonly width: number;
  readonly height: number;
}

export function planLegend(entries: readonly LegendEntry[], room: number): LegendPlan {
  let [x, row, broadest] = [0, 0, 0];
  const places = entries.map((entry) => {
    const width = markWidth(entry) + gaps.mark + (textWidth(entry.title) * size) / fontSize;
    if (x > 0 && x + width > room) [x, row] = [0, row + 1];
    const at = { x, y: (row + 0.5) * rowHeight };
    broadest = Math.max(broadest, x + width);
    x += width + gaps.entry;
    return { ...entry, at };
  });
  return { places, width: broadest, height: entries.length === 0 ? 0 : (row + 1) * rowHeight };
}

/** The legend, from its top left corner on. */
export function svgLegend({ places }: LegendPlan, painter: Painter): string[] {
  return places.map((entry) => {
    const { at } = entry;
    const text = { x: at.x + markWidth(entry) + gaps.mark, y: at.y };
    const attributes = { ...painter.paint({ fill: "quietText" }), "text-anchor": "start" };
    return xml("g", { class: entry.mark === "color" || typeof entry.mark === "object" ? "fill" : undefined }, [
      ...mark(entry, at, painter),
      svgText(text, { title: entry.title, lines: [entry.title], size, lineHeight: 16 }, attributes),
    ]);
  });
}

function markWidth({ mark }: LegendEntry): number {
  return mark === "alternative" || mark === "helpful" || mark === "size" ? 24 : 14;
}

/** The borders of boxes in which nothing is filled: how broad, and how they are dashed. */
const borders: Partial<Record<Mark, readonly [width: number, dashes?: string]>> = {
  ready: [2],
  locked: [1.5, "4 2"],
  skipped: [1.5, "1.5 1.5"],
  color: [1],
};

function mark({ mark, color }: LegendEntry, { x, y }: Point, painter: Painter): string[] {
  const box: Box = { x, y: y - 6, width: 14, height: 12 };
  if (typeof mark === "object") return [rect(box, 0, 4, painter.paint({ fill: painter.strong(mark.area) }))];
  if (mark === "alternative" || mark === "helpful") {
    const dashes = { "stroke-width": 2, "stroke-dasharray": mark === "helpful" ? "2 6" : "7 4" };
    return [xml("path", { ...painter.paint({ stroke: "arrow" }), d: `M${round(x)} ${round(y)}h24`, ...dashes })];
  }
  if (mark === "size") {
    const small = rect({ x, y: y - 3.5, width: 8, height: 7 }, -0.5, 2, painter.paint({ stroke: "quietText" }));
    return [small, rect({ ...box, x: x + 10 }, -0.5, 3, painter.paint({ stroke: "quietText" }))];
  }
  const look = color === undefined ? undefined : { fill: color };
  const isFilled = mark === "mastered" || mark === "sure";
  const border = borders[mark];
  const sign = mark === "color" ? "" : signs[mark];
  const letters = mark === "sure" ? 7 : isFilled || border ? 9 : 13;
  const ink = isFilled ? painter.own(look, "text", "background") : "quietText";
  return [
    ...(isFilled ? [rect(box, 0, 4, painter.paint({ fill: painter.own(look, "fill", "quietText") }))] : []),
    ...(border
      ? [
          rect(box, -1, 3, {
            ...painter.paint({ ...(look && { fill: painter.own(look, "fill", "background") }), stroke: "quietText" }),
            "stroke-width": border[0],
            "stroke-dasharray": border[1],
          }),
        ]
      : []),
    ...(sign
      ? [
          svgText(
            { x: x + 7, y },
            { title: sign, lines: [sign], size: letters, lineHeight: letters },
            painter.paint({ fill: ink }),
          ),
        ]
      : []),
  ];
}
