import type { Box, Size } from "../layout/index.js";
import { moved, type Viewport } from "../view/viewport.js";

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

/** Moves up what a minimap would lie over, in the corner at the end of the lowest line. */
export function clearOfMinimap(
  box: Box,
  scene: Box,
  screen: Size,
  viewport: Viewport,
  isRightToLeft: boolean,
): Viewport {
  if (isWithin(scene, visibleBox(viewport, screen))) return viewport;
  const { pan, zoom } = viewport;
  const scale = minimapScale(scene);
  const width = scale * scene.width + around;
  const below = pan.y + zoom * (box.y + box.height) - (screen.height - scale * scene.height - around);
  const isBeside = isRightToLeft
    ? pan.x + zoom * box.x > width
    : pan.x + zoom * (box.x + box.width) < screen.width - width;
  return isBeside || below < 0 ? viewport : moved(viewport, 0, -below);
}
