import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  layeredLayout,
  layoutQuality,
  type LayeredOptions,
  type Layout,
  type Point,
  type Size,
} from "../../src/layout/index.js";
import { nearestClear } from "../../src/layout/nearest-clear.js";
import { straighten } from "../../src/layout/straighten.js";
import { tracksOf, type Run } from "../../src/layout/tracks.js";
import { timelineLayout } from "../../src/layouts.js";
import { createConceptMap, type Clause, type ConceptMap } from "../../src/model/index.js";
import { drawnMap, hasRealGraph, realGraph } from "../support/drawn-maps.js";

const seeded = { seed: 4, numRuns: 500 };

const routed = (map: ConceptMap, options: LayeredOptions = {}): Layout =>
  layeredLayout(map, { routing: "right-angled", ...options });

describe("straight routing", () => {
  it("leads to what fans out without a bend, from where a line to the middle of a box meets its side", () => {
    const { routes, positions } = layeredLayout(drawnMap("a -> b c d e f", "b c d e f -> h"), { layerSpacing: 120 });
    const middle = positions.get("a")!.x;
    for (const { target, points } of routes.filter(({ source }) => source === "a")) {
      expect(points).toHaveLength(2);
      const [from, to] = points as [Point, Point];
      const way = positions.get(target)!.x - middle;
      expect(Math.sign(Math.round(from.x - middle))).toBe(Math.sign(Math.round(way)));
      expect(Math.abs(to.x - middle)).toBeLessThanOrEqual(Math.abs(way) + 1e-6);
    }
  });

  it("crosses no lines of one concept, though its box is lower than others beside it", () => {
    const sizeOf = (id: string): Size => ({ width: 120, height: id === "z" ? 90 : 40 });
    const map = drawnMap("a z -> b c d e f g h i", "b -> j", "i -> k");
    const { routes, ...layout } = layeredLayout(map, { sizeOf });
    for (const source of ["a", "z"]) {
      const own = routes.filter((route) => route.source === source);
      expect(layoutQuality({ ...layout, routes: own }, { sizeOf }).crossings).toBe(0);
    }
  });

  it.skipIf(!hasRealGraph("dmccreary-data-science-course"))("turns half as much as bending at each layer would", () => {
    const { routes } = layeredLayout(realGraph("dmccreary-data-science-course"));
    const bends = routes.reduce((sum, { points }) => sum + points.length - 2, 0);
    expect(bends).toBeLessThan(700);
    expect(routes.reduce((sum, { points }) => sum + turnOf(points), 0)).toBeLessThan(450);
  });
});

describe("right-angled routing", () => {
  it("draws what stands under one another as straight lines", () => {
    expect(routed(drawnMap("a -> b"))).toEqual(layeredLayout(drawnMap("a -> b")));
  });

  it("keeps to the lanes of its concepts", () => {
    const laneOf = (id: string): string => (id === "m" ? "right" : "left");
    const map = drawnMap("a -> b c", "b -> d", "d -> e", "a m -> e", "b c -> e", "a -> d");
    const { routes, lanes } = routed(map, { laneOf, lanes: ["left", "right"] });
    const border = lanes[1]!.box.x;
    for (const { source, points } of routes)
      if (source !== "m") for (const { x } of points) expect(x).toBeLessThan(border);
  });

  it("steps aside in the middle of a gap", () => {
    const { routes } = routed(drawnMap("a -> b c d"));
    expect(routes.map(({ points }) => points.map(({ y }) => y))).toEqual([
      [40, 68, 68, 96],
      [40, 96],
      [40, 68, 68, 96],
    ]);
  });

  it("leads runs that would lie on one another along different tracks, so that they do not cross", () => {
    const { routes } = routed(drawnMap("a -> b c d e f g"));
    const heights = routes.flatMap(({ points }) => points.slice(1, -1).map(({ y }) => y));
    expect(new Set(heights).size).toBe(2);
    expect(layoutQuality(routed(drawnMap("a -> b c d e f g", "h -> g"))).crossings).toBe(0);
  });

  it("crosses two edges of a complete graph of two by two just once", () => {
    expect(layoutQuality(routed(drawnMap("a b -> c d"))).crossings).toBe(1);
  });

  it.skipIf(!hasRealGraph("khan-knowledge-map-2013"))("crosses hardly more edges than straight lines do", () => {
    const map = realGraph("khan-knowledge-map-2013");
    const straight = layoutQuality(layeredLayout(map));
    const { crossings, overlaps, throughBoxes, against } = layoutQuality(routed(map));
    expect({ overlaps, throughBoxes, against }).toEqual({ overlaps: 0, throughBoxes: 0, against: straight.against });
    expect(crossings).toBeLessThan(1.1 * straight.crossings);
  });
});

