import type { Box, Size } from "../layout/index.js";
import { breadthFor, leastHeight, narrowest, pictureHeight, textScale } from "./room.js";

/** Do details lie over the picture? */
export function isNarrow({ clientWidth }: Element): boolean {
  return clientWidth <= textScale() * narrowest;
}

/** The height of an element that is so low that the picture has nearly all of it, with the rest below or beside it. */
export function heightIfLow(host: Element): number | undefined {
  const { clientHeight } = host;
  const least = textScale() * (isNarrow(host) ? pictureHeight : leastHeight);
  return clientHeight > 0 && clientHeight < least ? clientHeight : undefined;
}

/** How broad a path may be drawn in an element. */
export function breadthIn(host: Element): number {
  return breadthFor(host.clientWidth, textScale(), heightIfLow(host) !== undefined);
}

/** The room that a picture has, above the details that lie over it. */
export function freeRoom(host: Element, canvas: Element, { width, height }: Size): Box {
  const sheet = host.shadowRoot?.querySelector(".sheet")?.getBoundingClientRect();
  if (!sheet?.height) return { x: 0, y: 0, width, height };
  const { top } = canvas.getBoundingClientRect();
  const y = Math.max(0, host.getBoundingClientRect().top - top, -top);
  return { x: 0, y, width, height: Math.max(1, Math.min(height, sheet.top - top) - y) };
}
