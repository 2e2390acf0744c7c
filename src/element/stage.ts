import type { LitElement, PropertyValues } from "lit";
import { ConceptMapView } from "../view/index.js";
import { Camera } from "./camera.js";
import { CanvasController } from "./canvas-controller.js";
import type { Composed } from "./composer.js";
import { isInWindow } from "./in-window.js";
import { Overlay } from "./overlay.js";
import type { Reader } from "./reader.js";
import type { Settings } from "./settings.js";

/** The picture of an element: its canvas and what lies over that, turned to one place; the reader hears of gestures on it. */
export class Stage {
  readonly canvas: CanvasController;
  readonly #camera: Camera;
  readonly overlay: Overlay;
  #isForeseen = false;

  constructor(
    private readonly host: LitElement,
    reader: Reader,
  ) {
    this.canvas = new CanvasController(host, {
      onSelect: (id) => void reader.tap(id),
      onUnfold: (id) => {
        reader.unfold(id);
      },
      onHover: (id) => {
        reader.hover(id);
      },
      onPlainGesture: () => {
        reader.hint();
      },
      onMove: (viewport) => {
        this.overlay.move(viewport);
      },
    });
    this.#camera = new Camera(this.canvas.lookout);
    this.overlay = new Overlay(host, this.canvas);
  }

  /** What draws is on its way while map and parts are, where a picture will be seen; a failure is told when it is to draw. */
  foresee(): void {
    if (this.#isForeseen) return;
    this.#isForeseen = true;
    if (isInWindow(this.host)) void ConceptMapView.load().catch(() => undefined);
  }

  /** What is drawn has been rendered around it; the picture turns to what changed. */
  follow(composed: Composed, changed: PropertyValues<Settings>, taken: string | undefined): void {
    this.overlay.follow(composed.model.scene);
    this.#camera.follow(composed, changed, taken);
  }

  /** Takes the colours of the page, which may be others. */
  recolor(): void {
    this.canvas.refreshTheme();
    this.overlay.follow();
  }
}
