import type { Core } from "cytoscape";
import type { Box } from "../layout/index.js";
import { drawNow, withoutLayers, type Drawn } from "./cytoscape-fixes.js";
import { drawAnew } from "./cytoscape-layers.js";
import { frameful } from "./frameful.js";
import { strokeOf } from "./stroke.js";
import { Tiles } from "./tiles.js";
import type { Viewport } from "./viewport.js";

interface Renderer {
  readonly data: { readonly contexts: readonly CanvasRenderingContext2D[]; readonly canvasNeedsRedraw: boolean[] };
  getPixelRatio(): number;
  notify(event: string, ...about: unknown[]): void;
  redrawHint(group: string, isNeeded: boolean): void;
  render(options: unknown): void;
}

/** Milliseconds from the last change until there is time for what the next one does not wait for. */
const restAfter = 250;

/** Which of Cytoscape's canvases holds the elements. */
const elementsCanvas = 2;

/**
 * Has only those tiles of the canvas drawn anew on which elements look different, while the picture lies still.
 *
 * Cytoscape draws all of the picture for each change, which takes longer than a frame.
 */
export class PartialRedraw {
  /** What is to be drawn anew; nothing where that is all of the picture. */
  #tiles: Tiles | undefined;
  /** Where elements lie, as far as that was asked since one came, went, moved or looked different. */
  readonly #boxes = new Map<string, Box>();
  #isChanging = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly core: Core) {}

  /** Needed again after every `mount`. */
  attach(): void {
    const renderer = this.#renderer;
    const notify = renderer.notify.bind(renderer);
    renderer.notify = (event, ...about) => {
      if (event !== "viewport" && !this.#isChanging) this.#boxes.clear();
      notify(event, ...about);
    };
    const hint = renderer.redrawHint.bind(renderer);
    renderer.redrawHint = (group, isNeeded) => {
      if (group === "eles" && !this.#isChanging) this.#tiles = undefined;
      hint(group, isNeeded);
    };
    const render = renderer.render.bind(renderer);
    renderer.render = (options) => {
      const tiles = this.#tiles;
      if (tiles?.areSome)
        this.#renderOn(tiles, () => {
          render(options);
        });
      else render(options);
      this.#tiles = new Tiles(this.#context.canvas, this.#viewport);
    };
  }

  /** Needed before every `unmount`: all is drawn anew after it. */
  detach(): void {
    this.#tiles = undefined;
    this.#boxes.clear();
  }

  /** Changes how elements look, none of which comes, goes or moves. */
  change(ids: readonly string[], change: () => void): void {
    this.#isChanging = true;
    this.#mark(ids);
    change();
    this.#mark(ids);
    if (this.#tiles && this.#isTooMuch(this.#tiles)) this.#tiles = undefined;
    if (this.#tiles?.areSome) drawNow(this.core);
    // None of it is in sight.
    else if (this.#tiles) this.#renderer.data.canvasNeedsRedraw[elementsCanvas] = false;
    this.#isChanging = false;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#drawAll();
    }, restAfter);
  }

  /** Cytoscape keeps what it draws so as to move it, but not what is drawn of parts. */
  #drawAll(): void {
    if (this.core.destroyed() || !this.#tiles) return;
    this.#tiles = undefined;
    this.#isChanging = true;
    drawAnew(this.core);
    this.#isChanging = false;
  }

  /** Is all of the picture drawn sooner, with the next frame, from what Cytoscape keeps of it? */
  #isTooMuch(tiles: Tiles): boolean {
    return tiles.areMost && this.core.elements().filter((element) => this.#meets(tiles, element)).length > frameful;
  }

  #mark(ids: readonly string[]): void {
    const tiles = this.#tiles;
    if (!tiles) return;
    for (const id of ids) {
      const element = this.core.getElementById(id);
      this.#boxes.delete(id);
      // To ask for it has Cytoscape work out styles; else it does that, and tells where elements lie now, as it draws.
      element.numericStyle("width");
      if (element.isEdge()) tiles.markStroke(strokeOf(element));
      else tiles.mark(this.#boxOf(element));
    }
  }

  #meets(tiles: Tiles, element: Drawn): boolean {
    return tiles.meet(this.#boxOf(element)) && (!element.isEdge() || tiles.meetStroke(strokeOf(element)));
  }

  #boxOf(element: Drawn): Box {
    const id = element.id();
    const known = this.#boxes.get(id);
    if (known) return known;
    const { x1, y1, w, h } = element.boundingBox();
    const box = { x: x1, y: y1, width: w, height: h };
    this.#boxes.set(id, box);
    return box;
  }

  #renderOn(tiles: Tiles, render: () => void): void {
    const context = this.#context;
    context.save();
    tiles.clip(context);
    withoutLayers(this.core, render, (element) => this.#meets(tiles, element));
    context.restore();
  }

  /** In pixels of the canvas. */
  get #viewport(): Viewport {
    const ratio = this.#renderer.getPixelRatio();
    const { x, y } = this.core.pan();
    return { pan: { x: ratio * x, y: ratio * y }, zoom: ratio * this.core.zoom() };
  }

  get #context(): CanvasRenderingContext2D {
    return this.#renderer.data.contexts[elementsCanvas]!;
  }

  get #renderer(): Renderer {
    return (this.core as unknown as { renderer(): Renderer }).renderer();
  }
}
