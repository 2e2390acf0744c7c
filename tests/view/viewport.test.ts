import { describe, expect, it } from "vitest";
import { containing, fitted, revealing, zoomed } from "../../src/view/viewport.js";

const screen = { width: 800, height: 600 };

describe("fitted", () => {
  it("shows a box whole and in the middle", () => {
    const { pan, zoom } = fitted({ x: 0, y: 0, width: 1600, height: 400 }, screen);
    expect(zoom).toBeCloseTo((800 - 56) / 1600);
    expect(pan.x + zoom * 800).toBeCloseTo(400);
    expect(pan.y + zoom * 200).toBeCloseTo(300);
  });

  it("never draws larger than is pleasant", () => {
    expect(fitted({ x: 0, y: 0, width: 10, height: 10 }, screen).zoom).toBe(1.15);
  });

  it("shows the beginning of what would be too small to read", () => {
    const { pan, zoom } = fitted({ x: 0, y: 0, width: 400, height: 4000 }, screen, { readable: 0.75 });
    expect(zoom).toBe(0.75);
    expect(pan.y).toBe(28);
    expect(pan.x + zoom * 200).toBeCloseTo(400);
  });
});

describe("revealing", () => {
  it("leaves the picture where it is when all is in view", () => {
    const viewport = { pan: { x: 0, y: 0 }, zoom: 1 };
    expect(revealing({ x: 100, y: 100, width: 100, height: 40 }, screen, viewport, 0.5)).toEqual(viewport);
  });

  it("moves just as far as needed", () => {
    const viewport = { pan: { x: 0, y: 0 }, zoom: 1 };
    const { pan } = revealing({ x: 790, y: -50, width: 100, height: 40 }, screen, viewport, 0.5);
    expect(pan).toEqual({ x: 800 - 28 - 890, y: 78 });
  });
});

describe("containing", () => {
  const here = { pan: { x: 0, y: 0 }, zoom: 1 };

  it("stays where a box is in view and can be read", () => {
    expect(containing({ x: 100, y: 100, width: 300, height: 200 }, screen, here, 0.74)).toEqual(here);
  });

  it("goes away as far as it takes to show a large box whole", () => {
    const { pan, zoom } = containing({ x: 500, y: 500, width: 1488, height: 300 }, screen, here, 0.74);
    expect(zoom).toBeCloseTo(0.5);
    expect(pan.x + zoom * 500).toBeCloseTo(28);
    expect(pan.y + zoom * 800).toBeLessThanOrEqual(600 - 28);
  });

  it("comes near enough to read a small box", () => {
    const far = { pan: { x: 0, y: 0 }, zoom: 0.1 };
    expect(containing({ x: 500, y: 500, width: 200, height: 100 }, screen, far, 0.74).zoom).toBeCloseTo(0.74);
  });
});

describe("zoomed", () => {
  it("keeps the point under the pointer where it is", () => {
    const before = { pan: { x: 10, y: 20 }, zoom: 0.5 };
    const after = zoomed(before, 1.5, { x: 300, y: 200 });
    expect((300 - after.pan.x) / after.zoom).toBeCloseTo((300 - before.pan.x) / before.zoom);
    expect((200 - after.pan.y) / after.zoom).toBeCloseTo((200 - before.pan.y) / before.zoom);
  });
});
