import type { Box, Size } from "../layout/index.js";
import type { Viewport } from "../view/index.js";

/** The most pixels that a minimap takes. */
const room: Size = { width: 144, height: 108 };

/** Of a small scene it takes less, since it lies over what it shows. */
const largest = 0.12;

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
