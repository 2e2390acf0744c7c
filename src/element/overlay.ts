import type { LitElement } from "lit";
import type { Scene, Viewport } from "../view/index.js";
import { follow } from "./follow.js";
import type { Minimap } from "./minimap.js";

/** Milliseconds between two pictures of the minimap while the picture moves. */
const pause = 100;
/** Frames without a move after which the picture lies still. */
const rest = 3;

/**
 * Keeps what lies over the canvas in HTML where the canvas has it.
 *
 * While the picture is moved along, buttons that nobody sees stay where they were and come after as soon as it lies
 * still: to move thousands of them takes the browser longer than to draw the picture.
 */
export class Overlay {
  #viewport: Viewport | undefined;
  #scene: Scene | undefined;
  /** Where the buttons lie. */
  #placed: Viewport | undefined;
  /** Frames until the picture lies still. */
  #left = 0;
  #lastMinimap = -Infinity;

  constructor(
    private readonly host: LitElement,
    private readonly minimap: () => Minimap | undefined,
  ) {}

  /** The canvas has moved. */
  move(viewport: Viewport): void {
    const isMoving = this.#left > 0;
    this.#left = rest;
    this.#viewport = viewport;
    if (!isMoving) this.#wait();
    if (isMoving && viewport.zoom === this.#placed?.zoom && !this.#isSeen) this.#show();
    else this.follow();
  }

  /** Something else is on the canvas, or nothing. */
  follow(scene = this.#scene): void {
    this.#scene = scene;
    this.#placed = this.#viewport;
    this.#show();
  }

  #show(): void {
    if (!this.#scene || !this.#viewport || !this.#placed) return;
    follow(this.host.renderRoot, this.#scene, this.#viewport, this.#placed);
    const minimap = this.minimap();
    const now = performance.now();
    if (this.#left > 0 && now - this.#lastMinimap < pause && !minimap?.isHeld) return;
    this.#lastMinimap = now;
    minimap?.draw(this.#scene, this.#viewport);
  }

  #wait(): void {
    requestAnimationFrame(() => {
      this.#left--;
      if (this.#left > 0) this.#wait();
      else this.follow();
    });
  }

  /** Is there something of the buttons to be seen: the titles of frames, or the ring of the keyboard? */
  get #isSeen(): boolean {
    return this.host.renderRoot.querySelector(".walk :is(.frame-title, :focus-visible)") !== null;
  }
}
