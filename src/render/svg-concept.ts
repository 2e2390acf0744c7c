import { xml, type XmlAttributes } from "../formats/xml/write-xml.js";
import type { Box, Point } from "../layout/index.js";
import { middleOf } from "../layout/line-and-box.js";
import { badgeBox } from "../view/badge.js";
import { fontSize } from "../view/label.js";
import type { NodeShape, NodeStyle } from "../view/node-style.js";
import type { Scene, SceneConcept } from "../view/scene.js";
import { drawnState, signBefore, signsAtCorner } from "../view/signs.js";
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
  const { fill, border, borderWidth, dashes, text, weight } = lookOf(concept, painter);
  const { shape = "round-rectangle", scale = 1 } = concept.look ?? {};
  const signs = signsAtCorner(concept);
  const corner = Math.min(8, box.width / 4, box.height / 4);
  return [
    ...(isSelected ? [rect(box, 5, corner, { ...painter.paint({ fill: "selected" }, "selection") })] : []),
    outlineOf(shape, box, {
      ...painter.paint({ fill, ...(borderWidth > 0 && { stroke: border }) }, "box"),
      ...(borderWidth > 0 && { "stroke-width": borderWidth }),
      "stroke-dasharray": dashes,
    }),
    ...(isGoal ? [outline(box, { width: 2.5, offset: 3, border: borderWidth }, painter)] : []),
    svgText(
      middleOf(box),
      { title, lines, before: signBefore(concept), size: fontSize * scale, lineHeight: 1.3 * fontSize * scale },
      { ...painter.paint({ fill: text }, "title"), "font-weight": weight },
    ),
    ...signs.map((sign, index) =>
      svgTag(sign, { x: box.x + box.width + (index - (signs.length - 1) / 2) * 14, y: box.y }, painter),
    ),
  ];
}

/** The concept as the canvas shows it from far away, where no title can be read. */
export function svgMark({ box, area, isGoal, isSelected, isQuiet, look }: SceneConcept, painter: Painter): string[] {
  const fill = painter.paint({ fill: painter.own(look, "fill", painter.strong(area)) }, "box");
  return [
    ...(isSelected ? [rect(box, 24, 8, painter.paint({ fill: "selected" }, "selection"))] : []),
    rect(box, 0, 9, { ...fill, ...(isQuiet && { "fill-opacity": 0.3 }) }),
    ...(isGoal ? [outline(box, { width: 10, offset: 8, border: 0 }, painter)] : []),
  ];
}

/** The number of a step. */
export function svgStep(concept: SceneConcept, scene: Scene, painter: Painter): string[] {
  const box = badgeBox(concept, scene);
  const number = String(concept.step);
  return [
    rect(box, 0, 11, { ...painter.paint({ fill: "path", stroke: "background" }), "stroke-width": 2 }),
    svgText(
      middleOf(box),
      { title: number, lines: [number], size: fontSize, lineHeight: 14 },
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

function lookOf(concept: SceneConcept, painter: Painter): Look {
  const { area, step, isGoal, isQuiet, look } = concept;
  const strong = painter.strong(area);
  const state = drawnState(concept);
  const isMastered = state === "mastered";
  const isOpen = state === "locked" || state === "skipped";
  const dashes = isOpen && !isGoal ? (state === "locked" ? "4 2" : "1.5 1.5") : undefined;
  if (isQuiet) return { fill: "background", border: "arrow", borderWidth: 1, dashes, text: "quietText", weight: 400 };
  return {
    fill: painter.own(look, "fill", isMastered ? strong : isOpen ? "background" : painter.soft(area)),
    border: painter.own(look, "stroke", strong),
    borderWidth: isMastered && !hasOwnBorder(look) ? 0 : isOpen ? 1.5 : 2.5,
    dashes,
    text: painter.own(look, "text", isMastered ? "background" : state === "skipped" ? "quietText" : "text"),
    weight: step === undefined ? 500 : 600,
  };
}

/** A fill of its own may be as bright as what is behind it. */
function hasOwnBorder(look: NodeStyle | undefined): boolean {
  return look?.fill !== undefined || look?.stroke !== undefined;
}

function outlineOf(shape: NodeShape, box: Box, attributes: XmlAttributes): string {
  if (shape !== "cut-rectangle") return rect(box, 0, shape === "rectangle" ? 0 : 9, attributes);
  const { x, y, width, height } = box;
  const cut = Math.min(9, width / 2, height / 2);
  const [across, down] = [width - 2 * cut, height - 2 * cut].map(round);
  const d = `M${round(x + cut)} ${round(y)}h${across}l${round(cut)} ${round(cut)}v${down}l-${round(cut)} ${round(cut)}h-${across}l-${round(cut)}-${round(cut)}v-${down}z`;
  return xml("path", { ...attributes, d });
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
export function rect({ x, y, width, height }: Box, margin: number, corner: number, attributes: XmlAttributes): string {
  return xml("rect", {
    ...attributes,
    x: round(x - margin),
    y: round(y - margin),
    width: round(width + 2 * margin),
    height: round(height + 2 * margin),
    rx: round(corner),
  });
}
