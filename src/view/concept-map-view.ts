import type cytoscape from "cytoscape";
import type { Core, EventObject } from "cytoscape";
import type { Box, Point } from "../layout/index.js";
import type { AreaId, ConceptId } from "../model/index.js";
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
import { Glide } from "./glide.js";
import { Motion } from "./motion.js";
import { PartialRedraw } from "./partial-redraw.js";
import type { Scene } from "./scene.js";
import { areaOfKey, type StopId } from "./stops.js";
import { stylesheet } from "./stylesheet.js";
import type { Theme } from "./theme.js";
import { listenToTouch } from "./touch.js";
import { between, tween } from "./tween.js";
import { zoomed, type Viewport } from "./viewport.js";

/** Milliseconds in which the picture comes to another place. */
const duration = 250;

export interface ViewCallbacks {
  /** The reader pointed at a concept, or beside all of them. */
  onSelect(id: ConceptId | undefined): void;
  /** The reader pointed at a folded area. */
  onUnfold(id: AreaId): void;
  /** The reader, or a call, moved the picture. */
  onMove(viewport: Viewport): void;
  /** The pointer has come to a concept or a folded area whose label is too small to read, or has left it. */
  onHover(id: StopId | undefined): void;
  /** The reader tried to move the picture with one finger, or to zoom with the bare wheel, which both belong to the page. */
  onPlainGesture(): void;
}

/** Draws scenes with Cytoscape on a canvas inside a container, and passes the pointer's gestures on. */
export class ConceptMapView {
  readonly #core: Core;
  readonly #container: HTMLElement;
  readonly #listening = new AbortController();
  readonly #glide: Glide;
  readonly #moving = new Motion(() => {
    this.#rest();
  });
  /** Where the picture is being moved to, and how to stop that. */
  #motion: { readonly to: Viewport; readonly stop: () => void } | undefined;
  #theme: Theme | undefined;
  readonly #elements: DrawnElements;
  readonly #redraw: PartialRedraw;
  #isSuspended = false;
  /** Has the picture a place yet that it could come from? */
  #isPlaced = false;
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
    this.#redraw = new PartialRedraw(core);
    this.#elements = new DrawnElements(core, this.#redraw);
    this.#glide = new Glide(core);
    this.#mendRenderer();
    hastenFirstStyle(core);
    core.on("tap", (event: EventObject) => {
      const target: unknown = event.target;
      const id = target === core ? undefined : (event.target as { id(): string }).id();
      const area = id === undefined ? undefined : areaOfKey(id);
      if (area === undefined) callbacks.onSelect(id);
      else callbacks.onUnfold(area);
    });
    core.on("viewport", () => {
      this.#moving.move();
      if (!this.#isMoving) this.#seeFrom(core.zoom());
      callbacks.onMove(this.viewport);
    });
    core.on("mouseover", ".concept, .folded", (event: EventObject) => {
      container.style.cursor = "pointer";
      const id = (event.target as { id(): string }).id();
      const readable = areaOfKey(id) === undefined ? 0 : farthestRead;
      callbacks.onHover(this.#elements.farness > readable ? id : undefined);
    });
    core.on("mouseout", ".concept, .folded", () => {
      container.style.cursor = "";
      callbacks.onHover(undefined);
    });
  }

  get viewport(): Viewport {
    return { pan: { ...this.#core.pan() }, zoom: this.#core.zoom() };
  }

  /** Where the picture will lie when it has come to rest. */
  get destination(): Viewport {
    return this.#motion?.to ?? this.viewport;
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
    if (isFirst && isSeen && this.#isPlaced) this.#drawFirst();
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
    if (gently && this.#isPlaced && isSamePlace(to, this.destination)) return;
    this.#halt();
    if (this.#core.destroyed()) return;
    if (!gently || !this.#isPlaced || this.#isSuspended || !isMotionWelcome()) {
      this.#put(to);
      return;
    }
    const from = this.viewport;
    const stop = tween(duration, (share) => {
      if (share === 1) this.#motion = undefined;
      this.#put(viewportBetween(from, to, share));
    });
    this.#motion = { to, stop };
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
    if (this.#motion) this.show(this.#motion.to);
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
    this.#halt();
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

  /** Cytoscape keeps and changes what it is given. */
  #put({ pan, zoom }: Viewport): void {
    this.#isPlaced = true;
    if (!this.#core.destroyed()) this.#core.viewport({ pan: { ...pan }, zoom });
  }

  #halt(): void {
    this.#motion?.stop();
    this.#motion = undefined;
  }

  /** The page keeps its wheel and its touch: zooming takes Ctrl or ⌘, moving takes a mouse or two fingers. */
  #listen(callbacks: ViewCallbacks): void {
    const container = this.#container;
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    const forget = (): void => {
      if (!this.#core.destroyed() && !this.#isSuspended) forgetPlace(this.#core);
    };
    const onWheel = (event: WheelEvent): void => {
      const isZoom = event.ctrlKey || event.metaKey;
      if (isZoom) this.#halt();
      this.#core.userZoomingEnabled(isZoom);
      if (!isZoom) callbacks.onPlainGesture();
    };
    for (const type of ["pointerdown", "pointermove", "mousedown", "mousemove", "wheel", "touchstart", "touchmove"])
      container.addEventListener(type, forget, options);
    container.addEventListener("wheel", onWheel, options);
    // What the reader moves themselves goes nowhere else.
    for (const type of ["mousedown", "touchstart"])
      container.addEventListener(
        type,
        () => {
          this.#halt();
        },
        options,
      );
    const touch = {
      viewport: () => this.viewport,
      show: (viewport: Viewport) => {
        this.show(viewport);
      },
      onOneFinger: () => {
        callbacks.onPlainGesture();
      },
    };
    listenToTouch(container, touch, this.#listening.signal);
    container.addEventListener(
      "pointerleave",
      () => {
        container.style.cursor = "";
        callbacks.onHover(undefined);
      },
      options,
    );
  }
}

function viewportBetween(from: Viewport, to: Viewport, share: number): Viewport {
  if (share === 1) return to;
  return {
    pan: { x: between(from.pan.x, to.pan.x, share), y: between(from.pan.y, to.pan.y, share) },
    zoom: between(from.zoom, to.zoom, share),
  };
}

/** To the eye: numbers that are added and taken away again are not quite the same. */
function isSamePlace(one: Viewport, other: Viewport): boolean {
  return one.zoom === other.zoom && Math.hypot(one.pan.x - other.pan.x, one.pan.y - other.pan.y) < 0.01;
}

/** Not every browser tells when it has nothing else to do. */
function whenIdle(call: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(call, { timeout: 1000 });
  else setTimeout(call, 200);
}

function isMotionWelcome(): boolean {
  return !matchMedia("(prefers-reduced-motion: reduce)").matches;
}
