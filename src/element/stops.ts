import type { Box, Direction, Point } from "../layout/index.js";
import { areaKey, middleOf, type Scene, type SceneArea, type SceneConcept, type StopId } from "../view/index.js";

/** Something on the picture that the keyboard comes to. */
export interface Stop {
  readonly id: StopId;
  readonly title: string;
  readonly box: Box;
  /** Where it is come to: its middle, or where a frame begins. */
  readonly at: Point;
  readonly isQuiet: boolean;
  readonly concept?: SceneConcept;
  /** The area, where it is folded; the frame, where it is not. */
  readonly folded?: SceneArea;
  readonly frame?: SceneArea;
}

export function stopsOf({ concepts, areas, direction }: Scene): Stop[] {
  return [...areas.map((area) => areaStop(area, direction)), ...concepts.map(conceptStop)];
}

export function boxOfStop({ concepts, areas }: Scene, stop: StopId | undefined): Box | undefined {
  return (concepts.find(({ id }) => id === stop) ?? areas.find(({ id }) => areaKey(id) === stop))?.box;
}

function conceptStop(concept: SceneConcept): Stop {
  const { id, title, box, isQuiet } = concept;
  return { id, title, box, at: middleOf(box), isQuiet, concept };
}

function areaStop(area: SceneArea, direction: Direction): Stop {
  const { id, title, box, isQuiet, isFolded } = area;
  const stop = { id: areaKey(id), title, box, isQuiet };
  return isFolded
    ? { ...stop, at: middleOf(box), folded: area }
    : { ...stop, at: beginningOf(box, direction), frame: area };
}

/** The corner where reading begins, as the arrows point. */
function beginningOf({ x, y, width, height }: Box, direction: Direction): Point {
  return { x: direction === "left" ? x + width : x, y: direction === "up" ? y + height : y };
}

export function isInside(stop: Stop, { frame }: Stop): boolean {
  if (!frame || stop.frame === frame) return false;
  const { x, y, width, height } = frame.box;
  return stop.box.x >= x && stop.box.y >= y && right(stop.box) <= x + width && bottom(stop.box) <= y + height;
}

/** The innermost frame around something. */
export function enclosing(stops: readonly Stop[], stop: Stop): Stop | undefined {
  const around = stops.filter((other) => isInside(stop, other));
  return around.find((frame) => around.every((other) => other === frame || isInside(frame, other)));
}

function right({ x, width }: Box): number {
  return x + width;
}

function bottom({ y, height }: Box): number {
  return y + height;
}
