import { html, type LitElement, type TemplateResult } from "lit";
import type { Box, Point, Size } from "../layout/index.js";
import { middleOf, ownColors, type Scene, type SceneConcept, type Theme, type Viewport } from "../view/index.js";
import { isWithin, minimapScale, narrowestHost, visibleBox } from "./minimap-scale.js";
import { put } from "./placed.js";

/** Pixels along the side of a concept's dot. */
const dot = 4;

/** Pixels of its padding. */
const padding = 4;

/** What colours a dot, or the box of an area. */
type Dot = Pick<SceneConcept, "area" | "isSelected"> & Partial<Pick<SceneConcept, "look">>;

/** What the minimap asks of the picture. */
interface Picture {
  readonly theme: Theme;
  readonly lookout: { lookAt(point: Point): void };
}

/** Draws all of a scene in small, with a frame around what is in view that the pointer can move. */
export class Minimap {
  #scene: Scene | undefined;
  /** How large the picture's place is; nothing while the minimap is hidden. */
  #screen: Size | undefined;
  /** What is in view. */
  #view: Box | undefined;
  /** What the canvas was painted from, and itself. */
  #painted: readonly unknown[] = [];
  /** From where the pointer took hold of the frame to its middle. */
  #grip: Point = { x: 0, y: 0 };

  constructor(
    private readonly host: LitElement,
    private readonly picture: Picture,
  ) {}

  /** Hidden from screen readers, whose ways through the picture are the walk and the outline. */
  get part(): TemplateResult {
    return html`<canvas
        class="minimap"
        part="minimap"
        aria-hidden="true"
        hidden
        @pointerdown=${this.#press}
        @pointermove=${this.#drag}
      ></canvas>
      <span class="minimap-view" hidden><span></span></span>`;
  }

  /** Shows it where the picture is larger than the view, and there is room for it. */
  draw(scene: Scene, viewport: Viewport): void {
    const canvas = this.#canvas;
    const screen = this.host.renderRoot.querySelector<HTMLElement>(".canvas");
    if (!canvas || !screen) return;
    this.#scene = scene;
    const size = { width: screen.clientWidth, height: screen.clientHeight };
    canvas.hidden = this.host.clientWidth < narrowestHost || isWithin(scene.box, visibleBox(viewport, size));
    // A page may have taken it away.
    const isShown = !canvas.hidden && canvas.getClientRects().length > 0;
    this.#frame!.hidden = !isShown;
    this.#screen = isShown ? size : undefined;
    if (!isShown) return;
    this.#paint(canvas, scene);
    this.move(viewport);
  }

  /** Has the frame follow the picture, and asks the browser for nothing that it would have to lay out the page for. */
  move(viewport: Viewport): void {
    const frame = this.#frame?.firstElementChild as HTMLElement | null | undefined;
    if (!frame || !this.#scene || !this.#screen) return;
    const { box } = this.#scene;
    const view = visibleBox(viewport, this.#screen);
    this.#view = view;
    const scale = minimapScale(box);
    // Of a frame that goes beyond the picture, the sides stay in sight.
    const along = (from: number, length: number, start: number, end: number): readonly [number, number] => [
      Math.max(0, scale * (from - start)),
      Math.min(Math.ceil(scale * end), scale * (from + length - start)),
    ];
    const [left, right] = along(view.x, view.width, box.x, box.width);
    const [top, bottom] = along(view.y, view.height, box.y, box.height);
    frame.style.visibility = right > left && bottom > top ? "" : "hidden";
    put(frame, "width", right - left, "px");
    put(frame, "height", bottom - top, "px");
    frame.style.transform = `translate(${pixels(left)}, ${pixels(top)})`;
  }

  get #canvas(): HTMLCanvasElement | null {
    return this.host.renderRoot.querySelector<HTMLCanvasElement>(".minimap");
  }

  get #frame(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(".minimap-view");
  }

  #paint(canvas: HTMLCanvasElement, scene: Scene): void {
    const { theme } = this.picture;
    const painted = [canvas, scene, theme, devicePixelRatio];
    if (painted.every((part, place) => part === this.#painted[place])) return;
    this.#painted = painted;
    const { box, concepts, areas: parts } = scene;
    const context = canvas.getContext("2d");
    if (!context) return;
    const scale = minimapScale(box);
    const [width, height] = [Math.ceil(scale * box.width), Math.ceil(scale * box.height)];
    const ratio = devicePixelRatio;
    canvas.width = ratio * width;
    canvas.height = ratio * height;
    canvas.style.width = pixels(width);
    canvas.style.height = pixels(height);
    context.scale(ratio, ratio);
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
  }

  readonly #press = (event: PointerEvent): void => {
    const at = this.#placeOf(event);
    const view = this.#view;
    if (event.button !== 0 || !at || !view) return;
    this.#canvas?.setPointerCapture(event.pointerId);
    const middle = middleOf(view);
    const isOnFrame = isWithin({ ...at, width: 0, height: 0 }, view);
    this.#grip = isOnFrame ? { x: middle.x - at.x, y: middle.y - at.y } : { x: 0, y: 0 };
    if (!isOnFrame) this.picture.lookout.lookAt(at);
  };

  readonly #drag = (event: PointerEvent): void => {
    const at = this.#placeOf(event);
    if (!at || !this.#canvas?.hasPointerCapture(event.pointerId)) return;
    this.picture.lookout.lookAt({ x: at.x + this.#grip.x, y: at.y + this.#grip.y });
  };

  /** Where the pointer is in the scene. */
  #placeOf({ offsetX, offsetY }: PointerEvent): Point | undefined {
    const box = this.#scene?.box;
    if (!box) return undefined;
    const scale = minimapScale(box);
    return { x: box.x + (offsetX - padding) / scale, y: box.y + (offsetY - padding) / scale };
  }
}

function pixels(length: number): string {
  return `${String(length)}px`;
}
