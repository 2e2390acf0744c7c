import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/formats/index.js";
import { layoutQuality, type Layout, type LayoutOptions } from "../../src/layout/index.js";
import { radialLayout } from "../../src/layouts.js";
import type { ConceptId, ConceptMap } from "../../src/model/index.js";
import { neighbourhood } from "../../src/queries/index.js";
import { boxOf, drawnMap } from "../support/drawn-maps.js";
import { alwaysHolds, expectApart, expectSound } from "../support/layout-facts.js";
import { problemsOf } from "../support/problems.js";

/** How far from the middle of the centre each concept stands. */
function radii({ positions }: Layout, centre: ConceptId): Map<ConceptId, number> {
  const { x, y } = positions.get(centre)!;
  return new Map([...positions].map(([id, at]) => [id, Math.hypot(at.x - x, at.y - y)]));
}

const around = (map: ConceptMap, options: LayoutOptions): Layout =>
  radialLayout(map, { ...options, centre: map.nodes()[0]! });

describe("radialLayout", () => {
  it("puts on each ring what is as many arrows away, either way, and on the last what none lead to", () => {
    const map = drawnMap("a -> b", "b -> c", "c -> d", "e -> c", "f -> e", "g ~> b", "x -> y", "z");
    const radius = radii(radialLayout(map, { centre: "c" }), "c");
    const rings: string[][] = [];
    for (const [id, at] of radius) (rings[Math.round(at)] ??= []).push(id);
    const inOrder = rings.flatMap((ids) => [ids.toSorted().join(" ")]);
    expect(inOrder).toEqual(["c", "b d e", "a f g", "x y z"]);
  });

  it("puts what the centre needs where arrows come from, and what needs it where they point to", () => {
    const map = drawnMap("a b -> c", "c -> d e");
    for (const direction of ["down", "up", "right", "left"] as const) {
      const layout = radialLayout(map, { centre: "c", direction });
      expect(layoutQuality(layout, { direction })).toMatchObject({ against: 0, crossings: 0 });
    }
    const xs = ["a", "b", "d", "e"].map((id) => radialLayout(map, { centre: "c" }).positions.get(id)!.x);
    expect(xs[0]!).toBeLessThan(xs[1]!);
    expect(xs[2]!).toBeLessThan(xs[3]!);
  });

  it("crosses no arrows of a tree", () => {
    const map = drawnMap("a -> b c d", "b -> e f", "c -> g", "d -> h i j", "g -> k l", "m n -> a", "o p -> n");
    expect(layoutQuality(radialLayout(map, { centre: "a" }))).toMatchObject({ crossings: 0, throughBoxes: 0 });
  });

  it("orders a ring so that its arrows need not cross", () => {
    const map = drawnMap("a -> b c d e", "b -> f", "d -> g", "c -> h", "e -> i", "b d -> j", "c e -> k");
    expect(layoutQuality(radialLayout(map, { centre: "a" })).crossings).toBe(0);
  });

  it("widens a ring until its boxes find room", () => {
    const ids = Array.from({ length: 60 }, (_, i) => `c${String(i)}`);
    const map = drawnMap(`a -> ${ids.join(" ")}`);
    const layout = radialLayout(map, { centre: "a" });
    expectSound(layout, map, {});
    const radius = radii(layout, "a").get("c0")!;
    expect(radius).toBeLessThan((60 * 144) / (2 * Math.PI));
  });

  it("leads arrows within a ring round the boxes in between", () => {
    const map = drawnMap("a -> b c d e f g h", "b -> d f", "h -> e");
    expect(layoutQuality(radialLayout(map, { centre: "a" })).throughBoxes).toBe(0);
  });

  it("draws the centre even where it was not asked for", () => {
    const layout = radialLayout(drawnMap("a -> b", "b -> c"), { centre: "b", concepts: ["c"] });
    expect([...layout.positions.keys()]).toEqual(["b", "c"]);
  });

  it("draws a lone centre as its box", () => {
    const box = { x: 0, y: 0, width: 120, height: 40 };
    const positions = new Map([["a", { x: 60, y: 20 }]]);
    expect(radialLayout(drawnMap("a"), { centre: "a" })).toEqual({ positions, routes: [], lanes: [], box });
  });

  it("names an unknown centre and the ids that are near", () => {
    const [problem, ...more] = problemsOf(() => radialLayout(drawnMap("adding -> halving"), { centre: "hallving" }));
    expect(more).toEqual([]);
    expect(problem).toEqual({
      path: "centre",
      code: "unknown-concept",
      message: 'no concept is called "hallving". Did you mean "halving"?',
    });
  });

  it("draws the map of ChatGPT around RLHF", () => {
    const map = parseJson(readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8"));
    const layout = radialLayout(map, { centre: "rlhf" });
    expectSound(layout, map, {});
    const radius = radii(layout, "rlhf");
    const distance = neighbourhood(map, "rlhf", Infinity, { helpful: true });
    for (const [a, steps] of distance)
      for (const [b, more] of distance) if (steps < more) expect(radius.get(a)!).toBeLessThan(radius.get(b)!);
  });

  it("is sound for any map", { timeout: 60_000 }, () => {
    alwaysHolds(around, (layout, given) => {
      const [centre] = given.map.nodes();
      const concepts = given.options.concepts && [centre!, ...given.options.concepts];
      expectSound(layout, given.map, { ...given.options, ...(concepts && { concepts }) });
      const { spacing = 0, layerSpacing = 0 } = given.options;
      expectApart(layout, given, Math.min(spacing, layerSpacing / Math.SQRT2));
    });
  });

  it("keeps all boxes of a ring beyond those of the ring before", { timeout: 60_000 }, () => {
    alwaysHolds(around, (layout, { map, options, sizeOf }) => {
      if (options.concepts) return;
      const [centre] = map.nodes();
      const { x, y } = layout.positions.get(centre!)!;
      const distance = neighbourhood(map, centre!, Infinity, { helpful: true });
      const reach = new Map<number, { near: number; far: number }>();
      for (const [id, ring] of distance) {
        const box = boxOf(layout, sizeOf, id);
        const [dx, dy] = [Math.abs(box.x + box.width / 2 - x), Math.abs(box.y + box.height / 2 - y)];
        const near = Math.hypot(Math.max(0, dx - box.width / 2), Math.max(0, dy - box.height / 2));
        const far = Math.hypot(dx + box.width / 2, dy + box.height / 2);
        const before = reach.get(ring) ?? { near, far };
        reach.set(ring, { near: Math.min(near, before.near), far: Math.max(far, before.far) });
      }
      for (const [ring, { near }] of reach)
        if (ring > 0) expect(near - reach.get(ring - 1)!.far).toBeGreaterThanOrEqual(options.layerSpacing! - 1e-6);
    });
  });

  it("gives the same picture for the same map", () => {
    alwaysHolds(
      around,
      (layout, { map, options }) => {
        expect(around(map.copy(), options)).toEqual(layout);
      },
      50,
    );
  });
});
