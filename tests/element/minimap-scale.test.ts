import { expect, it } from "vitest";
import { isWithin, minimapScale, visibleBox } from "../../src/element/minimap-scale.js";

it("fits any scene into the minimap's room", () => {
  for (const [width, height] of [
    [100, 5000],
    [9000, 10],
    [1, 1],
    [0, 0],
  ] as const) {
    const scale = minimapScale({ width, height });
    expect(scale).toBeLessThan(Infinity);
    expect(scale * width).toBeLessThanOrEqual(144.001);
    expect(scale * height).toBeLessThanOrEqual(108.001);
  }
});

it("knows what of a scene is on the screen", () => {
  const view = visibleBox({ zoom: 2, pan: { x: -100, y: 40 } }, { width: 400, height: 200 });
  expect(view).toEqual({ x: 50, y: -20, width: 200, height: 100 });
  expect(isWithin({ x: 50, y: 0, width: 200, height: 80 }, view)).toBe(true);
  expect(isWithin({ x: 49, y: 0, width: 10, height: 10 }, view)).toBe(false);
  expect(isWithin({ x: 60, y: 0, width: 10, height: 81 }, view)).toBe(false);
});
