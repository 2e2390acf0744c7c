import type { Scene, Viewport } from "../view/index.js";
import { atScreen, put } from "./placed.js";
import { boxOfStop } from "./stops.js";

/** Keeps the ring of the keyboard around its concept while the layer of buttons stays; answers what has been moved for it. */
export function followRing(
  before: HTMLElement | undefined,
  focused: Element | null | undefined,
  scene: Scene,
  viewport: Viewport,
  placed: Viewport,
): HTMLElement | undefined {
  const button = focused?.closest<HTMLElement>(".walk button") ?? undefined;
  if (before && before !== button) free(before);
  if (!button) return undefined;
  const isTitle = button.matches(".frame-title");
  // What its breadth is reckoned by: to set this for the layer has the browser style all of its buttons.
  put(button, "--zoom", (isTitle ? placed : viewport).zoom);
  const box = boxOfStop(scene, button.dataset.stop);
  if (isTitle || !box) return button;
  const at = atScreen(box, viewport, placed);
  button.style.translate = `${String(at.x - box.x)}px ${String(at.y - box.y)}px`;
  button.style.scale = String(viewport.zoom / placed.zoom);
  return button;
}

function free(button: HTMLElement): void {
  if (button.matches(".frame-title")) return;
  button.style.translate = "";
  button.style.scale = "";
}
