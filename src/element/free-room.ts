import type { Box, Size } from "../layout/index.js";
import { narrowest, textScale, toolsWidth } from "./room.js";

/** Do details lie over the picture? */
export function isNarrow({ clientWidth }: Element): boolean {
  return clientWidth <= textScale() * narrowest;
}

/** The part of the picture's place that nothing lies over: on a phone, the tools stand at its side, or details over it. */
export function freeRoom(host: Element, canvas: Element, { width, height }: Size): Box {
  const sheet = host.shadowRoot?.querySelector(".sheet")?.getBoundingClientRect();
  if (sheet?.height) {
    const { top } = canvas.getBoundingClientRect();
    const y = Math.max(0, host.getBoundingClientRect().top - top, -top);
    return { x: 0, y, width, height: Math.max(1, Math.min(height, sheet.top - top) - y) };
  }
  const strip = isNarrow(host) ? textScale() * toolsWidth : 0;
  const x = strip && getComputedStyle(canvas).direction === "rtl" ? strip : 0;
  return { x, y: 0, width: Math.max(1, width - strip), height };
}
