import type { Point } from "../layout/index.js";
import type { Viewport } from "../view/index.js";

/** Pixels under which a title says nothing; colours and the legend tell it then. */
export const smallestTitle = 60;

/** Where in a layer that was placed for another viewport a point of the scene is to stand to be seen where it belongs. */
export function atScreen({ x, y }: Point, { pan, zoom }: Viewport, placed: Viewport): Point {
  const nearer = zoom / placed.zoom;
  return {
    x: nearer * x + (pan.x - placed.pan.x) / placed.zoom,
    y: nearer * y + (pan.y - placed.pan.y) / placed.zoom,
  };
}

/** Writes a number into an element's style unless it stands there: for what is only written again, browsers style anew. */
export function put({ style }: HTMLElement, name: string, number: number, unit = ""): void {
  const value = `${String(Math.round(number * 1000) / 1000)}${unit}`;
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
