import { xml } from "../formats/xml/write-xml.js";
import type { Box, Point } from "../layout/index.js";
import type { Scene, SceneConcept } from "../view/scene.js";
import { lookOf, signBefore, signsAtCorner } from "../view/signs.js";
import type { Paint, Painter } from "./paint.js";
import { round } from "./rounded-line.js";
import { svgText } from "./svg-text.js";

/** What of a concept depends on its state and on the path: state shows in fill, border and mark, never in colour alone. */
interface Look {
  readonly fill: Paint;
  readonly border: Paint;
  readonly borderWidth: number;
  readonly dashes: string | undefined;
  readonly text: Paint;
  readonly weight: number;
}

/** The shapes of a concept: what shows the selection, its box, what shows the goal, its title. */
export function svgConcept(concept: SceneConcept, painter: Painter): string[] {
  const { box, title, lines, isGoal, isSelected } = concept;
  const { fill, border, borderWidth, dashes, text, weight } = shapeOf(concept, painter);
  const signs = signsAtCorner(concept);
  const corner = Math.min(8, box.width / 4, box.height / 4);
  return [
    ...(isSelected ? [rect(box, 5, corner, { ...painter.paint({ fill: "selected" }, "selection") })] : []),
    rect(box, 0, 9, {
      ...painter.paint({ fill, ...(borderWidth > 0 && { stroke: border }) }, "box"),
      ...(borderWidth > 0 && { "stroke-width": borderWidth }),
      "stroke-dasharray": dashes,
    }),
    ...(isGoal ? [outline(box, { width: 2.5, offset: 3, border: borderWidth }, painter)] : []),
    svgText(
      { x: box.x + box.width / 2, y: box.y + box.height / 2 },
      { title, lines, before: signBefore(concept), size: 13, lineHeight: 16.9 },
      { ...painter.paint({ fill: text }, "title"), "font-weight": weight },
    ),
    ...signs.map((sign, index) =>
      svgTag(sign, { x: box.x + box.width + (index - (signs.length - 1) / 2) * 14, y: box.y }, painter),
    ),
  ];
}

/** The concept as the canvas shows it from far away, where no title can be read. */
export function svgMark({ box, area, isGoal, isSelected, isQuiet }: SceneConcept, painter: Painter): string[] {
  const fill = painter.paint({ fill: painter.strong(area) }, "box");
  return [
    ...(isSelected ? [rect(box, 24, 8, painter.paint({ fill: "selected" }, "selection"))] : []),
    rect(box, 0, 9, { ...fill, ...(isQuiet && { "fill-opacity": 0.3 }) }),
    ...(isGoal ? [outline(box, { width: 10, offset: 8, border: 0 }, painter)] : []),
  ];
}

/** The number of a step: where no arrow ends, at the left side, or at the corner where arrows run sideways. */
export function svgStep({ box, step }: SceneConcept, { direction }: Scene, painter: Painter): string[] {
  const isUpright = direction === "down" || direction === "up";
  const center = { x: box.x - 5, y: box.y + (isUpright ? box.height / 2 : 0) };
  const circle = { cx: round(center.x), cy: round(center.y), r: 11, "stroke-width": 2 };
  const number = String(step);
  return [
    xml("circle", { ...painter.paint({ fill: "path", stroke: "background" }), ...circle }),
    svgText(
      center,
      { title: number, lines: [number], size: 11, lineHeight: 14 },
      { ...painter.paint({ fill: "onPath" }), "font-weight": 700 },
    ),
  ];
}

/** Star or note, on a ground of its own. */
function svgTag(sign: string, center: Point, painter: Painter): string {
  const text = { title: sign, lines: [sign], size: 15, lineHeight: 15 };
  const paint = painter.paint({ fill: "text", stroke: "background" }, "tags");
  return svgText(center, text, { ...paint, "stroke-width": 5, "paint-order": "stroke", "stroke-linejoin": "round" });
}

function shapeOf(concept: SceneConcept, painter: Painter): Look {
  const { area, step, isGoal, isQuiet } = concept;
  const strong = painter.strong(area);
  const look = lookOf(concept);
  const isMastered = look === "mastered";
  const isOpen = look === "locked" || look === "skipped";
  const dashes = isOpen && !isGoal ? (look === "locked" ? "4 2" : "1.5 1.5") : undefined;
  if (isQuiet) return { fill: "background", border: "arrow", borderWidth: 1, dashes, text: "quietText", weight: 400 };
  return {
    fill: isMastered ? strong : isOpen ? "background" : painter.soft(area),
    border: strong,
    borderWidth: isMastered ? 0 : isOpen ? 1.5 : 2.5,
    dashes,
    text: isMastered ? "background" : look === "skipped" ? "quietText" : "text",
    weight: step === undefined ? 500 : 600,
  };
}

/** The line around a goal, with a gap between. */
function outline(
  box: Box,
  { width, offset, border }: { readonly width: number; readonly offset: number; readonly border: number },
  painter: Painter,
): string {
  const distance = (border + width + offset) / 2;
  return rect(box, distance, 9 + distance, { ...painter.paint({ stroke: "path" }, "outline"), "stroke-width": width });
}

/** A box with round corners, larger than given by a margin. */
export function rect(
  { x, y, width, height }: Box,
  margin: number,
  corner: number,
  attributes: Readonly<Record<string, string | number | undefined>>,
): string {
  return xml("rect", {
    ...attributes,
    x: round(x - margin),
    y: round(y - margin),
    width: round(width + 2 * margin),
    height: round(height + 2 * margin),
    rx: round(corner),
  });
}
