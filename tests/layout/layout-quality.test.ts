import { describe, expect, it } from "vitest";
import { layoutQuality, type Layout } from "../../src/layout/index.js";

describe("layoutQuality", () => {
  const line = (source: string, target: string, ...points: [number, number][]) => ({
    source,
    target,
    points: points.map(([x, y]) => ({ x, y })),
  });
  const sizeOf = () => ({ width: 10, height: 10 });
  const layout: Layout = {
    positions: new Map([
      ["a", { x: 0, y: 0 }],
      ["b", { x: 100, y: 0 }],
      ["c", { x: 0, y: 100 }],
      ["d", { x: 100, y: 100 }],
      ["e", { x: 104, y: 96 }],
    ]),
    routes: [
      line("a", "d", [0, 5], [100, 95]),
      line("b", "c", [100, 5], [0, 95]),
      line("d", "b", [100, 95], [100, 50], [100, 5]),
    ],
    lanes: [],
    box: { x: -5, y: -5, width: 114, height: 110 },
  };

  it("counts what can be seen", () => {
    expect(layoutQuality(layout, { sizeOf })).toEqual({
      crossings: 1,
      bends: 1,
      length: 2 * Math.hypot(100, 90) + 90,
      area: 12_540,
      aspect: 114 / 110,
      overlaps: 1,
      throughBoxes: 2,
      throughAreas: 0,
      against: 1,
      displacement: 0,
    });
  });

  it("measures how far concepts lie from where another layout has them", () => {
    const from = { positions: new Map([...layout.positions, ["a", { x: 30, y: 40 }], ["f", { x: 1, y: 1 }]] as const) };
    expect(layoutQuality(layout, { sizeOf, from }).displacement).toBe(10);
    expect(layoutQuality(layout, { sizeOf, from: { positions: new Map() } }).displacement).toBe(0);
  });

  it("counts routes through the boxes of areas that hold neither of their ends", () => {
    const area = (x: number, y: number, width: number, height: number, isFolded = false) => ({
      id: `${String(x)} ${String(y)}`,
      box: { x, y, width, height },
      isFolded,
    });
    const areas = [area(40, 40, 20, 20), area(95, -10, 20, 20), area(-10, 30, 200, 5, true), area(0, 95, 200, 5)];
    expect(layoutQuality({ ...layout, areas }, { sizeOf }).throughAreas).toBe(2 + 3);
  });

  it("knows the direction", () => {
    expect(layoutQuality(layout, { sizeOf, direction: "up" }).against).toBe(2);
    expect(layoutQuality(layout, { sizeOf, direction: "right" }).against).toBe(2);
  });
});