describe("alternatives", () => {
  const mapOf = (...prerequisites: readonly Clause[]): ConceptMap =>
    createConceptMap({
      concepts: [..."abcde"].map((id) => ({ id, title: id, ...(id === "e" && { prerequisites }) })),
    });
  const groups = (map: ConceptMap, options?: LayeredOptions): string[] =>
    (layeredLayout(map, options).alternatives ?? []).map(({ target, sources }) => `${sources.join("")} ${target}`);

  it("come together shortly before the border, in any direction", () => {
    for (const routing of ["straight", "right-angled"] as const)
      for (const direction of ["down", "up", "right", "left"] as const) {
        const layout = layeredLayout(mapOf({ anyOf: ["a", "b", "c"] }, "d"), { routing, direction });
        expect(layout.alternatives).toHaveLength(1);
        const { target, sources, at } = layout.alternatives![0]!;
        expect([target, ...sources]).toEqual(["e", "a", "b", "c"]);
        const ends = layout.routes.map(({ points }) => points.slice(-2));
        for (const end of ends.slice(0, 3)) expect(end).toEqual([at, ends[0]![1]]);
        expect(ends[3]![1]).not.toEqual(ends[0]![1]);
        const before = Math.hypot(at.x - ends[0]![1]!.x, at.y - ends[0]![1]!.y);
        expect(before).toBeGreaterThanOrEqual(12);
        expect(before).toBeLessThan(40);
      }
  });

  it("are those of the outermost anyOf of each requirement", () => {
    expect(groups(mapOf({ anyOf: [{ allOf: ["a", "b"] }, { anyOf: ["c", "d"] }] }))).toEqual(["abcd e"]);
    expect(groups(mapOf({ allOf: [{ anyOf: ["a", "b"] }, { anyOf: ["c", "d"] }] }))).toEqual(["ab e", "cd e"]);
    expect(groups(mapOf({ anyOf: [{ allOf: [{ anyOf: ["a", "b"] }, "c"] }] }))).toEqual(["ab e"]);
    expect(groups(mapOf("a", { allOf: ["b", "c"] }))).toEqual([]);
  });

  it("leave out what another requirement asks for too, and what is not drawn", () => {
    expect(groups(mapOf({ anyOf: ["a", "b", "c"] }, "c"))).toEqual(["ab e"]);
    expect(groups(mapOf({ anyOf: ["a", "b"] }, { anyOf: ["b", "c"] }))).toEqual([]);
    const map = mapOf({ anyOf: ["a", { allOf: ["b", "c"] }] });
    expect(groups(map, { concepts: ["b", "c", "e"] })).toEqual([]);
    expect(groups(map, { edges: (source) => source !== "b" })).toEqual(["ac e"]);
  });

  it("leave out arrows of folded areas", () => {
    const map = mapOf({ anyOf: ["a", "b", "c"] });
    map.setAttribute("areas", [{ id: "x", title: "" }]);
    map.setNodeAttribute("a", "area", "x");
    expect(groups(map, { folded: ["x"] })).toEqual(["bc e"]);
    map.setNodeAttribute("e", "area", "x");
    expect(groups(map, { folded: ["x"] })).toEqual([]);
  });

  it("come together on a timeline too", () => {
    const { routes, alternatives } = timelineLayout(mapOf({ anyOf: ["a", "b", "c"] }, "d"));
    expect(alternatives!.map(({ target, sources }) => [target, ...sources])).toEqual([["e", "a", "b", "c"]]);
    for (const { points } of routes.slice(0, 3)) expect(points.at(-2)).toEqual(alternatives![0]!.at);
  });

  it("that close a cycle come together at the other side", () => {
    const map = mapOf({ anyOf: ["a", "b"] }, { anyOf: ["c", "d"] });
    for (const id of ["c", "d"]) map.addDirectedEdge("e", id, { clauses: [], helpful: false, corequisite: false });
    for (const routing of ["straight", "right-angled"] as const) {
      const { alternatives, positions } = layeredLayout(map, { routing });
      const sides = alternatives!.map(({ sources, at }) => [sources.join(""), at.y < positions.get("e")!.y]);
      expect(new Map(sides as [string, boolean][]).get("ab")).not.toBe(new Map(sides as [string, boolean][]).get("cd"));
    }
  });
});

