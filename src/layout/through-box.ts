import type { Box, Point } from "./layout.js";

/** Does a line pass the inside of a box? Liang and Barsky (1984): the part of a line within a box. */
export function isThrough(
  { from, to }: { readonly from: Point; readonly to: Point },
  { x, y, width, height }: Box,
): boolean {
  let [enter, leave] = [0, 1];
  const clip = (start: number, way: number, low: number, high: number): void => {
    if (way === 0) {
      if (start <= low || start >= high) leave = -1;
      return;
    }
    const [a, b] = [(low - start) / way, (high - start) / way];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  };
  clip(from.x, to.x - from.x, x, x + width);
  clip(from.y, to.y - from.y, y, y + height);
  return enter < leave;
}
