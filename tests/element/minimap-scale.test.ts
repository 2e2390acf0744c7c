import { expect, it } from "vitest";
import { clearOfMinimap, isWithin, minimapScale, visibleBox } from "../../src/element/minimap-scale.js";

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

it("lifts what it would lie over, and nothing else", () => {
  const screen = { width: 640, height: 500 };
  const scene = { x: 0, y: 0, width: 900, height: 900 };
  const start = { zoom: 1, pan: { x: 0, y: 0 } };
  const liftOf = (x: number, y: number, isRightToLeft = false, all = scene): number =>
    start.pan.y - clearOfMinimap({ x, y, width: 100, height: 40 }, all, screen, start, isRightToLeft).pan.y;
  // It is 108 pixels wide and high, with 28 around it.
  expect(liftOf(500, 440)).toBe(480 - (500 - 136));
  expect(liftOf(500, 300)).toBe(0);
  expect(liftOf(300, 440)).toBe(0);
  expect(liftOf(20, 440, true)).toBe(480 - (500 - 136));
  expect(liftOf(500, 440, true)).toBe(0);
  // Where all is in view there is none.
  expect(liftOf(500, 440, false, { ...scene, width: 640, height: 500 })).toBe(0);
});
