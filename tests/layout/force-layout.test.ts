import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { forceLayout } from "../../src/layouts.js";
import { parseJson } from "../../src/formats/index.js";
import { layoutQuality } from "../../src/layout/index.js";
import { createConceptMap } from "../../src/model/index.js";
import { drawnMap } from "../support/drawn-maps.js";
import { alwaysHolds, expectApart, expectSound } from "../support/layout-facts.js";

describe("forceLayout", () => {
  it("draws prerequisites in the direction, each arrow straight", () => {
    const map = drawnMap("a -> b c", "b c -> d");
    for (const direction of ["down", "up", "right", "left"] as const) {
      const layout = forceLayout(map, { direction });
      expect(layoutQuality(layout, { direction })).toMatchObject({ against: 0, overlaps: 0, bends: 0, crossings: 0 });
    }
  });

  it("leads no arrow through a box of a small map", () => {
    const map = drawnMap("a b -> c", "c d -> e", "a -> e f", "f -> g h", "e h -> i", "g ~> i", "j -> h", "b -> d");
    expect(layoutQuality(forceLayout(map)).throughBoxes).toBe(0);
  });

  it("draws nothing of an empty map, and one concept as its box", () => {
    const nothing = { positions: new Map(), routes: [], lanes: [], box: { x: 0, y: 0, width: 0, height: 0 } };
    expect(forceLayout(createConceptMap({ concepts: [] }))).toEqual(nothing);
    const box = { x: 0, y: 0, width: 120, height: 40 };
    expect(forceLayout(drawnMap("a"))).toEqual({ ...nothing, positions: new Map([["a", { x: 60, y: 20 }]]), box });
  });

  it("keeps boxes apart even before the first step", () => {
    const map = drawnMap("a -> b c d e f", "g h i j -> a");
    for (const iterations of [0, 1, 10]) expectSound(forceLayout(map, { iterations }), map, {});
  });

  it("draws the map of ChatGPT, mostly in the direction", () => {
    const map = parseJson(readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8"));
    const layout = forceLayout(map);
    expectSound(layout, map, {});
    expect(layoutQuality(layout).against).toBeLessThan(map.size / 5);
  });

  it("is sound for any map", { timeout: 60_000 }, () => {
    alwaysHolds(forceLayout, (layout, given) => {
      expectSound(layout, given.map, given.options);
      expectApart(layout, given, given.options.spacing!);
    });
  });

  it("gives the same picture for the same map", () => {
    alwaysHolds(
      forceLayout,
      (layout, { map, options }) => {
        expect(forceLayout(map.copy(), options)).toEqual(layout);
      },
      50,
    );
  });
});
