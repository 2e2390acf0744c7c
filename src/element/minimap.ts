import { html, type LitElement, type TemplateResult } from "lit";
import type { Box, Point } from "../layout/index.js";
import { middleOf, ownColors, type Scene, type SceneConcept, type Theme, type Viewport } from "../view/index.js";
import { isWithin, minimapScale, narrowestHost, visibleBox } from "./minimap-scale.js";

/** Pixels along the side of a concept's dot. */
const dot = 4;

/** Pixels of its padding. */
const padding = 4;

/** What colours a dot, or the box of an area. */
type Dot = Pick<SceneConcept, "area" | "isSelected"> & Partial<Pick<SceneConcept, "look">>;

/** What the minimap asks of the picture. */
interface Picture {
  readonly theme: Theme;
  lookAt(point: Point): void;
}

/** Draws all of a scene in small, with a frame around what is in view that the pointer can move. */
export class Minimap {
  #scene: Scene | undefined;
  /** What is in view. */
  #view: Box | undefined;
  /** From where the pointer took hold of the frame to its middle. */
  #grip: Point = { x: 0, y: 0 };

  constructor(
    private readonly host: LitElement,
    private readonly picture: () => Picture,
  ) {}

  /** Does the pointer hold it? */
  get isHeld(): boolean {
    return this.#canvas?.matches(":active") ?? false;
  }

  /** Hidden from screen readers, whose ways through the picture are the walk and the outline. */
  get part(): TemplateResult {
    return html`<canvas
      class="minimap"
      part="minimap"
      aria-hidden="true"
      hidden
      @pointerdown=${this.#press}
      @pointermove=${this.#drag}
    ></canvas>`;
  }

  /** Shows it where the picture is larger than the view, and there is room for it. */
  draw(scene: Scene, viewport: Viewport): void {
    const canvas = this.#canvas;
    const screen = this.host.renderRoot.querySelector<HTMLElement>(".canvas");
    if (!canvas || !screen) return;
    this.#scene = scene;
    const view = visibleBox(viewport, { width: screen.clientWidth, height: screen.clientHeight });
    this.#view = view;
    canvas.hidden = this.host.clientWidth < narrowestHost || isWithin(scene.box, view);
    // A page may have taken it away.
    if (canvas.hidden || canvas.getClientRects().length === 0) return;
    this.#paint(canvas, scene, view);
  }

  get #canvas(): HTMLCanvasElement | null {
    return this.host.renderRoot.querySelector<HTMLCanvasElement>(".minimap");
  }

  #paint(canvas: HTMLCanvasElement, { box, concepts, areas: parts }: Scene, view: Box): void {
    const context = canvas.getContext("2d");
    if (!context) return;
    const scale = minimapScale(box);
    const [width, height] = [Math.ceil(scale * box.width), Math.ceil(scale * box.height)];
    const ratio = devicePixelRatio;
    canvas.width = ratio * width;
    canvas.height = ratio * height;
    canvas.style.width = `${String(width)}px`;
    canvas.style.height = `${String(height)}px`;
    context.scale(ratio, ratio);
    const { theme } = this.picture();
    const { areas, selected, path } = theme;
    const colorOf = ({ area, isSelected, look }: Dot): string =>
      isSelected ? selected : ((look && ownColors(look, theme).fill) ?? areas[area % areas.length]?.strong ?? path);
    for (const part of parts) {
      const { x, y, width, height } = part.box;
      context.globalAlpha = part.isFolded && !part.isQuiet ? 0.8 : 0.2;
      context.fillStyle = colorOf(part);
      context.fillRect(scale * (x - box.x), scale * (y - box.y), scale * width, scale * height);
    }
    for (const concept of concepts) {
      const { x, y } = middleOf(concept.box);
      context.globalAlpha = concept.isQuiet ? 0.45 : 1;
      context.fillStyle = colorOf(concept);
      context.fillRect(scale * (x - box.x) - dot / 2, scale * (y - box.y) - dot / 2, dot, dot);
    }
    context.globalAlpha = 1;
    context.strokeStyle = path;
    context.lineWidth = 2;
    // Of a frame that goes beyond the picture, the sides stay in sight.
    const left = Math.max(1, scale * (view.x - box.x));
    const top = Math.max(1, scale * (view.y - box.y));
    const right = Math.min(width - 1, scale * (view.x + view.width - box.x));
    const bottom = Math.min(height - 1, scale * (view.y + view.height - box.y));
    if (right > left && bottom > top) context.strokeRect(left, top, right - left, bottom - top);
  }

  readonly #press = (event: PointerEvent): void => {
    const at = this.#placeOf(event);
    const view = this.#view;
    if (event.button !== 0 || !at || !view) return;
    this.#canvas?.setPointerCapture(event.pointerId);
    const middle = middleOf(view);
    const isOnFrame = isWithin({ ...at, width: 0, height: 0 }, view);
    this.#grip = isOnFrame ? { x: middle.x - at.x, y: middle.y - at.y } : { x: 0, y: 0 };
    if (!isOnFrame) this.picture().lookAt(at);
  };

  readonly #drag = (event: PointerEvent): void => {
    const at = this.#placeOf(event);
    if (!at || !this.#canvas?.hasPointerCapture(event.pointerId)) return;
    this.picture().lookAt({ x: at.x + this.#grip.x, y: at.y + this.#grip.y });
  };

  /** Where the pointer is in the scene. */
  #placeOf({ offsetX, offsetY }: PointerEvent): Point | undefined {
    const box = this.#scene?.box;
    if (!box) return undefined;
    const scale = minimapScale(box);
    return { x: box.x + (offsetX - padding) / scale, y: box.y + (offsetY - padding) / scale };
  }
}
