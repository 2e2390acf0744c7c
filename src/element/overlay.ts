import type { LitElement } from "lit";
import type { Scene, Viewport } from "../view/index.js";
import type { CanvasController } from "./canvas-controller.js";
import { follow } from "./follow.js";
import { followRing } from "./follow-ring.js";
import type { LoadedParts } from "./lazy-parts.js";
import type { Minimap } from "./minimap.js";
import { overlayParts, type OverlayParts } from "./overlay-parts.js";

/** Milliseconds after which a minimap may come or go while the picture moves; its frame follows at once. */
const pause = 100;
/** Frames without a move after which the picture lies still. */
const rest = 3;

/**
 * Keeps what lies over the canvas in HTML where the canvas has it.
 *
 * While the picture moves, the layer of buttons stays where it was and comes after as soon as the picture lies still: to move
 * thousands of them takes the browser longer than to draw the picture. What is seen of them, the titles of frames and the
 * ring of the keyboard, goes along by itself.
 */
export class Overlay {
  #parts: OverlayParts | undefined;
  #viewport: Viewport | undefined;
  #scene: Scene | undefined;
  /** Where the buttons lie. */
  #placed: Viewport | undefined;
  /** What goes along for the ring of the keyboard. */
  #ringed: HTMLElement | undefined;
  /** Frames until the picture lies still. */
  #left = 0;
  #minimap: Minimap | undefined;
  #lastMinimap = -Infinity;

  constructor(
    private readonly host: LitElement,
    private readonly picture: CanvasController,
  ) {
    host.addEventListener("focusin", () => {
      this.#followRing();
    });
  }

  /** The minimap, once what draws it has come. */
  minimapBy(part: LoadedParts["minimap"]): Minimap | undefined {
    return part ? (this.#minimap ??= new part.Minimap(this.host, this.picture)) : undefined;
  }

  /** The canvas has moved. */
  move(viewport: Viewport): void {
    const isMoving = this.#left > 0;
    this.#left = rest;
    this.#viewport = viewport;
    if (!isMoving) this.#wait();
    // Titles that keep their size are moved soonest with their layer.
    const isShifted = viewport.zoom === this.#placed?.zoom && this.#parts && this.#parts.frameTitles.size > 0;
    if (!this.#placed || isShifted) this.#placed = viewport;
    this.#show();
  }

  /** Something else is on the canvas, or nothing. */
  follow(scene = this.#scene): void {
    this.#scene = scene;
    this.#parts = overlayParts(this.host.renderRoot);
    if (this.#left === 0) this.#placed = this.#viewport;
    this.#show();
  }

  #show(): void {
    if (!this.#parts || !this.#scene || !this.#viewport || !this.#placed) return;
    this.#showMinimap(this.#scene, this.#viewport);
    follow(this.#parts, this.#scene, this.#viewport, this.#placed);
    this.#followRing();
  }

  #showMinimap(scene: Scene, viewport: Viewport): void {
    const now = performance.now();
    if (this.#left > 0 && now - this.#lastMinimap < pause) {
      this.#minimap?.move(viewport);
      return;
    }
    this.#lastMinimap = now;
    this.#minimap?.draw(scene, viewport);
  }

  #followRing(): void {
    if (!this.#scene || !this.#viewport || !this.#placed) return;
    const focused = this.host.shadowRoot?.activeElement;
    this.#ringed = followRing(this.#ringed, focused, this.#scene, this.#viewport, this.#placed);
  }

  #wait(): void {
    requestAnimationFrame(() => {
      this.#left--;
      if (this.#left > 0) {
        this.#wait();
        return;
      }
      this.#placed = this.#viewport;
      this.#show();
    });
  }
}
