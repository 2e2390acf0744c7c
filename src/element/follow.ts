import { areTitlesOver } from "../view/lane-titles.js";
import type { Scene, Viewport } from "../view/index.js";
import { followEdges } from "./follow-edges.js";
import { followFrames } from "./follow-frames.js";
import type { OverlayParts } from "./overlay-parts.js";
import { put, smallestTitle } from "./placed.js";
import { boxOfStop } from "./stops.js";

/** Moves what lies over the canvas in HTML along with the canvas; the layer of buttons, to where it is `placed`. */
export function follow(parts: OverlayParts, scene: Scene, viewport: Viewport, placed: Viewport): void {
  const { canvas, buttons, beneath, tip } = parts;
  // The sizes that are asked for come before all that is written.
  const screen = { width: canvas?.clientWidth ?? 0, height: canvas?.clientHeight ?? 0 };
  if (canvas) followEdges(canvas, scene, viewport, screen);
  if (beneath) {
    place(beneath, viewport);
    // Until the picture lies still, borders grow with it: to style them takes longer than to move them.
    put(beneath, "--zoom", placed.zoom);
  }
  if (buttons) place(buttons, placed);
  followLanes(parts, scene, viewport);
  followFrames(parts, scene, viewport, placed, screen);
  const box = tip && boxOfStop(scene, tip.dataset.tip);
  const { pan, zoom } = viewport;
  if (box) moveTo(tip, over(pan.x + zoom * (box.x + box.width / 2)), above(pan.y + zoom * box.y - 6));
}

function place(layer: HTMLElement, { pan, zoom }: Viewport): void {
  layer.style.transform = `translate(${String(pan.x)}px, ${String(pan.y)}px) scale(${String(zoom)})`;
}

/** The titles of lanes stay on the screen. */
function followLanes({ laneTitles }: OverlayParts, scene: Scene, { pan, zoom }: Viewport): void {
  const isOver = areTitlesOver(scene);
  for (const { id, box } of scene.lanes) {
    const title = laneTitles.get(id);
    if (!title) continue;
    const room = zoom * box.width - 2;
    if (isOver) title.style.maxWidth = `${String(room)}px`;
    title.hidden = isOver && room < smallestTitle;
    const [x, y] = [pan.x + zoom * box.x, pan.y + zoom * box.y];
    if (isOver) moveTo(title, `calc(${String(x + (zoom * box.width) / 2)}px - 50%)`, above(y - 4));
    else moveTo(title, atLeast(`${String(x)}px`), atLeast(`${String(y)}px`));
  }
}

// To ask how large they are would have the browser lay out the page; CSS knows it.
const over = (x: number): string => atLeast(`${String(x)}px - 50%`);
const above = (y: number): string => atLeast(`${String(y)}px - 100%`);
const atLeast = (length: string): string => `max(4px, ${length})`;

function moveTo(element: HTMLElement, x: string, y: string): void {
  element.style.transform = `translate(${x}, ${y})`;
}
