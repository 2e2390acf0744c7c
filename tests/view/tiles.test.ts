import { describe, expect, it } from "vitest";
import { Tiles } from "../../src/view/tiles.js";
import type { Stroke } from "../../src/view/stroke.js";

const canvas = { width: 640, height: 480 };
const viewport = { pan: { x: 40, y: -30 }, zoom: 0.7 };

/** An arrow of three pieces across the canvas, with its head at the end. */
const arrow: Stroke = {
  line: [
    { x: -100, y: 60 },
    { x: 300, y: 200 },
    { x: 310, y: 500 },
    { x: 900, y: 520 },
  ],
  around: 4,
  head: { x: 890, y: 510, width: 20, height: 20 },
};

/** A pixel's breadth of the scene at a place of the canvas. */
const spot = (x: number, y: number): { x: number; y: number; width: number; height: number } => ({
  x: (x - viewport.pan.x) / viewport.zoom,
  y: (y - viewport.pan.y) / viewport.zoom,
  width: 0.1,
  height: 0.1,
});

/** How far a point of the canvas lies from the arrow's line, in pixels of the canvas. */
function distance(px: number, py: number): number {
  const points = arrow.line.map(({ x, y }) => ({
    x: viewport.pan.x + viewport.zoom * x,
    y: viewport.pan.y + viewport.zoom * y,
  }));
  const distances = points.slice(1).map(({ x: x2, y: y2 }, place) => {
    const { x: x1, y: y1 } = points[place]!;
    const share = ((px - x1) * (x2 - x1) + (py - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
    const at = Math.max(0, Math.min(1, share));
    return Math.hypot(px - x1 - at * (x2 - x1), py - y1 - at * (y2 - y1));
  });
  return Math.min(...distances);
}

describe("Tiles", () => {
  it("marks all that an arrow is drawn on, and nothing far from it", () => {
    const tiles = new Tiles(canvas, viewport);
    tiles.markStroke(arrow);
    for (let x = 0; x < canvas.width; x += 5)
      for (let y = 0; y < canvas.height; y += 5) {
        if (distance(x, y) <= viewport.zoom * arrow.around) expect(tiles.meet(spot(x, y)), `${x} ${y}`).toBe(true);
        if (distance(x, y) > 100) expect(tiles.meet(spot(x, y)), `${x} ${y}`).toBe(false);
      }
  });

  it("tells an arrow that crosses what is marked from one whose box alone lies there", () => {
    const met = [0, 20, 40].flatMap((shift) =>
      [8, 248, 472].map((y) => {
        const tiles = new Tiles(canvas, viewport);
        tiles.mark(spot(250 + shift, y));
        return tiles.meetStroke(arrow);
      }),
    );
    expect(met).toEqual([false, true, false, false, true, false, false, false, false]);
  });

  it("marks an arrow's head", () => {
    const tiles = new Tiles(canvas, viewport);
    const head = { x: 200, y: 200, width: 200, height: 200 };
    tiles.markStroke({ line: [{ x: 300, y: 300 }], around: 0, head });
    expect(tiles.meet({ x: 210, y: 390, width: 1, height: 1 })).toBe(true);
    expect(tiles.meetStroke({ line: [], around: 0, head })).toBe(true);
  });
});
