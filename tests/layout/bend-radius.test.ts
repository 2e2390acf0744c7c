import { describe, expect, it } from "vitest";
import { bendCut, bendRadius } from "../../src/layout/bend-radius.js";

/** Two ways from a corner with so many degrees between them. */
function ways(degrees: number): [{ x: number; y: number }, { x: number; y: number }] {
  const angle = (degrees * Math.PI) / 180;
  return [
    { x: 500, y: 0 },
    { x: 500 * Math.cos(angle), y: 500 * Math.sin(angle) },
  ];
}

describe.each([20, 60, 90, 120, 150, 170, 179])("a bend of %i degrees", (degrees) => {
  const [back, ahead] = ways(degrees);
  const half = (degrees * Math.PI) / 360;

  it("is cut off as far as the middle of its arc lies from its ways", () => {
    const radius = bendRadius(back, ahead);
    // The arc's centre lies on the line that halves the angle, as far from both ways as its radius is long.
    const middle = radius / Math.sin(half) - radius;
    expect(bendCut(back, ahead)).toBeCloseTo(middle * Math.sin(half), 6);
  });

  it("is rounded by 14 pixels or more, and no more than 14 are cut off", () => {
    expect(bendRadius(back, ahead)).toBeGreaterThanOrEqual(14);
    expect(bendCut(back, ahead)).toBeLessThanOrEqual(14);
  });
});
