import type { Box, Point, Size } from "../layout/index.js";
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

  mark({ x, y, width, height }: Box): void {
    this.#mark(this.#span(x, y, x + width, y + height));
  }

  /** Marks what lies along a line and up to so far beside it, in pieces about as long as a tile. */
  markLine(from: Point, to: Point, around: number): void {
    const { x: dx, y: dy } = { x: to.x - from.x, y: to.y - from.y };
    const count = Math.max(1, Math.ceil((Math.hypot(dx, dy) * this.viewport.zoom) / side));
    for (let piece = 0; piece < count; piece++) {
      const [ax, ay] = [from.x + (dx * piece) / count, from.y + (dy * piece) / count];
      const [bx, by] = [from.x + (dx * (piece + 1)) / count, from.y + (dy * (piece + 1)) / count];
      this.#mark(
        this.#span(
          Math.min(ax, bx) - around,
          Math.min(ay, by) - around,
          Math.max(ax, bx) + around,
          Math.max(ay, by) + around,
        ),
      );
    }
  }

  /** Does a box lie on one that is marked? */
  meet({ x, y, width, height }: Box): boolean {
    const { left, right, top, bottom } = this.#span(x, y, x + width, y + height);
    for (let row = top; row <= bottom; row++)
      for (let tile = row * this.#columns + left; tile <= row * this.#columns + right; tile++)
        if (this.#isMarked[tile] === 1) return true;
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
