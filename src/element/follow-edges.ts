import type { Size } from "../layout/index.js";
import type { Scene, Viewport } from "../view/index.js";
import { put } from "./placed.js";
import { visibleBox } from "./minimap-scale.js";

/** Has the picture fade out at each side beyond which more of it lies. */
export function followEdges(canvas: HTMLElement, { box }: Scene, viewport: Viewport, screen: Size): void {
  const view = visibleBox(viewport, screen);
  const beyond = {
    left: view.x - box.x,
    top: view.y - box.y,
    right: box.x + box.width - view.x - view.width,
    bottom: box.y + box.height - view.y - view.height,
  };
  for (const [side, length] of Object.entries(beyond))
    put(canvas, `--${side}`, Math.min(14, Math.max(0, length * viewport.zoom)), "px");
}
