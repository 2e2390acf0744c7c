import { describe, expect, it } from "vitest";
import { formatJson, parseJson } from "../../src/formats/index.js";
import { layeredLayout, layoutQuality, storedPositions, storePositions } from "../../src/layout/index.js";
import { drawnMap } from "../support/drawn-maps.js";

describe("stored positions", () => {
  it("go into the file in whole pixels, and bring the picture back", () => {
    const map = drawnMap("a -> b c d", "b c -> e", "d -> f", "a -> f");
    const layout = layeredLayout(map);
    storePositions(map, layout);
    const read = parseJson(formatJson(map));
    const { positions } = storedPositions(read);
    expect([...positions.values()].every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
    const again = layeredLayout(read, { previous: { positions } });
    expect(layoutQuality(again, { from: layout }).displacement).toBeLessThan(5);
  });

  it("are those of the concepts that have any, and of no others", () => {
    const map = drawnMap("a -> b");
    storePositions(map, {
      positions: new Map([
        ["a", { x: 1.6, y: -2.4 }],
        ["gone", { x: 0, y: 0 }],
      ] as const),
    });
    expect([...storedPositions(map).positions]).toEqual([["a", { x: 2, y: -2 }]]);
    expect(map.order).toBe(2);
  });
});
