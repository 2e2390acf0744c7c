import { describe, expect, it } from "vitest";
import { Picture } from "../../src/element/picture.js";
import { childrenNamed, readXml } from "../../src/formats/xml/read-xml.js";
import { layeredLayout } from "../../src/layout/index.js";
import { forceLayout, ladderLayout, radialLayout, timelineLayout } from "../../src/layouts.js";
import { emptyProgress, markProgress } from "../../src/progress/index.js";
import { draw, renderPage, renderSvg, type DrawingOptions } from "../../src/render/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { problemsOf } from "../support/problems.js";

const map = arithmetic();
const ids = (concepts: readonly { readonly id: string }[]): string[] => concepts.map(({ id }) => id);
const strong = (options: DrawingOptions): string[] =>
  ids(draw(map, options).scene.concepts.filter(({ isQuiet }) => !isQuiet));
const descriptionOf = (options: DrawingOptions): string =>
  childrenNamed(readXml(renderSvg(map, options)), "desc")[0]!.text;

/** The scene of the element with the same settings. */
function elementScene(options: Pick<DrawingOptions, "selected" | "filter" | "show" | "record">, goal?: string) {
  const picture = new Picture({ arrived: () => undefined, failed: () => undefined });
  return picture.compose({
    ...{ map, goal: goal === undefined ? undefined : { concept: goal, depth: "use" }, progress: new Set<string>() },
    ...{ locale: "en", direction: "down", show: options.show ?? "path", breadth: 880 },
    ...{ selected: options.selected, filter: options.filter, record: options.record },
  }).scene;
}

describe("a picture of what was chosen", () => {
  it("is that of the element", () => {
    const record = markProgress(emptyProgress("arithmetic"), "adding", { standing: { state: "learning" } });
    expect(draw(map, { selected: "adding" }).scene).toEqual(elementScene({ selected: "adding" }));
    const filter = { areas: ["numbers"], states: ["ready", "learning"], minutes: 15 } as const;
    expect(draw(map, { filter, record }).scene).toEqual(elementScene({ filter, record }));
    const onPath = { goal: "fractions", show: "map", selected: "folding", filter: { onPath: true } } as const;
    expect(draw(map, onPath).scene).toEqual(elementScene(onPath, "fractions"));
  });

  it("dims what a filter does not let pass, and the arrows from and to it", () => {
    expect(strong({})).toEqual(map.nodes());
    expect(strong({ filter: {} })).toEqual(map.nodes());
    expect(strong({ filter: { areas: ["parts"], minutes: 10 } })).toEqual(["halving"]);
    const { scene } = draw(map, { filter: { areas: ["parts"] } });
    const arrows = scene.arrows.filter(({ isQuiet }) => !isQuiet).map(({ source, target }) => [source, target]);
    expect(arrows).toEqual([["halving", "fractions"]]);
    const { areas } = draw(map, { filter: { areas: ["parts"] }, expanded: [] }).scene;
    expect(areas.map(({ id, isQuiet }) => [id, isQuiet])).toEqual([
      ["numbers", false],
      ["shapes", true],
    ]);
    expect(renderSvg(map, { filter: { areas: ["parts"] } })).toContain('class="concept locked quiet" data-id="adding"');
  });

  it("marks the selected concept, with what it needs and unlocks, or the folded area that it lies in", () => {
    const { scene } = draw(map, { selected: "adding" });
    expect(ids(scene.concepts.filter(({ isSelected }) => isSelected))).toEqual(["adding"]);
    const arrows = scene.arrows.filter(({ isSelected }) => isSelected).map(({ source, target }) => [source, target]);
    expect(arrows).toEqual([
      ["counting", "adding"],
      ["adding", "multiplying"],
    ]);
    const { areas } = draw(map, { selected: "adding", expanded: [] }).scene;
    expect(ids(areas.filter(({ isSelected }) => isSelected))).toEqual(["numbers"]);
  });

  it("is told of in words, in either language", () => {
    const options = { filter: { areas: ["parts"] }, selected: "adding" };
    expect(descriptionOf(options)).toBe("2 of 7 concepts\nAdding, not yet. 1 prerequisite. unlocks 1.");
    expect(descriptionOf({ ...options, locale: "ja" })).toBe(
      "7個の概念のうち2個\n足し算、まだ早い。前提1個、この先1個。",
    );
    expect(descriptionOf({ goal: "halving", filter: { onPath: true } })).toContain(
      "2. Drawing\n3. Halving\n3 of 7 concepts",
    );
  });

  it("has a page that tells of what passes, unless it is to tell of all", () => {
    const told = (options: Parameters<typeof renderPage>[1]): string[] =>
      [...renderPage(map, { filter: { areas: ["parts"] }, ...options }).matchAll(/data-concept="(\w+)"/g)].map(
        ([, id]) => id!,
      );
    expect(told({})).toEqual(["halving", "fractions"]);
    expect(told({ expanded: [] })).toEqual(["halving", "fractions"]);
    expect(told({ outline: "all" })).toHaveLength(map.order);
    expect(renderPage(map, { selected: "adding", element: {} })).toContain('<concept-map selected="adding"');
  });
});

