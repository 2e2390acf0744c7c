import type { Box } from "./layout.js";

/** The least box around all that it was told to hold; an empty one at zero around nothing. */
export class Hull {
  #left = Infinity;
  #top = Infinity;
  #right = -Infinity;
  #bottom = -Infinity;

  hold(x: number, y: number, width = 0, height = 0): void {
    this.#left = Math.min(this.#left, x);
    this.#top = Math.min(this.#top, y);
    this.#right = Math.max(this.#right, x + width);
    this.#bottom = Math.max(this.#bottom, y + height);
  }

  box(): Box {
    if (this.#left > this.#right) return { x: 0, y: 0, width: 0, height: 0 };
    return { x: this.#left, y: this.#top, width: this.#right - this.#left, height: this.#bottom - this.#top };
  }
}

export function hullOf(boxes: Iterable<Box>): Box {
  const hull = new Hull();
  for (const { x, y, width, height } of boxes) hull.hold(x, y, width, height);
  return hull.box();
}
