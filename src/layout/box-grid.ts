import type { Box } from "./layout.js";

/** Boxes by the cells of a uniform grid that they touch, to find those near a place without asking all. */
export class BoxGrid<T extends Box> {
  readonly #cell: number;
  readonly #cells = new Map<number, T[]>();

  constructor(cell: number) {
    this.#cell = cell;
  }

  add(box: T): void {
    for (const key of this.#keys(box)) {
      const there = this.#cells.get(key);
      if (there) there.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  /** Those that overlap a box; one may come twice. */
  *overlapping(box: Box): Generator<T> {
    for (const key of this.#keys(box))
      for (const other of this.#cells.get(key) ?? []) if (isOverlapping(box, other)) yield other;
  }

  isFree(box: Box): boolean {
    return this.overlapping(box).next().done === true;
  }

  *#keys({ x, y, width, height }: Box): Generator<number> {
    const place = (at: number): number => Math.floor(at / this.#cell);
    for (let column = place(x); column <= place(x + width); column++)
      for (let row = place(y); row <= place(y + height); row++) yield column * 2 ** 26 + row;
  }
}

function isOverlapping(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
