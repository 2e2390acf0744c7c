import type { Box, Size } from "../layout/index.js";
import type { Scene, SceneConcept } from "../view/scene.js";
import type { Viewport } from "../view/viewport.js";

/** Pixels of the element's width from which there is room for a minimap. */
export const narrowestHost = 640;

/** The most pixels that a minimap takes. */
const room: Size = { width: 144, height: 108 };

/** Of a small scene it takes less, since it lies over what it shows. */
const largest = 0.12;

/** Pixels that it takes besides at two of its sides: its padding and border, and a gap. */
const around = 28;

/** How much smaller than the scene a minimap is. */
export function minimapScale({ width, height }: Size): number {
  return Math.min(largest, room.width / Math.max(1, width), room.height / Math.max(1, height));
}

/** The part of a scene that is on the screen. */
export function visibleBox({ pan, zoom }: Viewport, { width, height }: Size): Box {
  return { x: -pan.x / zoom, y: -pan.y / zoom, width: width / zoom, height: height / zoom };
}

/** Is a box inside another? */
export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Where a minimap can stand, the best place first. */
const corners = ["bottom end", "bottom start", "top end", "top start"] as const;

export type Corner = (typeof corners)[number];

/**
 * The corner in which a minimap lies over least of what matters: the selection first, then the goal and the steps to it. It
 * stays where it is while no other is better.
 */
export function cornerFor(
  { box, concepts }: Pick<Scene, "box" | "concepts">,
  screen: Size,
  viewport: Viewport,
  isRightToLeft: boolean,
  now: Corner = corners[0],
): Corner {
  const scale = minimapScale(box);
  const [width, height] = [scale * box.width + around, scale * box.height + around];
  const view = visibleBox(viewport, screen);
  const { zoom } = viewport;
  const cost = (corner: Corner): number => {
    const isRight = corner.endsWith("end") !== isRightToLeft;
    const place = {
      x: view.x + (isRight ? view.width - width / zoom : 0),
      y: view.y + (corner.startsWith("bottom") ? view.height - height / zoom : 0),
      width: width / zoom,
      height: height / zoom,
    };
    return concepts.reduce((sum, concept) => sum + weightOf(concept) * overlap(concept.box, place), 0);
  };
  return corners.reduce((best, corner) => (cost(corner) < cost(best) ? corner : best), now);
}

function weightOf({ isSelected, isGoal, step }: SceneConcept): number {
  if (isSelected) return 1000;
  return isGoal || step !== undefined ? 1 : 0;
}

/** The area that two boxes share. */
function overlap(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, down);
}