describe("a picture in another layout", () => {
  const around = { centre: "halving" };
  const path = ["counting", "drawing", "halving"];
  it.each([
    ["a timeline", timelineLayout],
    ["forces", forceLayout],
    ["rings", (...[of, options]: Parameters<typeof layeredLayout>) => radialLayout(of, { ...options, ...around })],
    ["a ladder", (...[of, options]: Parameters<typeof layeredLayout>) => ladderLayout(of, { ...options, path })],
  ] as const)("lies as %s has it", (_name, layout) => {
    let made: ReturnType<typeof layeredLayout> | undefined;
    const { scene } = draw(map, { layout: (of, options) => (made = layout(of, options)) });
    expect(scene.concepts).toHaveLength(map.order);
    for (const { id, box } of scene.concepts)
      expect({ x: box.x + box.width / 2, y: box.y + box.height / 2 }).toEqual(made!.positions.get(id));
    expect(scene.arrows.map(({ points }) => points)).toEqual(made!.routes.map(({ points }) => points));
    expect(scene.box).toEqual(made!.box);
  });

  it("draws the path alone where there is a goal, and tells what colours mean beside lanes that are no areas", () => {
    expect(ids(draw(map, { goal: "halving", layout: forceLayout }).scene.concepts)).toEqual(path);
    const legendOf = (svg: string): string => svg.slice(svg.indexOf('class="legend"'));
    expect(legendOf(renderSvg(map, { layout: timelineLayout }))).toContain("Shapes");
    expect(legendOf(renderSvg(map))).not.toContain("Shapes");
  });
});

describe("what cannot be drawn", () => {
  it.each<[Record<string, unknown>, string, string]>([
    [{ selected: "ading" }, "selected", 'no concept is called "ading". Did you mean "adding"?'],
    [
      { selected: "folding", goal: "halving" },
      "selected",
      'the path leaves "folding" out; show the whole map, or select a step',
    ],
    [{ filter: { areas: ["part"] } }, "filter.areas", 'no area is called "part". Did you mean "parts"?'],
    [{ filter: { states: ["redy"] } }, "filter.states", 'no state is called "redy". Did you mean "ready"?'],
    [{ filter: { depth: "deep" } }, "filter.depth", 'no depth is called "deep"'],
    [{ filter: { minutes: NaN } }, "filter.minutes", "it takes a number of minutes, not NaN"],
    [{ filter: { onPath: true } }, "filter.onPath", "there is no path without a goal; name one"],
    [
      { filter: { area: ["parts"] } },
      "filter.area",
      'a filter has areas, states, depth, minutes, onPath. Did you mean "areas"?',
    ],
    [{ layout: forceLayout, expanded: [] }, "expanded", "areas fold in layers only; leave out expanded or layout"],
    [
      { layout: () => Promise.resolve(layeredLayout(map)) },
      "layout",
      "a picture takes a layout that answers at once; await the promise, and give its answer",
    ],
    [
      { layout: () => ({}) },
      "layout",
      'the layout gives "counting" no place; it takes a finite x and y for each concept that it is asked for',
    ],
  ])("%j is named, with what to do", (options, path, message) => {
    const [problem, ...others] = problemsOf(() => draw(map, options));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ path, message });
  });
});