describe("tracksOf", () => {
  const run = (top: number, bottom: number): Run => ({
    low: Math.min(top, bottom),
    high: Math.max(top, bottom),
    tops: [top],
    bottoms: [bottom],
  });

  it("lets runs with room between them share a track", () => {
    expect([...tracksOf([run(0, 50), run(60, 90), run(100, 120)])]).toEqual([0, 0, 0]);
  });

  it("stacks runs so that they do not cross", () => {
    expect([...tracksOf([run(0, 50), run(20, 90), run(40, 120)])]).toEqual([2, 1, 0]);
    expect([...tracksOf([run(50, 0), run(90, 20), run(120, 40)])]).toEqual([0, 1, 2]);
  });

  it("never lays one run on another, however many there are, and needs few tracks", () => {
    const runs = fc.array(fc.tuple(fc.integer({ max: 1000, min: 0 }), fc.integer({ min: 0, max: 1000 })), {
      maxLength: 40,
    });
    const check = (given: readonly Run[]): void => {
      const track = tracksOf(given);
      given.forEach((a, i) => {
        for (let j = 0; j < i; j++)
          if (track[i] === track[j]) expect(a.low > given[j]!.high || given[j]!.low > a.high).toBe(true);
      });
      expect(Math.max(-1, ...track)).toBeLessThan(given.length);
    };
    fc.assert(
      fc.property(runs, (given) => {
        check(given.map(([top, bottom]) => run(top, bottom)));
      }),
      seeded,
    );
    const many = Array.from({ length: 1200 }, (_, i) => run((i * 7919) % 5000, (i * 104_729) % 5000));
    check(many);
    const density = Math.max(...many.map(({ low }) => many.filter((r) => r.low <= low && low < r.high + 6).length));
    expect(Math.max(...tracksOf(many))).toBe(density - 1);
  });
});

describe("nearestClear", () => {
  it("finds the nearest place that is clear by as much as can be", () => {
    expect(nearestClear(10, { low: 0, high: 20 }, Float64Array.of(30), 0)).toBe(10);
    expect(nearestClear(10, { low: 0, high: 20 }, Float64Array.of(10), 0)).toBe(4);
    expect(nearestClear(10, { low: 0, high: 20 }, Float64Array.of(10), 50)).toBe(16);
    expect(nearestClear(10, { low: 0, high: 20 }, Float64Array.of(8, 10), 50)).toBe(16);
    expect(nearestClear(10, { low: 8, high: 14 }, Float64Array.of(10), 50)).toBe(13);
    expect(nearestClear(10, { low: 10, high: 10 }, Float64Array.of(10), 50)).toBe(10);
  });
});

describe("straighten", () => {
  it("keeps the gaps and the bounds, and moves what can be straight to where its line comes from", () => {
    const places = fc.array(fc.tuple(fc.double({ min: 5, max: 20, noNaN: true }), fc.double({ min: 0, max: 200 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(places, (given) => {
        let at = 0;
        const row = {
          places: given.map(([step]) => (at += step)),
          came: given.map(([, from]) => (Number.isNaN(from) ? [] : [from])),
          gaps: given.map(() => 5),
          play: 30,
          low: 0,
          high: at,
        };
        const { places: moved, isStraight } = straighten(row);
        moved.forEach((place, i) => {
          expect(place).toBeGreaterThanOrEqual((i === 0 ? 0 : moved[i - 1]! + 5) - 1e-6);
          expect(place).toBeLessThanOrEqual(at + 1e-6);
          if (isStraight[i]!) expect(place).toBe(row.came[i]![0]);
        });
        const [from] = row.came[0]!;
        const isNear = from !== undefined && Math.abs(from - row.places[0]!) <= 30;
        expect(isStraight[0]).toBe(isNear && from <= at - 5 * (given.length - 1));
      }),
      seeded,
    );
  });
});

/** By how much a line turns in all, in radians. */
function turnOf(points: readonly Point[]): number {
  const angles = points.slice(1).map(({ x, y }, i) => Math.atan2(x - points[i]!.x, y - points[i]!.y));
  return angles.slice(1).reduce((sum, angle, i) => sum + Math.abs(angle - angles[i]!), 0);
}
