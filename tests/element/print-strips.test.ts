import fc from "fast-check";
import { expect, it } from "vitest";
import { breaksBetween } from "../../src/element/print-strips.js";

const box = (y: number, height: number): { x: number; y: number; width: number; height: number } => ({
  x: 0,
  y,
  width: 100,
  height,
});

it("breaks in the middle between two rows", () => {
  expect(breaksBetween([box(0, 40), box(70, 40), box(140, 40)], -20, 0)).toEqual([55, 125]);
  expect(breaksBetween([box(140, 40), box(0, 40), box(70, 40)], -20, 100)).toEqual([125]);
});

it("breaks nowhere where boxes stand side by side all the way", () => {
  expect(breaksBetween([box(0, 100), box(50, 100), box(150, 20)], -20, 0)).toEqual([]);
  expect(breaksBetween([], 0, 0)).toEqual([]);
});

it("never breaks through a box, nor nearer to the last break than is asked", () => {
  const boxes = fc.array(fc.record({ y: fc.integer({ min: 0, max: 500 }), height: fc.integer({ min: 1, max: 60 }) }));
  fc.assert(
    fc.property(boxes, fc.integer({ min: 0, max: 200 }), (places, least) => {
      const breaks = breaksBetween(
        places.map(({ y, height }) => box(y, height)),
        -20,
        least,
      );
      for (const at of breaks) for (const { y, height } of places) expect(at <= y || at >= y + height).toBe(true);
      const ends = [-20, ...breaks];
      for (let i = 1; i < ends.length; i++) expect(ends[i]! - ends[i - 1]!).toBeGreaterThanOrEqual(least);
    }),
  );
});
