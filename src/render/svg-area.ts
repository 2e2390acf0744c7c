import { xml } from "../formats/xml/write-xml.js";
import { middleOf } from "../layout/line-and-box.js";
import { areaFontSize, farAreaFontSize, farLeading, noteFontSize, noteFor } from "../view/area-label.js";
import { fontSize, textWidth } from "../view/label.js";
import type { SceneArea } from "../view/scene.js";
import type { Paint, Painter } from "./paint.js";
import { round } from "./rounded-line.js";
import { rect } from "./svg-concept.js";
import { svgText } from "./svg-text.js";

const corner = 14;
/** What stands at the foot of a folded area: from its lower side up to the middle of each. */
const foot = { known: 10, note: 28 } as const;
const known = { height: 4, margin: 14 } as const;
const frameTitle = { size: 15, height: 26, padding: 11 } as const;

/** The shapes of a folded area: a box like a pile of cards, its title, what there is to learn, and how much is known. */
export function svgFoldedArea(area: SceneArea, painter: Painter): string[] {
  const { box, title, lines, isSelected, isQuiet } = area;
  const note = noteFor(area, noteFontSize);
  const border = isQuiet ? 1 : 2;
  const line: Paint = isQuiet ? "arrow" : painter.strong(area.area);
  const text = painter.paint({ fill: isQuiet ? "quietText" : "text" });
  const middle = middleOf(box);
  const outline = (border + 1.5 + 3) / 2;
  return [
    ...(isSelected ? [rect(box, 8, corner, painter.paint({ fill: "selected" }, "selection"))] : []),
    rect(box, 0, corner, {
      ...painter.paint({ fill: isQuiet ? "background" : painter.soft(area.area), stroke: line }, "box"),
      "stroke-width": border,
    }),
    rect(box, outline, corner + outline, { ...painter.paint({ stroke: line }, "outline"), "stroke-width": 1.5 }),
    svgText(
      { x: middle.x, y: middle.y - 19 },
      { title, lines, size: areaFontSize, lineHeight: 1.2 * areaFontSize },
      { ...text, "font-weight": isQuiet ? 500 : 700 },
    ),
    svgText(
      { x: middle.x, y: box.y + box.height - foot.note },
      { title: note, lines: [note], size: noteFontSize, lineHeight: noteFontSize },
      text,
    ),
    ...svgKnown(area, painter),
  ];
}

/** A bar as long as the area, filled as far as it is known. */
function svgKnown({ box, area, known: share }: SceneArea, painter: Painter): string[] {
  const bar = {
    x: box.x + known.margin,
    y: box.y + box.height - foot.known - known.height / 2,
    width: box.width - 2 * known.margin,
    height: known.height,
  };
  return [
    rect(bar, 0, 2, painter.paint({ fill: "background" }, "known")),
    ...(share > 0
      ? [rect({ ...bar, width: bar.width * share }, 0, 2, painter.paint({ fill: painter.strong(area) }))]
      : []),
  ];
}

/** A folded area as the canvas shows it from far away: its title alone. */
export function svgFarArea({ box, title, farLines, area, isQuiet }: SceneArea, painter: Painter): string[] {
  const line: Paint = isQuiet ? "arrow" : painter.strong(area);
  return [
    rect(box, 0, corner, {
      ...painter.paint({ fill: isQuiet ? "background" : painter.soft(area), stroke: line }, "box"),
      "stroke-width": 2,
    }),
    svgText(
      middleOf(box),
      { title, lines: farLines, size: farAreaFontSize, lineHeight: farLeading * farAreaFontSize },
      { ...painter.paint({ fill: isQuiet ? "quietText" : "text" }), "font-weight": 700 },
    ),
  ];
}

/** The frame around an unfolded area. */
export function svgFrame({ box, area }: SceneArea, painter: Painter): string {
  const strong = painter.strong(area);
  return rect(box, -0.75, 16, {
    ...painter.paint({ fill: strong, stroke: strong }, "frame"),
    "fill-opacity": 0.07,
    "stroke-width": 1.5,
  });
}

/** Its title, at its upper corner. */
export function svgFrameTitle({ box, title, area }: SceneArea, painter: Painter): string[] {
  const { size, height, padding } = frameTitle;
  const width = Math.min(box.width, (textWidth(title) * size) / fontSize + 2 * padding);
  return [
    rect({ ...box, width, height }, 0, 8, painter.paint({ fill: painter.strong(area) })),
    svgText(
      { x: box.x + width / 2, y: box.y + height / 2 },
      { title, lines: [title], size, lineHeight: size },
      {
        ...painter.paint({ fill: "background" }),
        "font-weight": 700,
        ...(width === box.width && { textLength: round(width - 2 * padding), lengthAdjust: "spacingAndGlyphs" }),
      },
    ),
  ];
}

/** What a pointer that rests on an area is told. */
export function areaName({ title, note }: SceneArea): string {
  return xml("title", {}, `${title} · ${note}`);
}
