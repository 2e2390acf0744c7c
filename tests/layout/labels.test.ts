import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layeredLayout, placeLabels, type Box, type Point, type Route, type Size } from "../../src/layout/index.js";
import { boxOf, drawnMap, layoutCase } from "../support/drawn-maps.js";

const rounding = 1e-6;
const labelSize = ({ source }: Route): Size => ({ width: 20 + 3 * (Number(source.slice(1)) % 10), height: 12 });

describe("placeLabels", () => {
  it("places a label beside the middle of its route", () => {
    const layout = layeredLayout(drawnMap("a -> b"));
    const labels = placeLabels(layout, () => ({ width: 30, height: 12 }));
    expect([...labels]).toEqual([[layout.routes[0], { x: 60 + 3 + 15, y: 68 }]]);
  });

  it("asks for no label where there is none, and leaves out those that find no room", () => {
    const layout = layeredLayout(drawnMap("a -> b c"));
    const labels = placeLabels(layout, ({ target }) => {
      return target === "b" ? undefined : { width: 1000, height: 200 };
    });
    expect(labels.size).toBe(0);
  });

  it("leaves out labels without a size, and takes such boxes for small ones", () => {
    const layout = layeredLayout(drawnMap("a -> b c"), { sizeOf: () => ({ width: NaN, height: Infinity }) });
    const labels = placeLabels(layout, ({ target }) => ({ width: target === "b" ? Infinity : 9, height: 9 }), {
      sizeOf: () => ({ width: NaN, height: Infinity }),
    });
    expect([...labels.keys()].map(({ target }) => target)).toEqual(["c"]);
  });

  it("keeps labels clear of lines where there is room", () => {
    const layout = layeredLayout(drawnMap("a -> b", "b -> c", "a -> c"), { layerSpacing: 80 });
    const size = { width: 30, height: 12 };
    for (const center of placeLabels(layout, () => size).values()) {
      const label = around(center, size);
      const lines = layout.routes.flatMap(({ points }) => samples(points));
      expect(lines.some((point) => distance(point, label) === 0)).toBe(false);
    }
  });

  it("overlaps no box and no other label, and keeps each beside its own route, in any picture", () => {
    let placed = 0;
    let wanted = 0;
    fc.assert(
      fc.property(layoutCase, ({ map, options, sizeOf }) => {
        const layout = layeredLayout(map, options);
        const centers = placeLabels(layout, labelSize, { sizeOf });
        const labels = Array.from(centers, ([route, center]) => ({ route, box: around(center, labelSize(route)) }));
        const boxes = [...layout.positions.keys()].map((id) => boxOf(layout, sizeOf, id));
        labels.forEach(({ route, box }, i) => {
          expect(boxes.some((other) => doOverlap(box, other))).toBe(false);
          expect(labels.slice(0, i).some((other) => doOverlap(box, other.box))).toBe(false);
          expect(isBeside(box, route.points)).toBe(true);
        });
        placed += centers.size;
        wanted += layout.routes.length;
      }),
      { seed: 4, numRuns: 300 },
    );
    expect(placed / wanted).toBeGreaterThan(0.9);
  });
});

function around({ x, y }: Point, { width, height }: Size): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function doOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Is a box on a line, or 3 pixels from it, straight across from its middle? Beside a bend, more lies between it and the way on. */
function isBeside({ x, y, width, height }: Box, points: readonly Point[]): boolean {
  const middle = { x: x + width / 2, y: y + height / 2 };
  return points.slice(1).some((to, i) => {
    const from = points[i]!;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const way = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
    const [dx, dy] = [middle.x - from.x, middle.y - from.y];
    const along = dx * way.x + dy * way.y;
    const away = Math.abs(dx * way.y - dy * way.x);
    const half = (Math.abs(way.y) * width + Math.abs(way.x) * height) / 2;
    const isAcross = along > -rounding && along < length + rounding;
    return isAcross && (away < rounding || Math.abs(away - half - 3) < rounding);
  });
}

/** Points on a line, a pixel or less apart. */
function samples(points: readonly Point[]): Point[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i]!;
    const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y)) + 1;
    return Array.from({ length: count + 1 }, (_, k) => ({
      x: from.x + ((to.x - from.x) * k) / count,
      y: from.y + ((to.y - from.y) * k) / count,
    }));
  });
}

function distance({ x, y }: Point, box: Box): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy);
}
