import { farAreaFontSize } from "../view/area-label.js";
import { fontSize } from "../view/label.js";
import { tight } from "../view/viewport.js";

/** Pixels of the element's width up to which the panel stands under the picture. */
export const narrowest = 760;

/** Pixels that a narrow picture is high; an element that is lower leaves it nearly all of its height. */
export const pictureHeight = 416;

/** Pixels that an element with the panel beside the picture is high; in a lower one, head and panel scroll beside it. */
export const leastHeight = 448;

/** Pixels that the panel takes beside the picture. */
export const panelWidth = 344;

/** Pixels of the smallest letters that a picture opens with. */
const readable = 12;

/** The smallest zoom at which labels can be read. */
export const readableZoom = readable / fontSize;

/** The smallest zoom at which the titles of folded areas can be read. */
export const farZoom = readable / farAreaFontSize;

/** Pixels of the tools beside a narrow or low picture. */
export const toolsWidth = 52;

/** Resizing by less than this moves nothing. */
const grain = 20;

/** How many times as large as usual the page's text is; the widths of parts follow it. */
export function textScale(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

/** How many times as large labels open on the picture: readers who want large text want it there too. */
export function labelScale(scale: number): number {
  return Math.max(1, scale);
}

/** How broad a path may be drawn so that it can be read without moving sideways; any, while there is no width. */
export function breadthFor(hostWidth: number, scale = 1, isLow = false): number {
  if (hostWidth === 0) return Infinity;
  const isWide = hostWidth > scale * narrowest;
  const beside = (isWide ? panelWidth : 0) + (isWide && !isLow ? 0 : toolsWidth);
  const room = Math.floor((hostWidth - scale * beside - 2 * tight) / grain) * grain;
  return Math.max(200, room / (labelScale(scale) * readableZoom));
}
