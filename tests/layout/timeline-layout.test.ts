import { describe, expect, it } from "vitest";
import { layoutQuality } from "../../src/layout/index.js";
import { timelineLayout } from "../../src/layouts.js";
import { createConceptMap } from "../../src/model/index.js";
import { generations } from "../../src/queries/index.js";
import { boxOf, drawnMap, extents } from "../support/drawn-maps.js";
import { alwaysHolds, expectApart, expectSound, isWithin } from "../support/layout-facts.js";

describe("timelineLayout", () => {
  it("draws a column for each generation, with room for its title", () => {
    const { positions, lanes } = timelineLayout(drawnMap("a -> b", "a b -> c"), { layerSpacing: 56 });
    expect(lanes.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(["a", "b", "c"].map((id) => positions.get(id)!.x)).toEqual([84, 260, 436]);
    expect(lanes.map(({ box }) => [box.x, box.width])).toEqual([
      [0, 168],
      [176, 168],
      [352, 168],
    ]);
    const top = Math.min(...[...positions.values()].map(({ y }) => y - 20));
    expect(top - lanes[0]!.box.y).toBeGreaterThanOrEqual(16 + 24);
  });

  it("runs in four directions, the title of each band at its top", () => {
    const map = drawnMap("a -> b", "b -> c");
    for (const direction of ["down", "up", "right", "left"] as const) {
      const layout = timelineLayout(map, { direction, laneTitleHeight: 50 });
      expect(layoutQuality(layout, { direction }).against).toBe(0);
      ["a", "b", "c"].forEach((id, i) => {
        const box = boxOf(layout, () => ({ width: 120, height: 40 }), id);
        expect(box.y - layout.lanes[i]!.box.y).toBeGreaterThanOrEqual(50);
      });
    }
  });

  it("counts the generations of what is drawn", () => {
    const map = drawnMap("a -> b", "b -> c", "a -> c");
    expect(timelineLayout(map, { concepts: ["a", "c"] }).lanes.length).toBe(2);
    expect(timelineLayout(map, { edges: (source) => source === "b" }).lanes.length).toBe(2);
  });

  it("orders a generation so that few arrows cross", () => {
    const map = drawnMap("a -> x", "b -> y", "c -> z", "a -> w");
    const tangled = drawnMap("a", "b", "c", "c -> x", "b -> y", "a -> z");
    for (const drawn of [map, tangled]) expect(layoutQuality(timelineLayout(drawn)).crossings).toBe(0);
  });

  it("draws arrows within a generation: straight to the next concept, around all others", () => {
    const map = drawnMap("a -> b", "b -> c", "c -> a", "d ~> c", "c -> e");
    const layout = timelineLayout(map);
    expectSound(layout, map, {});
    expect(layout.lanes.length).toBe(2);
    expect(layoutQuality(layout).throughBoxes).toBe(0);
  });

  it("draws nothing of an empty map", () => {
    const layout = timelineLayout(createConceptMap({ concepts: [] }));
    expect(layout).toEqual({ positions: new Map(), routes: [], lanes: [], box: { x: 0, y: 0, width: 0, height: 0 } });
  });

  it("is sound for any map, and leads no route through a box", { timeout: 60_000 }, () => {
    alwaysHolds(timelineLayout, (layout, given) => {
      expectSound(layout, given.map, given.options);
      expectApart(layout, given, Math.min(given.options.spacing!, given.options.layerSpacing!));
      expect(layoutQuality(layout, { sizeOf: given.sizeOf }).throughBoxes).toBe(0);
    });
  });

  it("places each concept in the band of its generation, and bands one after the other", { timeout: 60_000 }, () => {
    alwaysHolds(timelineLayout, (layout, { map, options, sizeOf }) => {
      const ends = layout.lanes.map(({ box }) => extents(box, options.direction).along);
      ends.slice(1).forEach(({ start }, i) => {
        expect(start).toBeGreaterThan(ends[i]!.end);
      });
      if (options.concepts) return;
      const waves = generations(map);
      expect(layout.lanes.map(({ id }) => id)).toEqual(waves.map((_, i) => String(i + 1)));
      waves.forEach((wave, i) => {
        for (const id of wave) expect(isWithin(boxOf(layout, sizeOf, id), layout.lanes[i]!.box)).toBe(true);
      });
    });
  });

  it("gives the same picture for the same map", () => {
    alwaysHolds(
      timelineLayout,
      (layout, { map, options }) => {
        expect(timelineLayout(map.copy(), options)).toEqual(layout);
      },
      50,
    );
  });
});
