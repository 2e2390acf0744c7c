import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/formats/index.js";
import { layeredLayout, layoutQuality, type Box, type Layout } from "../../src/layout/index.js";
import { isThrough } from "../../src/layout/line-and-box.js";
import { areaChain, createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { layoutCase } from "../support/drawn-maps.js";
import { isOnBorder, isWithin } from "../support/layout-facts.js";
import { problemsOf } from "../support/problems.js";

/** Mathematics with algebra in it, and physics, which needs both. */
const school = createConceptMap({
  areas: [
    { id: "mathematics", title: "Mathematics" },
    { id: "algebra", title: "Algebra", parent: "mathematics" },
    { id: "physics", title: "Physics" },
  ],
  concepts: [
    { id: "number", title: "Number", area: "mathematics" },
    { id: "equation", title: "Equation", area: "algebra", prerequisites: ["number"] },
    { id: "root", title: "Root", area: "algebra", prerequisites: ["equation"] },
    { id: "speed", title: "Speed", area: "physics", prerequisites: ["number", "equation"] },
    { id: "fall", title: "Free fall", area: "physics", prerequisites: ["speed", { concept: "root", helpful: true }] },
    { id: "loose", title: "Loose" },
  ],
});

describe("areas as boxes", () => {
  const { areas, lanes } = layeredLayout(school, { areas: true, laneOf: () => "all" });

  it("come with the outer ones first, in the place of lanes", () => {
    expect(areas?.map(({ id }) => id)).toEqual(["mathematics", "physics", "algebra"]);
    expect(lanes).toEqual([]);
  });

  it("keep room for a border and a title each", () => {
    const [mathematics, , algebra] = areas!.map(({ box }) => box);
    expect(algebra!.x - mathematics!.x).toBeGreaterThanOrEqual(16);
    const { y } = layeredLayout(school, { areas: true }).positions.get("number")!;
    expect(y - 20 - mathematics!.y).toBeCloseTo(16 + 24);
  });

  it("are only drawn when asked for, and only where they hold concepts", () => {
    expect(layeredLayout(school).areas).toBeUndefined();
    expect(layeredLayout(school, { areas: true, concepts: ["loose"] }).areas).toEqual([]);
    expect(layeredLayout(school, { areas: true, concepts: ["root"] }).areas?.map(({ id }) => id)).toEqual([
      "mathematics",
      "algebra",
    ]);
  });

  it("stand below one another in the same columns where they share no layer", () => {
    const map = createConceptMap({
      areas: ["one", "two"].map((id) => ({ id, title: id })),
      concepts: [
        { id: "a", title: "a", area: "one" },
        { id: "b", title: "b", area: "two", prerequisites: ["a"] },
      ],
    });
    const [one, two] = layeredLayout(map, { areas: true }).areas!.map(({ box }) => box);
    expect(two!.x).toBe(one!.x);
    expect(two!.y).toBeGreaterThan(one!.y + one!.height);
  });
});

describe("an arrow past an area that it has nothing to do with", () => {
  it("runs beside the area's box where there is a way round", () => {
    const map = createConceptMap({
      areas: ["one", "two", "three"].map((id) => ({ id, title: id })),
      concepts: [
        { id: "a", title: "a", area: "one" },
        { id: "b", title: "b", area: "two", prerequisites: ["a"] },
        { id: "c", title: "c", area: "two", prerequisites: ["b"] },
        { id: "d", title: "d", area: "three", prerequisites: ["c", "a"] },
      ],
    });
    const { routes, areas } = layeredLayout(map, { areas: true });
    const two = areas!.find(({ id }) => id === "two")!.box;
    const past = routes.find(({ source, target }) => source === "a" && target === "d")!;
    const segments = past.points.slice(1).map((to, i) => ({ from: past.points[i]!, to }));
    expect(segments.some((segment) => isThrough(segment, two))).toBe(false);
  });
});

describe("arrows on a large map with many areas", () => {
  const text = readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8");
  const map = parseJson(text);

  it.each(["straight", "right-angled"] as const)(
    "all run round the boxes of others, where routing is %s",
    (routing) => {
      for (const folded of [[], ["math", "gpt", "learning"]]) {
        const layout = layeredLayout(map, { areas: true, folded, routing });
        expect(layoutQuality(layout)).toMatchObject({ throughBoxes: 0, throughAreas: 0, overlaps: 0 });
      }
    },
  );

  it("turn back nowhere on their way to the others of an alternative", () => {
    const choices = parseJson(text);
    choices.forEachNode((id) => {
      const anyOf = choices.inNeighbors(id);
      if (anyOf.length > 1) choices.setNodeAttribute(id, "prerequisites", [{ anyOf }]);
    });
    const { routes, alternatives } = layeredLayout(choices, { areas: true });
    expect(alternatives?.length).toBeGreaterThan(100);
    for (const { points } of routes)
      points.slice(2).forEach((to, i) => {
        const [from, by] = [points[i]!, points[i + 1]!];
        if (from.x === by.x && by.x === to.x) expect((by.y - from.y) * (to.y - by.y)).toBeGreaterThanOrEqual(0);
      });
  });
});

describe("folded areas", () => {
  it("are one box with one arrow for all from or to them", () => {
    const layout = layeredLayout(school, { folded: ["mathematics"] });
    expect([...layout.positions.keys()]).toEqual(["speed", "fall", "loose"]);
    expect(layout.areas).toEqual([{ id: "mathematics", box: expect.anything() as Box, isFolded: true }]);
    expect(layout.routes.map(({ source, target, bundle }) => [source, target, bundle?.length])).toEqual([
      ["number", "speed", 2],
      ["speed", "fall", undefined],
      ["root", "fall", 1],
    ]);
    expect(layout.routes[0]!.bundle).toContainEqual({ source: "equation", target: "speed" });
    for (const { points, bundle } of layout.routes)
      if (bundle) expect(isOnBorder(points[0]!, layout.areas![0]!.box)).toBe(true);
  });

  it("may lie within an area that is drawn around them, and have a size of their own", () => {
    const { areas, positions } = layeredLayout(school, {
      areas: true,
      folded: ["algebra"],
      sizeOfFolded: () => ({ width: 200, height: 60 }),
    });
    expect(areas?.map(({ id, isFolded }) => [id, isFolded])).toEqual([
      ["mathematics", false],
      ["physics", false],
      ["algebra", true],
    ]);
    const [mathematics, physics, algebra] = areas!.map(({ box }) => box);
    expect(algebra).toMatchObject({ width: 200, height: 60 });
    expect(isWithin(algebra!, mathematics!)).toBe(true);
    expect(isWithin(algebra!, physics!)).toBe(false);
    expect(positions.has("root")).toBe(false);
  });

  it("count once, by the outermost, where they lie in one another", () => {
    const inner = layeredLayout(school, { folded: ["algebra", "mathematics"] });
    expect(inner).toEqual(layeredLayout(school, { folded: ["mathematics"] }));
  });

  it("refuse areas that the map does not have", () => {
    expect(problemsOf(() => layeredLayout(school, { folded: ["physics", "algebre"] }))).toEqual([
      { path: "folded[1]", code: "unknown-area", message: 'no area is called "algebre". Did you mean "algebra"?' },
    ]);
  });

  it("keep what stays in place when they unfold; laid out as at first they are as at first", () => {
    const before = layeredLayout(school, { folded: ["algebra"] });
    const open = layeredLayout(school, { previous: before });
    expect(layoutQuality(open, { from: before }).displacement).toBeLessThan(120);
    expect(layeredLayout(school, { folded: ["algebra"] })).toEqual(before);
  });

  it("stand for each prerequisite between what is drawn just once, in any map", () => {
    fc.assert(
      fc.property(layoutCase, fc.subarray(["a", "a-b", "a-d", "e"]), ({ map, options }, folded) => {
        const layout = layeredLayout(map, { ...options, folded });
        const foldOf = (id: string) => chainOf(map, id).findLast((area) => folded.includes(area)) ?? `concept ${id}`;
        const shown = new Set(options.concepts ?? map.nodes());
        const links = map
          .mapDirectedEdges((_edge, _attributes, source, target) => ({ source, target }))
          .filter(({ source, target }) => shown.has(source) && shown.has(target) && foldOf(source) !== foldOf(target));
        const drawn = layout.routes.flatMap(({ source, target, bundle = [{ source, target }] }) => bundle);
        const sorted = (list: readonly object[]): string[] => list.map((link) => JSON.stringify(link)).sort();
        expect(sorted(drawn)).toEqual(sorted(links));
        expect(noBoxesMeet(layout)).toBe(true);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

it("leads no arrow through the box of another area, folded or not, in any map", () => {
  fc.assert(
    fc.property(layoutCase, fc.subarray(["a", "a-b", "a-d", "e"]), ({ map, options }, folded) => {
      const layout = layeredLayout(map, { ...options, areas: true, folded });
      expect(layoutQuality(layout, { sizeOf: options.sizeOf! })).toMatchObject({ throughBoxes: 0, throughAreas: 0 });
    }),
    { seed: 7, numRuns: 300 },
  );
});

function chainOf(map: ConceptMap, id: string): readonly string[] {
  return areaChain(map, map.getNodeAttribute(id, "area"));
}

function noBoxesMeet({ areas = [] }: Layout): boolean {
  const folded = areas.filter(({ isFolded }) => isFolded).map(({ box }) => box);
  return folded.every((a) =>
    folded.every(
      (b) => a === b || a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
    ),
  );
}
