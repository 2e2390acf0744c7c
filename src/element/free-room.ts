import type { Box, Size } from "../layout/index.js";
import { narrowest, spared, textScale } from "./room.js";

/** Do details lie over the picture? */
export function isNarrow({ clientWidth }: Element): boolean {
  return clientWidth <= textScale() * narrowest;
}

/** The room that a picture has: on a phone with less margin beside the tools, or above the details that lie over it. */
export function freeRoom(host: Element, canvas: Element, { width, height }: Size): Box {
  const sheet = host.shadowRoot?.querySelector(".sheet")?.getBoundingClientRect();
  if (sheet?.height) {
    const { top } = canvas.getBoundingClientRect();
    const y = Math.max(0, host.getBoundingClientRect().top - top, -top);
    return { x: 0, y, width, height: Math.max(1, Math.min(height, sheet.top - top) - y) };
  }
  const more = isNarrow(host) ? spared : 0;
  const x = more && getComputedStyle(canvas).direction === "rtl" ? -more : 0;
  return { x, y: 0, width: width + more, height };
}
