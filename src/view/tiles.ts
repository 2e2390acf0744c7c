import type { Box, Size } from "../layout/index.js";
import type { Viewport } from "./viewport.js";

/** Pixels along the side of a tile. */
export const side = 32;

/** The tiles of a canvas, those marked on which boxes of a scene lie. */
export class Tiles {
  readonly #columns: number;
  readonly #rows: number;
  readonly #marked = new Set<number>();

  constructor(
    { width, height }: Size,
    private readonly viewport: Viewport,
  ) {
    this.#columns = Math.ceil(width / side);
    this.#rows = Math.ceil(height / side);
  }

  mark(box: Box): void {
    for (const tile of this.#under(box)) this.#marked.add(tile);
  }

  /** Does a box lie on one that is marked? */
  meet(box: Box): boolean {
    for (const tile of this.#under(box)) if (this.#marked.has(tile)) return true;
    return false;
  }

  /** Are enough of them marked that all are drawn about as soon? */
  get areMost(): boolean {
    return this.#marked.size > (this.#columns * this.#rows) / 2;
  }

  get areSome(): boolean {
    return this.#marked.size > 0;
  }

  /** Leaves all others as they are, whatever is drawn. */
  clip(context: CanvasRenderingContext2D): void {
    context.resetTransform();
    context.beginPath();
    for (const tile of this.#marked)
      context.rect(side * (tile % this.#columns), side * Math.floor(tile / this.#columns), side, side);
    context.clip();
  }

  *#under({ x, y, width, height }: Box): Generator<number> {
    const { pan, zoom } = this.viewport;
    // Smoothed borders reach into the next pixel.
    const left = Math.max(0, tileAt(pan.x + zoom * x - 1));
    const right = Math.min(this.#columns - 1, tileAt(pan.x + zoom * (x + width) + 1));
    const top = Math.max(0, tileAt(pan.y + zoom * y - 1));
    const bottom = Math.min(this.#rows - 1, tileAt(pan.y + zoom * (y + height) + 1));
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) yield row * this.#columns + column;
  }
}

function tileAt(pixel: number): number {
  return Math.floor(pixel / side);
}
