import { describe, expect, it } from "vitest";
import { roundedLine } from "../../src/render/rounded-line.js";

const at = (x: number, y: number) => ({ x, y });

describe("roundedLine", () => {
  it("leaves straight lines alone", () => {
    expect(roundedLine([at(0, 0), at(10, 0)])).toBe("M0 0L10 0");
    expect(roundedLine([at(0, 0), at(10, 0), at(20, 0)])).toBe("M0 0L10 0L20 0");
  });

  it("rounds a bend by an arc, clockwise or not", () => {
    expect(roundedLine([at(0, 0), at(100, 0), at(100, 100)])).toBe("M0 0L86 0A14 14 0 0 1 100 14L100 100");
    expect(roundedLine([at(0, 0), at(100, 0), at(100, -100)])).toBe("M0 0L86 0A14 14 0 0 0 100 -14L100 -100");
  });

  it("rounds gentle bends widely, and cuts little off them", () => {
    const radiusOf = (line: string): number => Number(/A([\d.]+)/.exec(line)![1]);
    const radii = [90, 60, 30, 10].map((turn) => {
      const angle = (turn * Math.PI) / 180;
      const radius = radiusOf(
        roundedLine([at(-1000, 0), at(0, 0), at(1000 * Math.cos(angle), 1000 * Math.sin(angle))]),
      );
      expect(radius * (1 / Math.cos(angle / 2) - 1)).toBeLessThan(6);
      return radius;
    });
    expect(radii[0]).toBe(14);
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
  });

  it("takes no more than half of either side", () => {
    expect(roundedLine([at(0, 0), at(100, 0), at(100, 8)])).toBe("M0 0L96 0A4 4 0 0 1 100 4L100 8");
  });

  it("goes through places that are the same, and draws nothing of nothing", () => {
    expect(roundedLine([at(0, 0), at(5, 5), at(5, 5), at(9, 9)])).toBe("M0 0L5 5L5 5L9 9");
    expect(roundedLine([])).toBe("");
  });
});
