import { describe, expect, it } from "vitest";
import { improvingLayouts, layeredLayout } from "../../src/layout/index.js";
import { forceLayout, ladderLayout, radialLayout, timelineLayout } from "../../src/layouts.js";
import type { ConceptMap } from "../../src/model/index.js";
import { mapOf } from "../support/map-of.js";
import { problemsOf } from "../support/problems.js";

const map = mapOf("a -> b c", "b -> c");

/** Every layout, with anything that JavaScript may hand it. */
const layouts: Record<string, (options: object, of?: ConceptMap) => unknown> = {
  layeredLayout: (options, of = map) => layeredLayout(of, options),
  timelineLayout: (options, of = map) => timelineLayout(of, options),
  ladderLayout: (options, of = map) => ladderLayout(of, { path: ["a", "b"], ...options }),
  radialLayout: (options, of = map) => radialLayout(of, { centre: "b", ...options }),
  forceLayout: (options, of = map) => forceLayout(of, options),
};

const amount = "takes a number of zero or more, not";

describe.each(Object.entries(layouts))("wrong options of %s", (_, layout) => {
  it.each([
    ["direction", "sideways", 'takes one of "down", "up", "right", "left", not "sideways"'],
    ["direction", "Dwon", 'takes one of "down", "up", "right", "left", not "Dwon". Did you mean "down"?'],
    ["direction", null, 'takes one of "down", "up", "right", "left", not null'],
    ["spacing", NaN, `${amount} NaN`],
    ["spacing", Infinity, `${amount} Infinity`],
    ["spacing", -5, `${amount} -5`],
    ["spacing", "24", `${amount} "24"`],
    ["layerSpacing", NaN, `${amount} NaN`],
    ["sizeOf", { width: 120, height: 40 }, "takes a function, not an object"],
    ["edges", [["a", "b"]], "takes a function, not a list"],
    ["concepts", "a", 'takes a list, not "a"'],
  ])("are told of %s: %j", (name, value, message) => {
    expect(problemsOf(() => layout({ [name]: value }))).toEqual([
      { path: name, code: "wrong-type", message: `"${name}" ${message}` },
    ]);
  });

  it("are told together", () => {
    const paths = problemsOf(() => layout({ direction: 1, spacing: -1, sizeOf: 1 })).map(({ path }) => path);
    expect(paths).toEqual(["direction", "sizeOf", "spacing"]);
  });

  it("are told of a size that is none, by its concept", () => {
    expect(() => layout({ sizeOf: () => undefined })).toThrow(
      'sizeOf: "sizeOf" gives undefined for "a"; it takes a width and a height',
    );
  });

  it("are told of plain data in the place of a map", () => {
    const data = { concepts: [] } as unknown as ConceptMap;
    expect(() => layout({}, data)).toThrow(
      'map: "map" takes a ConceptMap, which mapFromJson or createConceptMap makes, not an object',
    );
  });
});

describe("wrong options of layers", () => {
  it.each([
    ["routing", "curly"],
    ["breadth", NaN],
    ["budget", "long"],
    ["laneOf", "math"],
    ["lanes", "math"],
    ["laneSpacing", -1],
    ["lanePadding", NaN],
    ["laneTitleHeight", "24"],
    ["laneMinWidth", Infinity],
    ["folded", "math"],
    ["sizeOfFolded", 40],
    ["previous", {}],
  ])("are told of %s: %j", (name, value) => {
    expect(problemsOf(() => layeredLayout(map, { [name]: value })).map(({ path }) => path)).toEqual([name]);
  });

  it("fail where layers get better and better, too", async () => {
    const first = (options: object) => improvingLayouts(map, { budget: 0, ...options }).next();
    await expect(first({ budget: "long" })).rejects.toThrow("budget:");
    await expect(first({ onProgress: true })).rejects.toThrow('"onProgress" takes a function, not true');
    await expect(first({ direction: "sideways" })).rejects.toThrow("direction:");
  });

  it("are few: what may be without end, or nothing, is right", () => {
    expect(layeredLayout(map, { breadth: Infinity, spacing: 0, layerSpacing: 0, budget: 0 }).positions.size).toBe(3);
  });
});

describe("no options at all", () => {
  it("are refused where there must be some, and where they are null", () => {
    const none = undefined as unknown as { centre: string; path: string[] };
    expect(() => radialLayout(map, none)).toThrow('options: "options" takes an object, not undefined');
    expect(() => ladderLayout(map, none)).toThrow('options: "options" takes an object, not undefined');
    for (const layout of [layeredLayout, timelineLayout, forceLayout])
      expect(() => layout(map, null!)).toThrow('options: "options" takes an object, not null');
  });
});

describe("wrong iterations of forces", () => {
  it.each([NaN, -1, 1.5, Infinity, "300"])("are told: %j", (iterations) => {
    expect(() => forceLayout(map, { iterations: iterations as number })).toThrow("iterations:");
  });
});
