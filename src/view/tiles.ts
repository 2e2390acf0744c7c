import type { Box, Point, Size } from "../layout/index.js";
import type { Stroke } from "./stroke.js";
import type { Viewport } from "./viewport.js";

/** Pixels along the side of a tile. */
const side = 32;

/** The tiles of a canvas, those marked on which something of a scene lies. */
export class Tiles {
  readonly #columns: number;
  readonly #rows: number;
  /** Row by row. */
  readonly #isMarked: Uint8Array;
  #count = 0;

  constructor(
    { width, height }: Size,
    private readonly viewport: Viewport,
  ) {
    this.#columns = Math.ceil(width / side);
    this.#rows = Math.ceil(height / side);
    this.#isMarked = new Uint8Array(this.#columns * this.#rows);
  }

  mark(box: Box): void {
    this.#mark(this.#under(box));
  }

  markStroke({ head, line, around }: Stroke): void {
    this.mark(head);
    for (const span of this.#along(line, around)) this.#mark(span);
  }

  /** Does a box lie on one that is marked? */
  meet(box: Box): boolean {
    return this.#isMet(this.#under(box));
  }

  meetStroke({ head, line, around }: Stroke): boolean {
    if (this.meet(head)) return true;
    for (const span of this.#along(line, around)) if (this.#isMet(span)) return true;
    return false;
  }

  get areMost(): boolean {
    return this.#count > this.#isMarked.length / 2;
  }

  get areSome(): boolean {
    return this.#count > 0;
  }

  /** Leaves all others as they are, whatever is drawn. */
  clip(context: CanvasRenderingContext2D): void {
    context.resetTransform();
    context.beginPath();
    for (let row = 0; row < this.#rows; row++) {
      const end = (row + 1) * this.#columns;
      for (let tile = row * this.#columns; tile < end; tile++) {
        const first = tile;
        while (tile < end && this.#isMarked[tile] === 1) tile++;
        if (tile > first) context.rect(side * (first % this.#columns), side * row, side * (tile - first), side);
      }
    }
    context.clip();
  }

  #mark({ left, right, top, bottom }: Span): void {
    for (let row = top; row <= bottom; row++)
      for (let tile = row * this.#columns + left; tile <= row * this.#columns + right; tile++) {
        this.#count += 1 - this.#isMarked[tile]!;
        this.#isMarked[tile] = 1;
      }
  }

  #isMet({ left, right, top, bottom }: Span): boolean {
    for (let row = top; row <= bottom; row++)
      for (let tile = row * this.#columns + left; tile <= row * this.#columns + right; tile++)
        if (this.#isMarked[tile] === 1) return true;
    return false;
  }

  #under({ x, y, width, height }: Box): Span {
    return this.#span(x, y, x + width, y + height);
  }

  /** Under a line through points, in pieces about as long as a tile. */
  *#along(points: readonly Point[], around: number): Generator<Span> {
    for (let place = 1; place < points.length; place++) {
      const { x, y } = points[place - 1]!;
      const [dx, dy] = [points[place]!.x - x, points[place]!.y - y];
      const count = Math.max(1, Math.ceil((Math.hypot(dx, dy) * this.viewport.zoom) / side));
      for (let piece = 0; piece < count; piece++) {
        const [x1, x2] = [x + (dx * piece) / count, x + (dx * (piece + 1)) / count];
        const [y1, y2] = [y + (dy * piece) / count, y + (dy * (piece + 1)) / count];
        yield this.#span(
          Math.min(x1, x2) - around,
          Math.min(y1, y2) - around,
          Math.max(x1, x2) + around,
          Math.max(y1, y2) + around,
        );
      }
    }
  }

  /** The columns and rows under a box between two corners. */
  #span(x1: number, y1: number, x2: number, y2: number): Span {
    const { pan, zoom } = this.viewport;
    // Smoothed borders reach into the next pixel.
    return {
      left: Math.max(0, Math.floor((pan.x + zoom * x1 - 1) / side)),
      right: Math.min(this.#columns - 1, Math.floor((pan.x + zoom * x2 + 1) / side)),
      top: Math.max(0, Math.floor((pan.y + zoom * y1 - 1) / side)),
      bottom: Math.min(this.#rows - 1, Math.floor((pan.y + zoom * y2 + 1) / side)),
    };
  }
}

interface Span {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
