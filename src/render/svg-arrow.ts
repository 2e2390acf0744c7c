import { xml } from "../formats/xml/write-xml.js";
import type { Point } from "../layout/index.js";
import type { SceneArrow } from "../view/scene.js";
import type { Paint, Painter } from "./paint.js";
import { pair, roundedLine, unit } from "./rounded-line.js";

/** How long an arrow's head is, and half of how wide. */
const headLength = 6.96;
const headHalfWidth = 3.48;

/** The line of an arrow and its head; from far away, the path is a strong line. */
export function svgArrow(
  { points, kind, isOnPath, isSelected, isQuiet }: SceneArrow,
  painter: Painter,
  isFar = false,
): string[] {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) return [];
  const color: Paint = isSelected ? "selected" : isOnPath ? "path" : "arrow";
  const near = isSelected ? 2.8 : isOnPath ? 2.4 : 1.3;
  const width = isFar && color !== "arrow" ? 6 : near;
  const isHollow = kind === "helpful";
  const opacity = isQuiet && !isSelected ? { opacity: 0.4 } : {};
  const back = unit(end, before);
  // A line ends inside the head, so that it is not seen beside the tip; under a hollow one it would be seen.
  const trimmed = Math.min(isHollow ? headLength : 1.6 * width, headLength, back.length);
  const tip = along(end, back, trimmed);
  const dashes = { needed: undefined, alternative: "7 4", helpful: "1 1" }[kind];
  const line = {
    ...painter.paint({ stroke: color }, "line"),
    d: roundedLine([...points.slice(0, -1), tip]),
    "stroke-width": width,
    "stroke-dasharray": dashes,
    ...opacity,
  };
  const head = {
    ...painter.paint(isHollow ? { stroke: color } : { fill: color }, "head"),
    d: headAt(end, back),
    ...opacity,
  };
  return [xml("path", line), xml("path", head)];
}

/** Arrows of the path lie over others, those of the selection over all. */
export function drawingOrder(arrows: readonly SceneArrow[]): SceneArrow[] {
  const height = ({ isSelected, isOnPath }: SceneArrow): number => (isSelected ? 2 : isOnPath ? 1 : 0);
  return arrows.toSorted((a, b) => height(a) - height(b));
}

function headAt(end: Point, back: Point): string {
  const base = along(end, back, headLength);
  const side = { x: -back.y, y: back.x };
  return `M${pair(along(base, side, headHalfWidth))}L${pair(end)}L${pair(along(base, side, -headHalfWidth))}Z`;
}

function along({ x, y }: Point, { x: dx, y: dy }: Point, distance: number): Point {
  return { x: x + distance * dx, y: y + distance * dy };
}
