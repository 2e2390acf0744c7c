import type { Box } from "../../layout/index.js";

/** Puts something of the layer over the picture where a box is. */
export function placeOf({ x, y, width, height }: Box): string {
  return `left:${String(x)}px;top:${String(y)}px;width:${String(width)}px;height:${String(height)}px`;
}
