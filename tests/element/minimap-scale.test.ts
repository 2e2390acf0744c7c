import { expect, it } from "vitest";
import { cornerFor, isWithin, minimapScale, visibleBox, type Corner } from "../../src/element/minimap-scale.js";

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

it("stands in the corner where it lies over least of what matters, and stays while no other is better", () => {
  const screen = { width: 640, height: 500 };
  const box = { x: 0, y: 0, width: 900, height: 900 };
  const viewport = { zoom: 1, pan: { x: 0, y: 0 } };
  type Concept = Parameters<typeof cornerFor>[0]["concepts"][number];
  const concept = (x: number, y: number, traits: Partial<Concept> = { step: 1 }): Concept =>
    ({ box: { x, y, width: 100, height: 40 }, ...traits }) as Concept;
  const corner = (concepts: readonly Concept[], isRightToLeft = false, now?: Corner): Corner =>
    cornerFor({ box, concepts }, screen, viewport, isRightToLeft, now);
  // It is 108 pixels wide and high, with 28 around it.
  const [end, start, top] = [concept(520, 440), concept(20, 440), concept(520, 20)];
  expect(corner([])).toBe("bottom end");
  expect(corner([concept(300, 440), concept(500, 300)])).toBe("bottom end");
  expect(corner([end])).toBe("bottom start");
  expect(corner([end, start])).toBe("top end");
  expect(corner([end, start, top])).toBe("top start");
  expect(corner([end], true)).toBe("bottom end");
  expect(corner([start], true)).toBe("bottom start");
  expect(corner([top], false, "top start")).toBe("top start");
  expect(corner([], false, "top start")).toBe("top start");
  // Where it has to lie over something, as little of it as can be.
  expect(corner([end, concept(90, 440), top, concept(20, 20)])).toBe("bottom start");
  // What is beside the path matters only where it is selected, and then more than a step.
  expect(corner([concept(500, 440, {})])).toBe("bottom end");
  expect(corner([concept(500, 440, { isSelected: true }), start, top, concept(20, 20)])).toBe("bottom start");
});
