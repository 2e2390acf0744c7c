import type cytoscape from "cytoscape";
import type { Core } from "cytoscape";
import type { Box, Point } from "../layout/index.js";
import {
  drawAtOnce,
  forgetPlace,
  hastenBends,
  hastenFirstStyle,
  ignoreStyle,
  keepStyleOut,
  mendPointer,
} from "./cytoscape-fixes.js";
import { drawAnew, leaveIdleCanvases, moveBitmaps } from "./cytoscape-layers.js";
import { DrawnElements } from "./drawn-elements.js";
import { elementsOf } from "./elements.js";
import { farnessAt, farthestRead } from "./far-classes.js";
import { listenToGestures, listenToPointer, type ViewCallbacks } from "./gestures.js";
import { Glide } from "./glide.js";
import { Motion } from "./motion.js";
import { PartialRedraw } from "./partial-redraw.js";
import type { Scene } from "./scene.js";
import { areaOfKey } from "./stops.js";
import { stylesheet } from "./stylesheet.js";
import type { Theme } from "./theme.js";
import { Travel } from "./travel.js";
import { zoomed, type Viewport } from "./viewport.js";
import { whenIdle } from "./when-idle.js";

/** Draws scenes with Cytoscape on a canvas inside a container, and passes the pointer's gestures on. */
export class ConceptMapView {
  readonly #core: Core;
  readonly #container: HTMLElement;
  readonly #listening = new AbortController();
  readonly #glide: Glide;
  readonly #moving = new Motion(() => {
    this.#rest();
  });
  readonly #travel: Travel;
  #theme: Theme | undefined;
  readonly #elements: DrawnElements;
  readonly #redraw: PartialRedraw;
  #isSuspended = false;
  #isDrawn = false;
  /** What the canvas was sized for. */
  #size: string;

  /**
   * Loads Cytoscape, with the first view and not before, and answers how to make one at once: a view that is made and
   * not wanted any more would take the canvas of the next one with it, since Cytoscape empties its container.
   */
  static async load(): Promise<(...given: readonly [HTMLElement, Theme, ViewCallbacks]) => ConceptMapView> {
    const { default: createCore } = await import("cytoscape");
    return (container, theme, callbacks) => {
      keepStyleOut(container.ownerDocument);
      return new ConceptMapView(createCore, container, theme, callbacks);
    };
  }

  private constructor(createCore: typeof cytoscape, container: HTMLElement, theme: Theme, callbacks: ViewCallbacks) {
    this.#container = container;
    this.#theme = theme;
    // Cytoscape hears of the wheel in the capturing phase too; what it may do with it is to be settled before.
    this.#listen(callbacks);
    const core = createCore({
      container,
      // Cytoscape runs a grid layout unless told otherwise; ours are placed already.
      layout: { name: "preset" },
      autoungrabify: true,
      autounselectify: true,
      boxSelectionEnabled: false,
      userZoomingEnabled: false,
      minZoom: 0.02,
      maxZoom: 3,
      selectionType: "single",
      style: stylesheet(theme),
    });
    this.#core = core;
    this.#size = this.#sizeNow();
    this.#travel = new Travel(core, () => !this.#isSuspended && isMotionWelcome());
    this.#redraw = new PartialRedraw(core);
    this.#elements = new DrawnElements(core, this.#redraw);
    this.#glide = new Glide(core);
    this.#mendRenderer();
    hastenFirstStyle(core);
    core.on("viewport", () => {
      this.#moving.move();
      if (!this.#isMoving) this.#seeFrom(core.zoom());
      callbacks.onMove(this.viewport);
    });
    listenToPointer(core, container, callbacks, (id) => {
      const readable = areaOfKey(id) === undefined ? 0 : farthestRead;
      return this.#elements.farness > readable;
    });
  }

  get viewport(): Viewport {
    return this.#travel.viewport;
  }

  /** Where the picture will lie when it has come to rest. */
  get destination(): Viewport {
    return this.#travel.destination;
  }

  draw(scene: Scene, theme: Theme, isSeen = true): void {
    if (this.#core.destroyed()) return;
    const isFirst = !this.#isDrawn;
    this.#isDrawn = true;
    const definitions = elementsOf(scene);
    const isMoved = this.#glide.isUnderWay || this.#elements.isMovedBy(definitions);
    const before = isMoved ? this.#glide.places() : new Map<string, Point>();
    this.#glide.finish();
    this.paint(theme);
    this.#elements.replaceBy(definitions, isMoved);
    if (isFirst && isSeen && this.#travel.isPlaced) this.#drawFirst();
    if (before.size > 0 && !this.#isSuspended && isMotionWelcome()) this.#glide.from(before);
  }

  /** The first picture waits for no frame; what makes the next ones quick is drawn when there is time. */
  #drawFirst(): void {
    drawAtOnce(this.#core);
    whenIdle(() => {
      if (!this.#core.destroyed() && !this.#isSuspended) this.#core.forceRender();
    });
  }

  /** Uses other colours for what is drawn. */
  paint(theme: Theme): void {
    if (this.#core.destroyed() || theme === this.#theme) return;
    this.#theme = theme;
    this.#core.style(stylesheet(theme));
  }

  /** Moves the picture, gently where motion is welcome. */
  show(to: Viewport, gently = false): void {
    this.#travel.go(to, gently);
  }

  zoomBy(factor: number): void {
    const { width, height } = this.screen;
    this.show(zoomed(this.destination, factor, { x: width / 2, y: height / 2 }), true);
  }

  get screen(): Box {
    return { x: 0, y: 0, width: this.#container.clientWidth, height: this.#container.clientHeight };
  }

  /** Takes on the size that the container has now, and the pixels of its screen. */
  resize(): void {
    const size = this.#sizeNow();
    if (size === this.#size || this.#core.destroyed()) return;
    this.#size = size;
    this.#core.resize();
  }

  #sizeNow(): string {
    const { width, height } = this.screen;
    return String([width, height, devicePixelRatio]);
  }

  /** Stops drawing while nobody can see it: Cytoscape else asks for every frame for ever. */
  suspend(): void {
    if (this.#core.destroyed() || this.#isSuspended) return;
    this.#isSuspended = true;
    this.#glide.finish();
    this.#travel.arrive();
    this.#moving.stop();
    this.#seeFrom(this.#core.zoom());
    this.#redraw.detach();
    this.#core.unmount();
  }

  resume(theme: Theme): void {
    if (this.#core.destroyed() || !this.#isSuspended) return;
    this.#isSuspended = false;
    this.#core.mount(this.#container);
    this.#mendRenderer();
    // Mounting brings back the stylesheet that the core was made with.
    this.#theme = undefined;
    this.paint(theme);
  }

  destroy(): void {
    this.#listening.abort();
    this.#moving.stop();
    this.#travel.halt();
    this.#glide.finish();
    this.#core.destroy();
  }

  #mendRenderer(): void {
    mendPointer(this.#core);
    hastenBends(this.#core);
    ignoreStyle(this.#core);
    leaveIdleCanvases(this.#core);
    moveBitmaps(this.#core, () => this.#isMoving);
    this.#redraw.attach();
  }

  /** Is the picture on its way, and takes longer than a frame to be styled and drawn? */
  get #isMoving(): boolean {
    return this.#moving.isUnderWay && this.#elements.areMany;
  }

  /** From far away, where no label can be read, concepts are marks and the path is a strong line. */
  #seeFrom(zoom: number): void {
    this.#elements.farness = farnessAt(zoom);
  }

  /** What was drawn from bitmaps becomes sharp. */
  #rest(): void {
    if (this.#core.destroyed() || !this.#elements.areMany) return;
    this.#seeFrom(this.#core.zoom());
    if (!this.#isSuspended) drawAnew(this.#core);
  }

  #listen(callbacks: ViewCallbacks): void {
    const picture = {
      viewport: () => this.viewport,
      show: (viewport: Viewport) => {
        this.show(viewport);
      },
      halt: () => {
        this.#travel.halt();
      },
      forgetPlace: () => {
        if (!this.#core.destroyed() && !this.#isSuspended) forgetPlace(this.#core);
      },
      allowZoom: (isAllowed: boolean) => {
        this.#core.userZoomingEnabled(isAllowed);
      },
    };
    listenToGestures(this.#container, picture, callbacks, this.#listening.signal);
  }
}

function isMotionWelcome(): boolean {
  return !matchMedia("(prefers-reduced-motion: reduce)").matches;
}
