import { describe, expect, it } from "vitest";
import { planLegend, type LegendEntry } from "../../src/render/svg-legend.js";

const entry = (title: string): LegendEntry => ({ mark: "ready", title });

describe("planLegend", () => {
  it("puts entries beside one another, and below where there is no more room", () => {
    const entries = ["one", "two", "three"].map(entry);
    const { places, height } = planLegend(entries, 120);
    expect(places.map(({ at }) => [at.x > 0, at.y])).toEqual([
      [false, 11],
      [true, 11],
      [false, 33],
    ]);
    expect(height).toBe(44);
  });

  it("gives what is broader than all room a row of its own, and nothing no room", () => {
    const { places, width } = planLegend([entry("x".repeat(99)), entry("y".repeat(99))], 10);
    expect(width).toBeGreaterThan(99 * 6);
    expect(places.map(({ at }) => at)).toEqual([
      { x: 0, y: 11 },
      { x: 0, y: 33 },
    ]);
    expect(planLegend([], 100)).toEqual({ places: [], width: 0, height: 0 });
  });
});
