import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/formats/index.js";
import { layoutQuality, type Layout, type LayoutOptions } from "../../src/layout/index.js";
import { ladderLayout } from "../../src/layouts.js";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { boxOf, drawnMap, extents } from "../support/drawn-maps.js";
import { alwaysHolds, expectApart, expectSound } from "../support/layout-facts.js";
import { problemsOf } from "../support/problems.js";

/** Every second concept that is drawn, last first, so that some arrows lead up. */
const stepsOf = (map: ConceptMap, { concepts = map.nodes() }: LayoutOptions): string[] => {
  const shown = new Set(concepts);
  return map.filterNodes((id) => shown.has(id) && Number(id.slice(1)) % 2 === 0).toReversed();
};
const ladder = (map: ConceptMap, options: LayoutOptions): Layout =>
  ladderLayout(map, { concepts: map.nodes(), ...options, path: stepsOf(map, options) });

describe("ladderLayout", () => {
  it("draws a path as a ladder, with straight arrows from rung to rung", () => {
    const layout = ladderLayout(drawnMap("a -> b", "b -> c", "x -> c"), { path: ["a", "b", "c"] });
    expect([...layout.positions]).toEqual([
      ["a", { x: 60, y: 20 }],
      ["b", { x: 60, y: 116 }],
      ["c", { x: 60, y: 212 }],
    ]);
    expect(layout.routes.map(({ points }) => points.map(({ x, y }) => [x, y]))).toEqual([
      [
        [60, 40],
        [60, 96],
      ],
      [
        [60, 136],
        [60, 192],
      ],
    ]);
  });

  it("leads arrows that skip rungs round one side, short ones inside long ones", () => {
    const map = drawnMap("a -> b c d", "b -> c d", "c -> d");
    const layout = ladderLayout(map, { path: ["a", "b", "c", "d"] });
    const left = layout.positions.get("a")!.x - 60;
    const reach = new Map(
      layout.routes.map(({ source, target, points }) => [
        source + target,
        left - Math.min(...points.map(({ x }) => x)),
      ]),
    );
    expect(["ab", "bc", "cd"].map((edge) => Math.max(0, reach.get(edge)!))).toEqual([0, 0, 0]);
    expect(reach.get("ac")!).toBeGreaterThan(0);
    expect(reach.get("ad")!).toBeGreaterThan(reach.get("ac")!);
    expect(layoutQuality(layout).throughBoxes).toBe(0);
  });

  it("hangs beside its rung what a step needs, on the other side", () => {
    const map = drawnMap("a x -> b", "b y z -> c", "x -> c");
    const layout = ladderLayout(map, { path: ["a", "b", "c"], concepts: map.nodes() });
    const at = (id: string) => layout.positions.get(id)!;
    expect(at("x").y).toBe(at("b").y);
    expect((at("y").y + at("z").y) / 2).toBe(at("c").y);
    for (const id of ["x", "y", "z"]) expect(at(id).x - 60).toBeGreaterThan(at("a").x + 60);
  });

  it("hangs what needs a step beside that step, and what touches none at the end", () => {
    const map = drawnMap("a -> b", "a -> x", "x -> y", "p -> q");
    const layout = ladderLayout(map, { path: ["a", "b"], concepts: map.nodes() });
    const at = (id: string) => layout.positions.get(id)!;
    expect((at("x").y + at("y").y) / 2).toBe(at("a").y);
    expect(Math.min(at("p").y, at("q").y)).toBeGreaterThan(at("b").y);
  });

  it("runs in four directions", () => {
    const map = drawnMap("a -> b", "b -> c", "a -> c");
    for (const direction of ["down", "up", "right", "left"] as const) {
      const layout = ladderLayout(map, { direction, path: ["a", "b", "c"] });
      expect(layoutQuality(layout, { direction })).toMatchObject({ against: 0, throughBoxes: 0, crossings: 0 });
    }
  });

  it("takes references, and the first step of a concept that comes again", () => {
    const map = parseJson(readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8"));
    const path = ["vectors@gist", "matrices@gist", "vectors@use", "matrices", "softmax"];
    const layout = ladderLayout(map, { path });
    const drawn = [...layout.positions].toSorted(([, a], [, b]) => a.y - b.y).map(([id]) => id);
    expect(drawn).toEqual(["vectors", "matrices", "softmax"]);
  });

  it("names all that the map does not know at once", () => {
    const map = createConceptMap({
      depths: [{ id: "gist", title: "Gist" }],
      concepts: [{ id: "adding", title: "Adding" }],
    });
    const problems = problemsOf(() => ladderLayout(map, { path: ["adding@gist", "ading", "adding@use"] }));
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ["path[1]", "unknown-concept"],
      ["path[2]", "unknown-depth"],
    ]);
    expect(problems[0]!.message).toContain('Did you mean "adding"?');
  });

  it("draws nothing of an empty path", () => {
    const layout = ladderLayout(drawnMap("a"), { path: [] });
    expect(layout).toEqual({ positions: new Map(), routes: [], lanes: [], box: { x: 0, y: 0, width: 0, height: 0 } });
  });

  it("is sound for any map, and leads no route through a box", { timeout: 60_000 }, () => {
    alwaysHolds(ladder, (layout, given) => {
      expectSound(layout, given.map, given.options);
      expectApart(layout, given, Math.min(given.options.spacing!, given.options.layerSpacing!));
      expect(layoutQuality(layout, { sizeOf: given.sizeOf }).throughBoxes).toBe(0);
    });
  });

  it("draws the steps one after the other, in one line", { timeout: 60_000 }, () => {
    alwaysHolds(ladder, (layout, { map, options, sizeOf }) => {
      const steps = stepsOf(map, options).map((id) => extents(boxOf(layout, sizeOf, id), options.direction));
      steps.slice(1).forEach(({ along, across }, i) => {
        const before = steps[i]!;
        expect(along.start - before.along.end).toBeGreaterThanOrEqual(options.layerSpacing! - 1e-6);
        expect(across.start + across.end).toBeCloseTo(before.across.start + before.across.end);
      });
    });
  });

  it("gives the same picture for the same map", () => {
    alwaysHolds(
      ladder,
      (layout, { map, options }) => {
        expect(ladder(map.copy(), options)).toEqual(layout);
      },
      50,
    );
  });
});
