import { xml } from "../formats/xml/write-xml.js";
import type { Point } from "../layout/index.js";
import type { SceneArrow } from "../view/scene.js";
import type { Paint, Painter } from "./paint.js";
import { hundredths, pair, roundedLine, unit } from "./rounded-line.js";

/** How long an arrow's head is, by the width of its line, as Cytoscape has it; half of that is half of how wide. */
function headLengthOf(width: number): number {
  // Rounded, as the last digits of powers and logarithms are each engine's own.
  return hundredths(0.24 * Math.max(Math.pow(13.37 * width, 0.9), 29));
}

/** Arrows that stand for many are broader, though not as many times. */
function lineWidth({ count, isOnPath, isSelected }: SceneArrow): number {
  const broad = count === undefined ? 0 : hundredths(1.3 + 0.6 * Math.log2(count));
  if (isSelected) return Math.max(2.8, broad);
  if (isOnPath) return count === undefined ? 2.4 : broad + 1;
  return Math.max(1.3, broad);
}

/** The line of an arrow and its head; from far away, the path is a strong line. */
export function svgArrow(arrow: SceneArrow, painter: Painter, isFar = false): string[] {
  const { points, kind, isOnPath, isSelected, isQuiet } = arrow;
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) return [];
  const color: Paint = isSelected ? "selected" : isOnPath ? "path" : "arrow";
  const width = isFar && color !== "arrow" ? 6 : lineWidth(arrow);
  const headLength = headLengthOf(isFar ? 1.3 : width);
  const isHollow = kind === "helpful";
  const opacity = isQuiet && !isSelected ? { opacity: 0.4 } : {};
  const back = unit(end, before);
  // A line ends inside the head, so that it is not seen beside the tip; under a hollow one it would be seen.
  const trimmed = Math.min(isHollow ? headLength : 1.6 * width, headLength, back.length);
  const tip = along(end, back, trimmed);
  const dashes = { needed: undefined, alternative: "7 4", helpful: "2 6" }[kind];
  const line = {
    ...painter.paint({ stroke: color }, "line"),
    d: roundedLine([...points.slice(0, -1), tip]),
    "stroke-width": width,
    "stroke-dasharray": dashes,
    ...opacity,
  };
  const head = {
    ...painter.paint(isHollow ? { stroke: color } : { fill: color }, "head"),
    d: headAt(end, back, headLength),
    ...opacity,
  };
  return [xml("path", line), xml("path", head)];
}

/** Arrows of the path lie over others, those of the selection over all. */
export function drawingOrder(arrows: readonly SceneArrow[]): SceneArrow[] {
  const height = ({ isSelected, isOnPath }: SceneArrow): number => (isSelected ? 2 : isOnPath ? 1 : 0);
  return arrows.toSorted((a, b) => height(a) - height(b));
}

function headAt(end: Point, back: Point, headLength: number): string {
  const base = along(end, back, headLength);
  const side = { x: -back.y, y: back.x };
  return `M${pair(along(base, side, headLength / 2))}L${pair(end)}L${pair(along(base, side, -headLength / 2))}Z`;
}

function along({ x, y }: Point, { x: dx, y: dy }: Point, distance: number): Point {
  return { x: x + distance * dx, y: y + distance * dy };
}
