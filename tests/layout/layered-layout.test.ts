import { describe, expect, it } from "vitest";
import { layeredLayout, layoutQuality } from "../../src/layout/index.js";
import { createConceptMap } from "../../src/model/index.js";
import { boxOf, drawnMap, hasRealGraph, realGraph } from "../support/drawn-maps.js";

const box = { width: 120, height: 40 };

describe("layeredLayout", () => {
  it("draws two concepts under one another, joined border to border", () => {
    expect(layeredLayout(drawnMap("a -> b"))).toEqual({
      positions: new Map([
        ["a", { x: 60, y: 20 }],
        ["b", { x: 60, y: 116 }],
      ]),
      routes: [
        {
          source: "a",
          target: "b",
          points: [
            { x: 60, y: 40 },
            { x: 60, y: 96 },
          ],
        },
      ],
      lanes: [],
      box: { x: 0, y: 0, width: 120, height: 136 },
    });
  });

  it("runs in four directions", () => {
    const map = drawnMap("a -> b");
    const at = (direction: "down" | "up" | "right" | "left") => [
      ...layeredLayout(map, { direction, layerSpacing: 10 }).positions.values(),
    ];
    expect(at("up")).toEqual([
      { x: 60, y: 70 },
      { x: 60, y: 20 },
    ]);
    expect(at("right")).toEqual([
      { x: 60, y: 20 },
      { x: 190, y: 20 },
    ]);
    expect(at("left")).toEqual([
      { x: 190, y: 20 },
      { x: 60, y: 20 },
    ]);
  });

  it("places a concept in the middle of those it needs, at the spacing asked for", () => {
    const { positions } = layeredLayout(drawnMap("a b -> c"), { spacing: 30 });
    expect([...positions.values()].map(({ x }) => Math.round(x))).toEqual([60, 210, 135]);
  });

  it("draws an edge straight past a layer beside its box", () => {
    const layout = layeredLayout(drawnMap("a -> b", "b -> c", "a -> c"));
    expect(layoutQuality(layout)).toMatchObject({ crossings: 0, overlaps: 0, throughBoxes: 0, against: 0 });
  });

  it("crosses no edges where none need cross", () => {
    const tree = drawnMap("a -> b c d", "d -> e", "b -> f g", "c -> h", "e -> i j", "g -> k");
    const ladder = drawnMap("a -> b d", "b -> c e", "c -> f", "d -> e", "e -> f");
    expect(layoutQuality(layeredLayout(tree)).crossings).toBe(0);
    expect(layoutQuality(layeredLayout(ladder)).crossings).toBe(0);
  });

  it("crosses two edges of a complete graph of two by two just once", () => {
    expect(layoutQuality(layeredLayout(drawnMap("a b -> c d"))).crossings).toBe(1);
  });

  it("spreads the ends of several edges along a side", () => {
    const { routes } = layeredLayout(drawnMap("a -> b c d"));
    const starts = routes.map(({ points }) => points[0]!);
    expect(new Set(starts.map(({ x }) => x)).size).toBe(3);
    expect(new Set(starts.map(({ y }) => y))).toEqual(new Set([40]));
  });

  it("draws a helpful edge against the arrows rather than a needed one", () => {
    const layout = layeredLayout(drawnMap("a -> b", "b -> c", "c ~> a"));
    const ys = ["a", "b", "c"].map((id) => layout.positions.get(id)!.y);
    expect(ys).toEqual([20, 116, 212]);
    const back = layout.routes.find(({ source }) => source === "c")!.points;
    expect(back[0]!.y).toBe(192);
    expect(back.at(-1)!.y).toBe(40);
  });

  it("draws both edges of two concepts that need each other", () => {
    const { routes } = layeredLayout(drawnMap("a -> b", "b -> a"));
    expect(routes.map(({ source, target }) => source + target)).toEqual(["ba", "ab"]);
    expect(routes[0]!.points[0]!.x).not.toBe(routes[1]!.points.at(-1)!.x);
  });

  it("pulls concepts towards those that need them", () => {
    const { positions } = layeredLayout(drawnMap("a -> b", "b -> c", "c d -> e"));
    expect(positions.get("d")!.y).toBe(positions.get("c")!.y);
  });

  it("keeps lanes in the order given and leaves out empty ones", () => {
    const laneOf = (id: string) => ({ a: "math", b: "code", c: "math" })[id];
    const layout = layeredLayout(drawnMap("a b -> c", "c -> d"), { laneOf, lanes: ["code", "art", "math"] });
    expect(layout.lanes.map(({ id }) => id)).toEqual(["code", "math"]);
    const [code, math] = layout.lanes.map((lane) => lane.box);
    expect(code!.x + code!.width + 16).toBe(math!.x);
    expect(layout.positions.get("d")!.x).toBeGreaterThan(math!.x + math!.width);
  });

  it("keeps room for the title at the top of a lane, whatever the direction", () => {
    for (const direction of ["down", "up", "right", "left"] as const) {
      const layout = layeredLayout(drawnMap("a -> b"), { direction, laneOf: () => "x", laneTitleHeight: 50 });
      const top = layout.lanes[0]!.box.y;
      expect(Math.min(...[...layout.positions.values()].map(({ y }) => y - 20)) - top).toBe(66);
    }
  });

  it("lays out a part, with the edges asked for", () => {
    const layout = layeredLayout(drawnMap("a -> b", "b -> c", "a -> c"), {
      concepts: ["c", "a", "nobody"],
      edges: () => false,
    });
    expect([...layout.positions.keys()]).toEqual(["a", "c"]);
    expect(layout.routes).toEqual([]);
  });

  it("packs loose concepts into a block", () => {
    const map = createConceptMap({
      concepts: Array.from({ length: 30 }, (_, i) => ({ id: `c${String(i)}`, title: "" })),
    });
    const { width, height } = layeredLayout(map).box;
    expect(width / height).toBeLessThan(4);
    expect(width * height).toBeLessThan(30 * (box.width + 48) * (box.height + 48) * 1.5);
  });

  it("draws nothing of an empty map", () => {
    const layout = layeredLayout(createConceptMap({ concepts: [] }), { laneOf: () => "x" });
    expect(layout).toEqual({ positions: new Map(), routes: [], lanes: [], box: { x: 0, y: 0, width: 0, height: 0 } });
  });

  it("takes a size that is no number for a very small one", () => {
    const layout = layeredLayout(drawnMap("a -> b"), { sizeOf: () => ({ width: NaN, height: -5 }) });
    expect(layout.box).toEqual({ x: 0, y: 0, width: 1, height: 58 });
  });

  it("draws a chain of twenty thousand concepts and a ring of as many", { timeout: 60_000 }, () => {
    const size = 20_000;
    const id = (i: number): string => `c${String(i)}`;
    const chain = createConceptMap({
      concepts: Array.from({ length: size }, (_, i) => ({
        id: id(i),
        title: "",
        prerequisites: i > 0 ? [id(i - 1)] : [],
      })),
    });
    expect(layeredLayout(chain).box).toEqual({ x: 0, y: 0, width: 120, height: size * 96 - 56 });
    chain.addDirectedEdge(id(size - 1), id(0), { clauses: [], helpful: false, corequisite: false });
    expect(layeredLayout(chain).box.height).toBe(size * 96 - 56);
  });

  for (const [name, onCycles] of [
    ["dmccreary-data-science-course", 0],
    ["curricular-one-degree", 0],
    ["khan-knowledge-map-2013", 2],
    ["mathlib3", 0],
  ] as const) {
    it.skipIf(!hasRealGraph(name))(`draws ${name} without overlaps`, { timeout: 60_000 }, () => {
      const map = realGraph(name);
      const layout = layeredLayout(map);
      expect(layout.positions.size).toBe(map.order);
      expect(layout.routes.length).toBe(map.size);
      const { overlaps, throughBoxes, against } = layoutQuality(layout);
      expect({ overlaps, throughBoxes }).toEqual({ overlaps: 0, throughBoxes: 0 });
      expect(against).toBeLessThanOrEqual(onCycles);
      expect(boxOf(layout, () => box, [...layout.positions.keys()][0]!).x).toBeGreaterThanOrEqual(0);
    });
  }
});
