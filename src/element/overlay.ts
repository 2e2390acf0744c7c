import type { LitElement } from "lit";
import type { Scene, Viewport } from "../view/index.js";
import { follow } from "./follow.js";
import type { Minimap } from "./minimap.js";

/** Keeps what lies over the canvas in HTML where the canvas has it. */
export class Overlay {
  #viewport: Viewport | undefined;
  #scene: Scene | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly minimap: () => Minimap | undefined,
  ) {}

  /** The canvas has moved. */
  move(viewport: Viewport): void {
    this.#viewport = viewport;
    this.follow(this.#scene);
  }

  /** Something else is on the canvas, or nothing. */
  follow(scene = this.#scene): void {
    this.#scene = scene;
    if (!scene || !this.#viewport) return;
    follow(this.host.renderRoot, scene, this.#viewport);
    this.minimap()?.draw(scene, this.#viewport);
  }
}
